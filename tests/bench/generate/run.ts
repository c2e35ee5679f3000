/** `npm run bench:generate`: as many articles as are asked for, the same for the same seed. */
import { readArguments, wrongUsage } from '../../../src/commands/arguments.ts';
import { drawnProse } from './drawn-prose.ts';
import { type GeneratedArticle, generator } from './generated-article.ts';
import { ruledProse } from './prose.ts';
import { writeArticles, writeTable } from './written.ts';

const USAGE = `npm run bench:generate -- --articles N (--into CONTENT_DIR | --table FILE.csv) [--begin N] [--seed S] [--csv FILE]

  --articles  how many
  --into      content folder to write articles/ to
  --table     table to write instead, with the columns url, date, title, text
  --begin     number of the first one (0); an article depends on its number and the seed alone
  --seed      a whole number (1)
  --csv       table with the columns title and text whose sentences are drawn, instead of made ones`;

// Typed without npm, the dashes before the options reach this command.
if (process.argv[2] === '--') process.argv.splice(2, 1);
const { values } = readArguments(USAGE, {
  articles: { type: 'string' },
  into: { type: 'string' },
  table: { type: 'string' },
  begin: { type: 'string' },
  seed: { type: 'string' },
  csv: { type: 'string' },
});

const [count, begin, seed] = [values.articles, values.begin ?? '0', values.seed ?? '1'].map(Number);
if (count === undefined || begin === undefined || seed === undefined || ![count, begin, seed].every(Number.isInteger))
  wrongUsage('--articles, --begin and --seed are whole numbers, and --articles has to be given.', USAGE);

const generated = generator(seed, values.csv ? await drawnProse(values.csv) : ruledProse);
function* articles(from: number, end: number): Generator<GeneratedArticle> {
  for (let number = from; number < end; number++) yield generated(number);
}

const begun = performance.now();
if (values.table) writeTable(values.table, articles(begin, begin + count));
else if (values.into) writeArticles(values.into, articles(begin, begin + count));
else wrongUsage('Name the folder to write to with --into, or a table with --table.', USAGE);
const seconds = (performance.now() - begun) / 1000;
console.log(`${count} articles in ${values.table ?? values.into}, ${Math.round(count / seconds)} a second.`);
