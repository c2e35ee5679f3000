/** `npm run check:search`: searches what a built archive prints, in several forms. Exit code 1 below 100 %. */
import { pagesOf } from '../integrity/pages.ts';
import { openBuiltIndex } from '../search/built-index.ts';
import { printedPassages } from '../search/printed-passages.ts';
import { proofInWords, proveSearch, sampleOf } from '../search/prove-search.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = `npm run check:search -- [--dist OUT_DIR] [--most N]

  --dist  folder of the built site (dist)
  --most  how many quotations, and how many sentences, to search at most (1000)`;

const { values } = readArguments(USAGE, { dist: { type: 'string' }, most: { type: 'string' } });
const dist = values.dist ?? 'dist';
const most = Number(values.most ?? 1000);
if (!Number.isInteger(most) || most < 1) wrongUsage(`--most ${values.most} is not a number of passages.`, USAGE);

try {
  const source = await openBuiltIndex(dist);
  const passages = sampleOf(printedPassages(pagesOf(dist)), most);
  const proof = await proveSearch(passages, source);
  const { searched, found, misses } = proof;
  for (const { form, passage } of misses) console.error(`/${passage.page}#${passage.anchor}\n  Not found ${form}: ${passage.text}\n`);
  console.log(proofInWords(proof));
  if (searched === 0)
    console.error(`${dist}\n  This archive prints no quotation and no sentence that could be searched.\n  Build one with articles in it.`);
  process.exitCode = searched > 0 && found === searched ? 0 : 1;
} catch (error) {
  reportFailure(error);
}
