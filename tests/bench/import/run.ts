/** `npm run bench:import -- [ARTICLES]`: articles of a table and of JSON Lines a CPU second, and the most memory; with all that importing does. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../site/built-site.ts';
import { type MadeArticle, madeArticle } from './made-articles.ts';

const count = Number(process.argv[2] ?? 40_000);
/** One in so many is a reprint: nearly the same text, in another paper. */
const REPRINTS = 20;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-import-'));
try {
  console.log(`${count} articles of some 550 words, one in ${REPRINTS} a reprint of another.\n`);
  console.log(
    '| from | CPU s | articles a CPU s | wall s | peak memory | in, MB | imported | reprints linked |\n| --- | --- | --- | --- | --- | --- | --- | --- |',
  );
  measure(
    'CSV',
    'table.csv',
    'url,date,title,text\n',
    ({ url, date, title, text }) => `${url},${date},"${title}","${text.replaceAll('"', '""')}"\n`,
  );
  measure('JSON Lines', 'table.jsonl', '', (article) => `${JSON.stringify(article)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(title: string, file: string, head: string, line: (article: MadeArticle) => string): void {
  const path = join(folder, file);
  const handle = openSync(path, 'w');
  writeSync(handle, head);
  for (let at = 0; at < count; at++) writeSync(handle, line(articleAt(at)));
  closeSync(handle);
  const into = join(folder, title.replace(' ', '-'));
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
    `| ${title} | ${cpu.toFixed(1)} | ${Math.round(articles / cpu)} | ${wall.toFixed(1)} | ${Math.round(memory)} MB | ${Math.round(statSync(path).size / 1e6)} | ${articles} | ${linked()} |`,
  );
  rmSync(into, { recursive: true, force: true });
}

/** Of the reprints, those of which the report says where else the story stands. */
function linked(): string {
  const cache = join(folder, 'cache');
  const name = readdirSync(cache).find((each) => each.startsWith('import-')) ?? '';
  const report = spawnSync('grep', ['-c', 'Another paper printed', join(cache, name, 'report.txt')], { encoding: 'utf8' }).stdout.trim();
  rmSync(cache, { recursive: true, force: true });
  return `${report} of ${Math.floor((count - 1) / REPRINTS)}`;
}

function articleAt(at: number): MadeArticle {
  if (at === 0 || at % REPRINTS > 0) return madeArticle(at);
  const printed = madeArticle(at - 7);
  return { ...printed, url: `https://other.example/${at}`, title: `${printed.title} again`, text: printed.text.replace(/ the /, ' a ') };
}
