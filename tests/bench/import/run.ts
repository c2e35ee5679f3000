/** `npm run bench:import -- [ARTICLES]`: articles of a table, of JSON Lines and of as many text files a CPU second, and the most memory; with all that importing does. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../site/built-site.ts';
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
  measure('CSV', tableOf('table.csv', 'url,date,title,text\n', csv), REPRINTED);
  measure(
    'JSON Lines',
    tableOf('table.jsonl', '', (article) => `${JSON.stringify(article)}\n`),
    REPRINTED,
  );
  measure('text files', textFiles(), 0);
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

function measure(title: string, path: string, reprints: number): void {
  const into = join(folder, `of ${title}`);
  const script = `
    import { resourceUsage } from 'node:process';
    process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = resourceUsage(); process.stderr.write('\\nUSED ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 })); });
    process.argv = [process.argv[0], 'import', '--into', ${JSON.stringify(into)}, ${JSON.stringify(path)}];
    await import(${JSON.stringify(join(ROOT, 'src/commands/import.ts'))});`;
  const measured = join(folder, 'measured.mjs');
  writeFileSync(measured, script);
  const began = Date.now();
  const { stderr, stdout } = spawnSync(process.execPath, [measured], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, VERBATIM_CACHE: join(folder, 'cache') },
    maxBuffer: 1 << 28,
  });
  const used = /USED (.*)$/m.exec(stderr)?.[1];
  if (!used) throw new Error(stderr + stdout);
  const { cpu, memory } = JSON.parse(used) as { cpu: number; memory: number };
  const wall = (Date.now() - began) / 1000;
  const articles = readdirSync(join(into, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length;
  console.log(
    `| ${title} | ${cpu.toFixed(1)} | ${Math.round(articles / cpu)} | ${wall.toFixed(1)} | ${Math.round(memory)} MB | ${Math.round(sizeOf(path) / 1e6)} | ${articles} | ${linked(reprints)} |`,
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
