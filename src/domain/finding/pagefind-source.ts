/** Fills the finder's port from Pagefind, in a browser and in Node alike. */
import { isAnchor } from '../permalink.ts';
import { readRecordNote } from '../record-note.ts';
import type { Candidate, CandidateSource, Facets, FoundArticle, Shard } from './candidates.ts';
import { commonestOf } from './common-runs.ts';
import { type CommonWords, isTable, readCommonWords } from './common-words.ts';
import { type IndexManifest, type ListedShard, QUOTATIONS_FOLDER } from './index-manifest.ts';
import { printedText } from './indexed-text.ts';
import { fileOfNeighbours, mayHaveNeighbours, neighbourFileName } from './neighbours.ts';
import { LostFile } from './watched-files.ts';

/** What is used of Pagefind's JavaScript API: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string, options: { filters: Readonly<Record<string, unknown>> }): Promise<{ readonly results: readonly PagefindResult[] }>;
}

export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean; metaCacheTag: string }): Pagefind;
}

interface PagefindResult {
  readonly id: string;
  readonly words: readonly number[];
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly id: string; readonly text: string }[];
}

/** Pagefind keeps one record for an address. */
export const addressOfRecord = (address: string, speaker: string): string => `/${address}/#${speaker}`;

/** Several quotations of a record may stand in one paragraph; each has the paragraph's anchor, and its place behind that. */
export const anchorOfQuotation = (anchor: string, place: number): string => `${anchor}.${place}`;
const plainAnchor = (id: string): string => id.replace(/\.\d+$/, '');

/** The parts of an index that was built; paths are below the index. */
export interface IndexFiles {
  readonly manifest: IndexManifest;
  readonly loadEngine: () => Promise<PagefindModule>;
  /** Address of a folder, for Pagefind. */
  readonly addressOf: (folder: string) => string;
  /** Path below which the site is published, with `/` at both ends. */
  readonly base: string;
  readonly load: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** The text of a gzip-compressed file. */
  readonly loadText: (file: string) => Promise<string>;
  /** Address of a file below that one that could not be loaded: Pagefind would answer as if it had no words. */
  readonly lost: (below: string) => string | undefined;
  /** How many bytes were fetched so far. */
  readonly bytes: () => number;
}

export function pagefindSource(files: IndexFiles): CandidateSource {
  const { manifest, addressOf, loadText, bytes } = files;
  const open = openerOf(files);
  const shard = (folder: string, listed: ListedShard) => shardIn(() => open(folder), listed, addressOf(folder), files.lost);
  const commonWords = once(async (): Promise<CommonWords> => {
    const text = await loadText(manifest.commonWords);
    if (!isTable(text)) throw new LostFile(addressOf(manifest.commonWords));
    return readCommonWords(text, manifest.commonest);
  });
  const withoutRuns = async () => ({ ...(await commonWords()), commonest: commonestOf([]) });
  const facetsIn = (file: string) => once(async () => JSON.parse(await loadText(file)) as Facets);
  const quotations: CandidateSource = {
    shards: manifest.shards
      .filter((listed) => listed.quotations > 0)
      .map((listed) => ({
        ...shard(listed.folder + QUOTATIONS_FOLDER, listed),
        mayHave: async (neighbours) => neighbours.map(() => true),
      })),
    commonWords: withoutRuns,
    facets: facetsIn(manifest.quotationFacets),
    quotations: async () => quotations,
    bytes,
  };
  return {
    shards: manifest.shards.map((listed) => ({ ...shard(listed.folder, listed), mayHave: neighboursOf(files, listed) })),
    commonWords,
    facets: facetsIn(manifest.facets),
    quotations: async () => quotations,
    bytes,
  };
}

/**
 * Shards are opened by one module, in one WebAssembly memory. Opening the first makes the memory; others that are opened
 * before it is made would make it again, and the first would read what is not its own.
 */
function openerOf({ loadEngine, addressOf, base }: IndexFiles): (folder: string) => Promise<Pagefind> {
  let first: Promise<Pagefind> | undefined;
  const create = async (folder: string): Promise<Pagefind> => {
    const { createInstance } = await loadEngine();
    // A worker of its own would load Pagefind a second time; the finder's searches are short.
    return createInstance({ basePath: addressOf(folder), baseUrl: base, noWorker: true, metaCacheTag: 'kept' });
  };
  const createFirst = async (folder: string): Promise<Pagefind> => {
    const pagefind = await create(folder);
    await pagefind.search('', { filters: {} });
    return pagefind;
  };
  return async (folder) => {
    if (first) {
      await first;
      return create(folder);
    }
    first = createFirst(folder);
    return first.catch((error: unknown) => {
      first = undefined;
      throw error;
    });
  };
}

function shardIn(
  open: () => Promise<Pagefind>,
  { folder, articles, years }: ListedShard,
  address: string,
  lostBelow: IndexFiles['lost'],
): Omit<Shard, 'mayHave'> {
  const opened = once(open);
  const lost = () => lostBelow(address);
  const whole = async <Thing>(loading: Promise<Thing>): Promise<Thing> => {
    const loaded = await loading.catch((error: unknown) => {
      throw new LostFile(lost() ?? address, error);
    });
    const file = lost();
    if (file) throw new LostFile(file);
    return loaded;
  };
  return {
    articles,
    years,
    async search(terms, filters) {
      const pagefind = await whole(opened());
      const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
      const { results } = await whole(pagefind.search(terms.join(' '), { filters: any }));
      return results.map((result) => candidateOf(folder, result, () => whole(result.data())));
    },
  };
}

function neighboursOf({ load }: IndexFiles, { folder, neighbourFiles }: ListedShard): Shard['mayHave'] {
  const loaded = new Map<number, Promise<Uint8Array>>();
  const fileAt = (index: number) => {
    const file = loaded.get(index) ?? load(folder + neighbourFileName(index));
    loaded.set(index, file);
    return file;
  };
  return (asked) => Promise.all(asked.map(async (each) => mayHaveNeighbours(await fileAt(fileOfNeighbours(each, neighbourFiles)), each)));
}

/** Loads a thing when it is first asked for; what could not be loaded is tried again the next time. */
function once<Thing>(load: () => Promise<Thing>): () => Promise<Thing> {
  let loaded: Promise<Thing> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

/** Pages are numbered in each shard. */
const candidateOf = (shard: string, result: PagefindResult, data: () => Promise<PagefindPage>): Candidate => ({
  id: shard + result.id,
  positions: [...result.words].sort((a, b) => a - b),
  load: async () => articleOf(await data()),
});

/** Anchors carry the printed text of their paragraphs; Pagefind's `content` gains full stops between them. */
function articleOf({ url, meta, anchors }: PagefindPage): FoundArticle {
  const { spoken, printed, ...note } = readRecordNote(anchors.map(({ id }) => id));
  return {
    url: url.replace(/#.*$/, ''),
    headline: meta['title'] ?? '',
    ...note,
    publication: meta['publication'],
    byline: meta['byline'],
    section: meta['section'],
    paragraphs: anchors
      .map(({ id, text }) => ({
        anchor: plainAnchor(id),
        text: printedText({ text, printed: printed[id] ?? {} }),
        spoken: spoken.get(id) ?? [],
      }))
      .filter(({ anchor, text }) => isAnchor(anchor) && text !== ''),
  };
}
