/** `npm run bench:search-at-scale -- --articles N`: what a search finds and costs in an archive of generated articles. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readArguments } from '../../../src/commands/arguments.ts';
import { costInBrowser, costTable } from '../quotations/in-browser.ts';
import { judged, kilobytes, quantile, table } from './judged.ts';
import { madeArchive } from './made-archive.ts';

const USAGE = `npm run bench:search-at-scale -- --articles N [--spans N] [--readers N] [--folder DIR]

  --articles  how many
  --spans     passages of which the searches are made, some eight of each (60)
  --readers   readers with a browser that has loaded nothing, who search twice (40)
  --folder    where to keep the archive for a further run`;

if (process.argv[2] === '--') process.argv.splice(2, 1);
const { values } = readArguments(USAGE, {
  articles: { type: 'string' },
  spans: { type: 'string' },
  readers: { type: 'string' },
  folder: { type: 'string' },
});
const folder = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
try {
  const { dist, content, queries } = await madeArchive(folder, Number(values.articles ?? 1000), Number(values.spans ?? 60));
  const all = await judged(dist, content, queries);
  console.log(`\n${table(all)}`);
  const bytes = all.map((each) => each.bytes);
  console.log(
    `\nFiles of the index for all ${all.length} searches: ${[0.5, 0.95, 1].map((part) => kilobytes(quantile(bytes, part))).join(' / ')} kB.`,
  );
  const readers = Number(values.readers ?? 40);
  const passages = queries.filter(({ variant }) => variant !== 'h').map(({ text }) => text);
  const step = passages.length / (readers * 2);
  const sample = Array.from({ length: readers * 2 }, (_, index) => passages[Math.floor(index * step)] ?? '');
  if (readers > 0) console.log(`\n${costTable(await costInBrowser(dist, sample))}`);
} finally {
  if (!values.folder) rmSync(folder, { recursive: true, force: true });
}
