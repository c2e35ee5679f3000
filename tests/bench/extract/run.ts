/**
 * `npm run bench:extract -- LABELS.json [--errors] [--cross]`: the article of a web page, beside Readability and Defuddle alone.
 * The pages stand beside the labels, in a folder or a .tar.gz of their name. `VERBATIM_EXTRACT_LABELS` names the file, too.
 * `--errors` lists what is wrong on the pages that are not kept aside; `--cross` trains and tests on different parts of those pages.
 */
import { withoutConsole } from '../../../src/importer/without-console.ts';
import { defuddle, type Extractor, ours, readability } from './extractors.ts';
import { readLabelledPages } from './labelled-pages.ts';
import { type Judged, missingIn, rowOf, scoreOf, wrongIn } from './score.ts';
import { crossValidated } from './train-weights.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? process.env['VERBATIM_EXTRACT_LABELS'];
if (!file) {
  console.log('Nothing was measured: no labels were named. Write npm run bench:extract -- LABELS.json, with the pages beside it.');
  process.exit(0);
}
const pages = readLabelledPages(file);
const extractors: readonly (readonly [string, Extractor])[] = [
  ['ours', ours],
  ['Readability', readability],
  ['Defuddle', defuddle],
];

console.log(`${pages.length} pages.\n\n| | precision | recall | F1 | missing | wrong |\n| --- | --- | --- | --- | --- | --- |`);
for (const [name, extract] of extractors) {
  const started = process.cpuUsage();
  const judged = pages.map((page): Judged => ({ page, text: withoutConsole(() => extract(page.html, page.name)) }));
  const { user, system } = process.cpuUsage(started);
  const aside = judged.filter(({ page }) => page.isKeptAside);
  const developed = judged.filter(({ page }) => !page.isKeptAside);
  console.log(rowOf(`${name}, all`, scoreOf(judged)));
  console.log(rowOf(`${name}, developed on`, scoreOf(developed)));
  console.log(rowOf(`${name}, kept aside`, scoreOf(aside)));
  console.log(`| ${name}, CPU ms a page | ${Math.round((user + system) / 1000 / pages.length)} | | | | |`);
  if (name === 'ours' && process.argv.includes('--errors')) for (const each of developed) report(each);
}
if (process.argv.includes('--cross')) {
  console.log(rowOf('ours, each tenth by weights of the other nine', crossValidated(pages.filter(({ isKeptAside }) => !isKeptAside))));
}

function report(judged: Judged): void {
  for (const piece of missingIn(judged)) console.log(`missing ${judged.page.name}: ${piece}`);
  for (const piece of wrongIn(judged)) console.log(`wrong   ${judged.page.name}: ${piece}`);
}
