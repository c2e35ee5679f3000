/** `npm run bench:import -- [ARTICLES]`: articles of a table, of JSON Lines and of as many text files a CPU second, and the most memory, of all its processes; with all that importing does. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../site/built-site.ts';
import { measured } from '../measured.ts';
import { type MadeArticle, madeArticle } from './made-articles.ts';

const count = Number(process.argv[2] ?? 40_000);
/** One in so many is a reprint: nearly the same text, in another paper. */
const REPRINTS = 20;
const REPRINTED = Math.floor((count - 1) / REPRINTS);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-import-'));
try {
  console.log(`${count} articles of some 550 words, one in ${REPRINTS} a reprint of another.\n`);
  console.log(
    '| from | CPU s | articles a CPU s | wall s | peak memory | in, MB | imported | reprints linked |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  const csv = ({ url, date, title, text }: MadeArticle) => `${url},${date},"${title}","${text.replaceAll('"', '""')}"\n`;
  await measure('CSV', tableOf('table.csv', 'url,date,title,text\n', csv), REPRINTED);
  await measure(
    'JSON Lines',
    tableOf('table.jsonl', '', (article) => `${JSON.stringify(article)}\n`),
    REPRINTED,
  );
  await measure('text files', textFiles(), 0);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A table of all articles. */
function tableOf(file: string, head: string, line: (article: MadeArticle) => string): string {
  const path = join(folder, file);
  const handle = openSync(path, 'w');
  writeSync(handle, head);
  for (let at = 0; at < count; at++) writeSync(handle, line(articleAt(at)));
  closeSync(handle);
  return path;
}

/** A file for each article. They name no paper, so there are no reprints among them. */
function textFiles(): string {
  const path = join(folder, 'files');
  for (let at = 0; at < count; at++) {
    const { title, date, text } = madeArticle(at);
    const below = join(path, String(Math.floor(at / 1000)));
    if (at % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${at}.txt`), `${title}\n\n${date}\n\n${text}\n`);
  }
  return path;
}

async function measure(title: string, path: string, reprints: number): Promise<void> {
  const into = join(folder, `of ${title}`);
  const { cpu, memory, wall } = await measured(
    {
      command: process.execPath,
      args: ['src/commands/import.ts', '--into', into, path],
      cwd: ROOT,
      env: { VERBATIM_CACHE: join(folder, 'cache') },
    },
    { seconds: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY },
  );
  const articles = readdirSync(join(into, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length;
  console.log(
    `| ${title} | ${cpu.toFixed(1)} | ${Math.round(articles / cpu)} | ${wall.toFixed(1)} | ${Math.round(memory / 1e6)} MB | ${Math.round(sizeOf(path) / 1e6)} | ${articles} | ${linked(reprints)} |`,
  );
  rmSync(into, { recursive: true, force: true });
}

function sizeOf(path: string): number {
  const files = statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** Of the reprints, those of which the report says where else the story stands. */
function linked(reprints: number): string {
  const cache = join(folder, 'cache');
  const name = readdirSync(cache).find((each) => each.startsWith('import-')) ?? '';
  const report = spawnSync('grep', ['-c', 'Another paper printed', join(cache, name, 'report.txt')], { encoding: 'utf8' }).stdout.trim();
  rmSync(cache, { recursive: true, force: true });
  return `${report} of ${reprints}`;
}

function articleAt(at: number): MadeArticle {
  if (at === 0 || at % REPRINTS > 0) return madeArticle(at);
  const printed = madeArticle(at - 7);
  return { ...printed, url: `https://other.example/${at}`, title: `${printed.title} again`, text: printed.text.replace(/ the /, ' a ') };
}
