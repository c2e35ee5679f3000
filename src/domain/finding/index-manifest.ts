/** The manifest of a search index: its shards, and the files that all of them share. It alone keeps its name when what is in it changes. */

/** Folder of the index within a site, and the manifest in it. */
export const INDEX_FOLDER = 'pagefind';
export const MANIFEST_FILE = 'shards.json';

/** Folder within a shard that holds a second index: of quotations, one record for each speaker of an article. */
export const QUOTATIONS_FOLDER = 'quotations/';

/** A part of the index, made and loaded on its own. */
export interface ListedShard {
  /** Below the index, named by a digest of what decides its content: `3f9c…/`. What is in it never changes. */
  readonly folder: string;
  readonly articles: number;
  /** Records in its index of quotations, which is not there where there are none. */
  readonly quotations: number;
  /** Year, or `undated`, -> how many of its articles are from then. */
  readonly years: Readonly<Record<string, number>>;
  /** How many files say which neighbouring words it has. */
  readonly neighbourFiles: number;
}

/** Paths are below the index. */
export interface IndexManifest {
  /** The module of Pagefind that opens every shard. */
  readonly engine: string;
  /** Table of common words, gzip-compressed. */
  readonly commonWords: string;
  /** The commonest words, of which the index has runs; none in a small archive. */
  readonly commonest: readonly string[];
  /** Facets of articles, and of records of quotations; gzip-compressed JSON. */
  readonly facets: string;
  readonly quotationFacets: string;
  /** The most recent first. */
  readonly shards: readonly ListedShard[];
}
