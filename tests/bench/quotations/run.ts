/** `npm run bench:quotations -- [SPANS]`: our finder and its peers, on the same articles and queries, in one run; one table. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, run } from '../../site/built-site.ts';
import { makeEvaluation } from './evaluation.ts';
import { costInBrowser, costTable } from './in-browser.ts';
import { ours } from './ours.ts';
import { flexSearch, miniSearch, pagefind, sqlitePhrases } from './peers.ts';
import { score, table } from './score.ts';

/** Each pair of searches is typed in a fresh browser. */
const READERS = 80;

const spans = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
try {
  const evaluation = makeEvaluation(folder, spans);
  if (!evaluation) {
    console.log('Skipped: the shared corpus, ../shared/corpus/wikinews-2020.csv, is not beside the project.');
  } else {
    const dist = join(folder, 'dist');
    run('import', '--into', join(folder, 'content'), evaluation.corpus);
    build(join(folder, 'content'), dist);
    const engines = [
      await ours(dist),
      await pagefind(dist, false),
      await pagefind(dist, true),
      miniSearch(evaluation.articles),
      flexSearch(evaluation.articles),
      sqlitePhrases(evaluation.articles),
    ];
    const scores = [];
    for (const engine of engines) scores.push(await score(engine, evaluation));
    console.log(
      `${evaluation.articles.length} articles, ${evaluation.queries.length} queries. Recall in percent, first / among the first ten pages.\n`,
    );
    console.log(table(scores));
    const passages = evaluation.queries.filter(({ variant }) => variant !== 'h').map(({ text }) => text);
    const step = passages.length / READERS;
    const sample = Array.from({ length: READERS }, (_, index) => passages[Math.floor(index * step)] ?? '');
    console.log(`\n${costTable(await costInBrowser(dist, sample))}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
