/** `npm run bench:permalinks -- [ARTICLES]`: what the ledger costs, beside writing and reading the same articles as plain files. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { anchorsOf } from '../../../src/domain/permalink.ts';
import { checkPermalinks, type LinkedArticle } from '../../../src/integrity/check-permalinks.ts';
import { readLedger, writeLedger } from '../../../src/integrity/ledger.ts';

const count = Number(process.argv[2] ?? 100_000);
const PARAGRAPHS = 20;
const YEARS = 40;
const WORDS =
  'the a harbour ferry keeper light tide storm council vote bridge mill strike letter envoy talks offer paper answer winter'.split(' ');

const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const seconds: [what: string, seconds: number][] = [];
function timed<Result>(what: string, work: () => Result): Result {
  const { user, system } = process.cpuUsage();
  const result = work();
  const after = process.cpuUsage({ user, system });
  seconds.push([what, (after.user + after.system) / 1e6]);
  return result;
}

/** Thirty words each, no two alike. */
const paragraphsOf = (article: number): string[] =>
  Array.from({ length: PARAGRAPHS }, (_, at) => {
    const words = Array.from({ length: 30 }, (__, word) => WORDS[(article * 7 + at * 13 + word * (at + 3)) % WORDS.length]);
    return `${words.join(' ')} ${article} ${at}.`;
  });
const addressOf = (article: number): string => `${1980 + (article % YEARS)}/0${1 + (article % 9)}/article-${article}`;

try {
  const texts = timed('writing the texts as plain files', () => {
    for (let article = 0; article < count; article++) {
      const path = join(folder, 'texts', `${addressOf(article)}.txt`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, paragraphsOf(article).join('\n\n'));
    }
    return join(folder, 'texts');
  });
  timed('reading them', () => {
    for (let article = 0; article < count; article++) readFileSync(join(texts, `${addressOf(article)}.txt`));
  });
  const articles: LinkedArticle[] = timed('anchors of all paragraphs', () =>
    Array.from({ length: count }, (_, article) => ({
      file: `content/articles/${addressOf(article)}.md`,
      address: addressOf(article),
      anchors: anchorsOf(paragraphsOf(article)),
      formerly: [],
      keepAnchors: {},
      isWithdrawn: false,
    })),
  );
  const { next } = timed('comparing with an empty ledger', () => checkPermalinks(new Map(), articles));
  timed('writing the ledger', () => writeLedger(folder, next));
  const ledger = timed('reading it', () => readLedger(folder));
  const { added } = timed('comparing again', () => checkPermalinks(ledger, articles));
  const one = { ...(articles[0] as LinkedArticle), address: '2019/09/new-article' };
  timed('adding one article', () => writeLedger(folder, checkPermalinks(readLedger(folder), [...articles, one]).next));

  const files = readdirSync(join(folder, 'permalinks')).map((name) => statSync(join(folder, 'permalinks', name)).size);
  const peer = seconds.slice(0, 2).reduce((sum, [, each]) => sum + each, 0);
  console.log(`${count} articles of ${PARAGRAPHS} paragraphs; ${added} left to add after the first time.\n`);
  console.log('| | CPU seconds | of writing and reading the texts |\n| --- | --- | --- |');
  for (const [what, each] of seconds) console.log(`| ${what} | ${each.toFixed(2)} | ${(each / peer).toFixed(2)} |`);
  const bytes = files.reduce((sum, size) => sum + size, 0);
  console.log(`\n${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, the largest ${(Math.max(...files) / 1e6).toFixed(2)} MB.`);
  console.log(`Peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, with all articles of the benchmark in it.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
