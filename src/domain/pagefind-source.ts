/** Fills the finder's port from Pagefind, in a browser and in Node alike. */
import type { Candidate, CandidateSource, Facets, FoundArticle } from './candidates.ts';
import { readCommonWords } from './common-words.ts';
import { isAnchor } from './permalink.ts';
import { readSpoken } from './spoken.ts';

/** What is used of Pagefind's JavaScript API: https://pagefind.app/docs/api/ */
export interface Pagefind {
  search(term: string, options: { filters: Readonly<Record<string, unknown>> }): Promise<{ readonly results: readonly PagefindResult[] }>;
  filters(): Promise<Facets>;
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

/**
 * Folder within the index that holds another one: of quotations, one record for each speaker of an article. It is opened
 * by its own copy of Pagefind, because two indexes of one copy would share a WebAssembly memory that each makes anew.
 */
export const QUOTATIONS_FOLDER = 'quotations/';

/** Pagefind keeps one record for an address. */
export const addressOfRecord = (address: string, speaker: string): string => `/${address}/#${speaker}`;

/** Several quotations of a record may stand in one paragraph; each has the paragraph's anchor, and its place behind that. */
export const anchorOfQuotation = (anchor: string, place: number): string => `${anchor}.${place}`;
const plainAnchor = (id: string): string => id.replace(/\.\d+$/, '');

/** File beside Pagefind's own, gzip-compressed, that holds the table of common words. */
export const COMMON_WORDS_FILE = 'verbatim-words.gz';

/** The parts of an index that was built. */
export interface IndexFiles {
  readonly pagefind: Pagefind;
  /** The index of quotations within this one. */
  openQuotations(): Promise<Pagefind>;
  /** Fetches the decompressed table of common words. */
  loadWords(): Promise<string>;
  /** How many bytes were fetched so far. */
  bytes(): number;
}

export function pagefindSource({ pagefind, openQuotations, loadWords, bytes }: IndexFiles): CandidateSource {
  let words: Promise<ReturnType<typeof readCommonWords>> | undefined;
  let quotations: Promise<CandidateSource> | undefined;
  const commonWords = () => (words ??= loadWords().then(readCommonWords));
  const open = async () => sourceIn(await openQuotations());
  const sourceIn = (index: Pagefind): CandidateSource => {
    let facets: Promise<Facets> | undefined;
    return {
      async search(terms, filters) {
        const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
        const { results } = await index.search(terms.join(' '), { filters: any });
        return results.map(candidateOf);
      },
      commonWords,
      facets: () => (facets ??= index.filters()),
      quotations: () => (quotations ??= open()),
      bytes,
    };
  };
  return sourceIn(pagefind);
}

const candidateOf = (result: PagefindResult): Candidate => ({
  id: result.id,
  positions: [...result.words].sort((a, b) => a - b),
  load: async () => articleOf(await result.data()),
});

/** Anchors carry the printed text of their paragraphs; Pagefind's `content` gains full stops between them. */
function articleOf({ url, meta, anchors }: PagefindPage): FoundArticle {
  const spoken = readSpoken(meta['spoken']);
  return {
    url: url.replace(/#.*$/, ''),
    headline: meta['title'] ?? '',
    source: meta['source'] ?? '',
    published: meta['published'],
    publication: meta['publication'],
    byline: meta['byline'],
    section: meta['section'],
    language: meta['language'],
    paragraphs: anchors
      .map(({ id, text }) => ({ anchor: plainAnchor(id), text, spoken: spoken.get(id) ?? [] }))
      .filter(({ anchor, text }) => isAnchor(anchor) && text !== ''),
  };
}
