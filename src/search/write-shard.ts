/** Makes a shard: the index of its articles and of their quotations, which words are neighbours in them, and what the manifest says of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Archive } from '../archive/listing.ts';
import type { Article } from '../domain/article.ts';
import type { Facets } from '../domain/finding/candidates.ts';
import { type Commonest, runsInText } from '../domain/finding/common-runs.ts';
import { writeCommonWords } from '../domain/finding/common-words.ts';
import { type ListedShard, QUOTATIONS_FOLDER } from '../domain/finding/index-manifest.ts';
import { fold, type Token } from '../domain/fold.ts';
import { articleRecord } from './article-record.ts';
import { yearOf } from './indexed-fields.ts';
import { GatheredNeighbours } from './neighbour-files.ts';
import { beginIndex, endPagefind, useEngine } from './pagefind-service.ts';
import { recordAsPage, recordsOf } from './quotation-records.ts';
import type { Members } from './shards.ts';
import { makeIndexSmaller } from './smaller-index.ts';

/** Everything that the files for all shards take from one. */
export interface ShardSummary extends Omit<ListedShard, 'folder'> {
  readonly commonWords: string;
  readonly facets: Facets;
  readonly quotationFacets: Facets;
}

/** In the folder of the shard; it is written last. */
const SUMMARY_FILE = 'summary.gz';

export const readSummary = (folder: string): ShardSummary =>
  JSON.parse(gunzipSync(readFileSync(join(folder, SUMMARY_FILE))).toString('utf8')) as ShardSummary;

export interface ShardOptions {
  readonly language: string;
  /** Folder of the engine beside that of the shard. */
  readonly engine: string;
  /** Words of which runs are kept. */
  readonly commonest: Commonest;
  /** Told of each article. */
  readonly onArticle: () => void;
  /** Told when Pagefind has all articles, and is about to take most memory. */
  readonly onRead: () => void;
}

/** @throws with Pagefind's own words where it refuses */
export async function writeShard(folder: string, archive: Archive, members: Members, options: ShardOptions): Promise<void> {
  const { language, engine, commonest, onArticle, onRead } = options;
  const articles = await beginIndex(language);
  const quotations = await beginIndex(language);
  const counts = new Map<string, number>();
  const neighbours = new GatheredNeighbours();
  const facets = countedFacets();
  const quotationFacets = countedFacets();
  let records = 0;
  try {
    for (const address of members) {
      const { article } = archive.article(address);
      const paragraphs = archive.paragraphsOf(address);
      const speakers = archive.speakersIn(address);
      const nameOf = (name: string) => speakers.get(name)?.name;
      const tokens = paragraphs.map(({ text }) => fold(text));
      const runs = runsInText(tokens, commonest);
      await articles.add(articleRecord(article, paragraphs, runs, nameOf));
      facets.count(valuesOf(article));
      const texts = new Map<string, string>(paragraphs.map(({ anchor, text }) => [anchor, text]));
      for (const record of recordsOf(article, (anchor) => texts.get(anchor) ?? '', nameOf)) {
        await quotations.add(recordAsPage(record));
        quotationFacets.count([...valuesOf(article), ['speaker', record.speaker]]);
        records++;
      }
      neighbours.addAll(tokens);
      for (const word of wordsOf(tokens, runs)) counts.set(word, (counts.get(word) ?? 0) + 1);
      onArticle();
    }
    onRead();
    // Pagefind takes most memory while it writes the larger one, and has given back by then what the other took.
    if (records > 0) await quotations.write(join(folder, QUOTATIONS_FOLDER));
    await articles.write(folder);
  } finally {
    await endPagefind();
  }
  finish(folder, `../${engine}`);
  if (records > 0) finish(join(folder, QUOTATIONS_FOLDER), `../../${engine}`);
  const summary: ShardSummary = {
    articles: members.length,
    quotations: records,
    years: facets.counts()['year'] ?? {},
    neighbourFiles: neighbours.write(folder),
    commonWords: writeCommonWords({ articles: members.length, counts }),
    facets: facets.counts(),
    quotationFacets: quotationFacets.counts(),
  };
  writeFileSync(join(folder, SUMMARY_FILE), gzipSync(JSON.stringify(summary), { level: 9 }));
}

/** Each once. */
function wordsOf(paragraphs: readonly (readonly Token[])[], runs: readonly string[]): Set<string> {
  const words = new Set(runs);
  for (const tokens of paragraphs) for (const { word } of tokens) words.add(word);
  return words;
}

function finish(index: string, engine: string): void {
  useEngine(index, engine);
  makeIndexSmaller(index);
}

type Values = readonly (readonly [filter: string, value: string])[];

const valuesOf = ({ published, publication, section, language, authors }: Article): Values => [
  ['year', yearOf(published)],
  ['language', language],
  ...(publication ? ([['publication', publication.name]] as const) : []),
  ...(section ? ([['section', section]] as const) : []),
  ...[...new Set(authors)].map((name) => ['author', name] as const),
];

function countedFacets() {
  const facets = new Map<string, Map<string, number>>();
  return {
    count(values: Values): void {
      for (const [filter, value] of values) {
        const counts = facets.get(filter) ?? new Map<string, number>();
        counts.set(value, (counts.get(value) ?? 0) + 1);
        facets.set(filter, counts);
      }
    },
    counts: (): Facets => Object.fromEntries([...facets].map(([filter, counts]) => [filter, sorted(counts)])),
  };
}

/** The same for the same articles in any order. */
export const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
