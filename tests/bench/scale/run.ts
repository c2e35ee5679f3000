/** `npm run bench:scale -- [SIZES]`: what archives of several sizes cost to build, to add to and to search, beside Hugo and Eleventy with Pagefind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readArguments, wrongUsage } from '../../../src/commands/arguments.ts';
import { type GeneratedArticle, generator } from '../generate/generated-article.ts';
import type { Limits, Taken } from '../measured.ts';
import { type OurArchive, ourArchive, type Steps } from './ours.ts';
import { indexWithPagefind, type Peer, peers } from './peers.ts';
import { type Asked, bytesWithFinder, bytesWithPagefind, median, withoutRuns } from './search-bytes.ts';
import { sizeOf } from './site-size.ts';
import { ONE_MORE, type Row, type Searched, tableOf } from './table.ts';

const USAGE = `npm run bench:scale -- [--only NAME,…] [--minutes N] [--memory GB] [--no-search] [SIZES]

  SIZES        numbers of articles (1000 10000)
  --only       verbatim, hugo, eleventy, one or several
  --minutes    ends any one run that takes longer (60)
  --memory     ends any one run that holds more, in GB (22)
  --no-search  peers without Pagefind`;

const { values, positionals } = readArguments(
  USAGE,
  { only: { type: 'string' }, minutes: { type: 'string' }, memory: { type: 'string' }, 'no-search': { type: 'boolean' } },
  { words: true },
);
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000];
const limits: Limits = { seconds: Number(values.minutes ?? 60) * 60, bytes: Number(values.memory ?? 22) * 1e9 };
if (![...sizes, limits.seconds, limits.bytes].every((number) => number > 0)) wrongUsage('Sizes, minutes and GB are numbers.', USAGE);
const isWanted = (name: string) => values.only?.split(',').includes(name.toLowerCase()) ?? true;

const SEED = 1;
/** One more article is published so often, and the median taken. */
const ADDED = 3;
const SEARCHED = 9;
/** Phrases of common words are looked for in so many articles. */
const PHRASED = 300;
const WORD = /[a-z]+/g;
/** Words with nothing but spaces between them. */
const RUN = /[a-z]+(?: [a-z]+)+/g;
const RUN_LENGTH = 4;

const made = generator(SEED);
function* articles(from: number, end: number): Generator<GeneratedArticle> {
  for (let number = from; number < end; number++) yield made(number);
}

const [first, processors] = [cpus()[0]?.model.trim(), cpus().length];
console.log(
  `${processors} × ${first ?? 'a processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB. CPU seconds and memory with all processes that a command starts.`,
);
for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-scale-'));
  const asked: Asked = { quotations: quotationsOf(size), phrases: phrasesOf(size) };
  const rows: Row[] = [];
  const searches: Searched[] = [];
  const note = (row: Row) => {
    rows.push(row);
    console.error(`${size.toLocaleString('en')}: ${row.name}, ${row.taken.cpu.toFixed(1)} CPU s.`);
  };
  try {
    if (isWanted('verbatim')) {
      const archive = ourArchive(join(folder, 'content'));
      try {
        archive.add(articles(0, size));
        if (await measureOurs(archive, size, note)) {
          searches.push(['Verbatim', await bytesWithFinder(archive.out, asked)]);
          const plain = withoutRuns(archive.out, join(folder, 'without-runs'));
          searches.push(['Verbatim without runs of common words', await bytesWithFinder(plain, asked)]);
        }
      } finally {
        archive.cleanUp();
      }
    }
    for (const peer of peers.filter(({ name }) => isWanted(name))) {
      const lacking = await peer.missing();
      if (lacking) console.log(`${peer.name} is skipped. ${lacking}`);
      else
        await measurePeer(peer, join(folder, peer.name), size, note, async (site) => {
          searches.push([peer.name, await bytesWithPagefind(site, asked)]);
        });
      rmSync(join(folder, peer.name), { recursive: true, force: true });
    }
    console.log(`\n${size.toLocaleString('en')} articles\n\n${tableOf(rows, searches)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a site stands there. */
async function measureOurs(archive: OurArchive, size: number, note: (row: Row) => void): Promise<boolean> {
  const whole = async (name: string, full: boolean) => {
    const taken = await archive.build(limits, full);
    note({ name, taken, steps: taken.steps, size: taken.stopped ? undefined : sizeOf(archive.out) });
    return taken;
  };
  if ((await whole('Verbatim', false)).stopped) return false;
  await whole('Verbatim, all pages again', true);
  const deltas: (Taken & { readonly steps: Steps })[] = [];
  for (let at = 0; at < ADDED; at++) {
    archive.add(articles(size + at, size + at + 1));
    deltas.push(await archive.build(limits));
  }
  const middle = deltas.toSorted((a, b) => a.cpu - b.cpu)[ADDED >> 1];
  if (middle)
    note({ name: `Verbatim${ONE_MORE}`, taken: { ...middle, wall: median(deltas.map(({ wall }) => wall)) }, steps: middle.steps });
  return true;
}

/** Neither has a way to publish one more article but to build all of it again. */
async function measurePeer(
  peer: Peer,
  folder: string,
  size: number,
  note: (row: Row) => void,
  searched: (site: string) => Promise<void>,
): Promise<void> {
  const site = join(folder, peer.out);
  peer.add(folder, articles(0, size));
  for (const [name, added] of [
    [peer.name, 0],
    [peer.name + ONE_MORE, 1],
  ] as const) {
    peer.add(folder, articles(size, size + added));
    const pages = await peer.build(folder, limits);
    const search = pages.stopped || values['no-search'] ? undefined : await indexWithPagefind(site, limits);
    note({
      name,
      steps: { pages: pages.cpu, search: search?.cpu },
      taken: {
        cpu: pages.cpu + (search?.cpu ?? 0),
        wall: pages.wall + (search?.wall ?? 0),
        memory: Math.max(pages.memory, search?.memory ?? 0),
        stopped: pages.stopped ?? search?.stopped,
      },
      size: added || pages.stopped || search?.stopped ? undefined : sizeOf(site),
    });
    if (pages.stopped) return;
    if (search && !search.stopped && !added) await searched(site);
  }
}

/** Runs of words that each stand in most articles: "it is not to". */
function phrasesOf(size: number): readonly string[] {
  const texts = Array.from({ length: PHRASED }, (_, at) =>
    made(Math.floor((at * size) / PHRASED))
      .paragraphs.join('\n')
      .toLowerCase(),
  );
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(text.match(WORD))])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isCommon = (word: string) => (counts.get(word) ?? 0) > PHRASED / 2;
  const phrases = texts.flatMap((text) => text.match(RUN) ?? []).flatMap(commonRuns);
  return [...new Set(phrases)].slice(0, SEARCHED);

  function commonRuns(clause: string): string[] {
    const words = clause.split(' ');
    return words.flatMap((_, at) => {
      const run = words.slice(at, at + RUN_LENGTH);
      return run.length === RUN_LENGTH && run.every(isCommon) ? run.join(' ') : [];
    });
  }
}

/** Of articles all over the archive. */
function quotationsOf(size: number): readonly string[] {
  const found: string[] = [];
  for (let number = 0; number < size && found.length < SEARCHED; number += Math.max(1, Math.floor(size / SEARCHED / 4))) {
    const words = made(number).quotations.find((each) => each.words.split(' ').length > 7)?.words;
    if (words) found.push(words.replace(/["“”[\]]/g, ''));
  }
  return found;
}
