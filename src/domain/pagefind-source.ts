/** Fills the finder's port from Pagefind, in a browser and in Node alike. */
import type { Candidate, CandidateSource, Facets, FoundArticle } from './candidates.ts';
import { readCommonWords } from './common-words.ts';
import { isAnchor } from './permalink.ts';

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

/** File beside Pagefind's own, gzip-compressed, that holds the table of common words. */
export const COMMON_WORDS_FILE = 'verbatim-words.gz';

/**
 * @param loadWords fetches the decompressed table of common words
 * @param bytes how many bytes were fetched so far
 */
export function pagefindSource(pagefind: Pagefind, loadWords: () => Promise<string>, bytes: () => number): CandidateSource {
  let words: Promise<ReturnType<typeof readCommonWords>> | undefined;
  let facets: Promise<Facets> | undefined;
  return {
    async search(terms, filters) {
      const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
      const { results } = await pagefind.search(terms.join(' '), { filters: any });
      return results.map(candidateOf);
    },
    commonWords: () => (words ??= loadWords().then(readCommonWords)),
    facets: () => (facets ??= pagefind.filters()),
    bytes,
  };
}

const candidateOf = (result: PagefindResult): Candidate => ({
  id: result.id,
  positions: [...result.words].sort((a, b) => a - b),
  load: async () => articleOf(await result.data()),
});

/** Anchors carry the printed text of their paragraphs; Pagefind's `content` gains full stops between them. */
function articleOf({ url, meta, anchors }: PagefindPage): FoundArticle {
  return {
    url,
    headline: meta['title'] ?? '',
    source: meta['source'] ?? '',
    published: meta['published'],
    publication: meta['publication'],
    byline: meta['byline'],
    section: meta['section'],
    language: meta['language'],
    paragraphs: anchors.filter(({ id, text }) => isAnchor(id) && text !== '').map(({ id, text }) => ({ anchor: id, text })),
  };
}
