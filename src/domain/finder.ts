/** The quotation finder: asks an index for candidates and proves them on their texts. Runs in a browser and in Node. */
import { articleReader } from './article-reader.ts';
import { type CandidateSource, resolveFilters } from './candidates.ts';
import { findExact } from './find-exact.ts';
import { findNear, type NearFound } from './find-near.ts';
import { fold } from './fold.ts';
import { type Hit, wordsHit } from './hit.ts';
import { type Inquiry, quotationOf } from './inquiry.ts';
import { asPasted, type Filters, PASTED, type ParsedQuery, parseQuery } from './query.ts';

export interface FindOptions {
  /** Filters beside those typed. */
  readonly filters?: Filters;
  /** How many articles are read at most to prove exact matches. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Told, while the search goes on, how many articles were read. */
  readonly onRead?: (count: number) => void;
}

export interface Answer {
  readonly query: ParsedQuery;
  /** What was looked for word for word, if anything was. */
  readonly quotation?: string | undefined;
  /** Whom the filter by speaker means, where one was set; no names where nobody of that name is quoted. */
  readonly speaker?: { readonly asked: string; readonly names: readonly string[] };
  readonly exact: readonly Hit[];
  readonly near: readonly Hit[];
  readonly words: readonly Hit[];
  /** Articles that have the rare words of the quotation and were not read: exact matches may stand there too. */
  readonly unread: number;
  readonly bytes: number;
  readonly ms: number;
}

const LIMIT = 10;
const NONE = { exact: [], near: [], words: [], unread: 0 };

/**
 * Tries what was typed word for word first, then its nearest passage where it is a quotation, then its words.
 *
 * @throws the signal's reason where the search was given up
 */
export async function find(typed: string, source: CandidateSource, options: FindOptions = {}): Promise<Answer> {
  const begun = performance.now();
  const before = source.bytes();
  const query = parseQuery(typed);
  const { speaker } = { ...options.filters, ...query.filters };
  const asked = speaker ? await source.quotations() : source;
  let found = await answerTo(query, asked, options);
  // Few words around quotation marks may be a piece of a sentence, marks and all, rather than a wish for both.
  if (found.exact.length === 0 && query.quotations.length > 0 && query.words) {
    const whole = await answerTo(asPasted(query), asked, options);
    if (whole.exact.length > 0 || whole.near.length > 0) found = whole;
  }
  const names = speaker ? (resolveFilters({ speaker }, await asked.facets())?.['speaker'] ?? []) : [];
  return {
    query,
    ...(speaker && { speaker: { asked: speaker, names } }),
    ...found,
    bytes: source.bytes() - before,
    ms: performance.now() - begun,
  };
}

/** @returns `undefined` where nothing is asked, or a filter leaves nothing */
async function inquire(
  query: ParsedQuery,
  source: CandidateSource,
  { filters = {}, limit = LIMIT, signal, onRead }: FindOptions,
): Promise<Inquiry | undefined> {
  const common = await source.commonWords();
  const chosen = { ...filters, ...query.filters };
  const isFiltered = Object.values(chosen).some(Boolean);
  const indexFilters = isFiltered ? resolveFilters(chosen, await source.facets()) : {};
  const isQuoted = query.quotations.length > 0;
  const [main, ...others] = (isQuoted ? query.quotations : [query.words])
    .map((text) => quotationOf(text, common))
    .filter(({ tokens }) => tokens.length > 0);
  if (!main || !indexFilters) return undefined;
  return {
    main,
    others,
    besides: isQuoted ? fold(query.words).map(({ word }) => word) : [],
    common,
    ask: (words) => {
      signal?.throwIfAborted();
      return source.search(words, indexFilters);
    },
    read: articleReader(query.without, chosen, signal, onRead),
    limit,
  };
}

type Found = Pick<Answer, 'quotation' | 'exact' | 'near' | 'words' | 'unread'>;

async function answerTo(query: ParsedQuery, source: CandidateSource, options: FindOptions): Promise<Found> {
  const inquiry = await inquire(query, source, options);
  if (!inquiry) return NONE;
  const { main } = inquiry;
  const isQuotation = query.quotations.length > 0 || main.tokens.length >= PASTED;
  const quotation = isQuotation || main.tokens.length > 1 ? main.text : undefined;
  const { hits: exact, across, candidates, unread } = await findExact(inquiry);
  if (isQuotation && exact.length > 0) return { ...NONE, quotation, exact, unread };

  const nearly: NearFound = isQuotation && across.length === 0 ? await findNear(inquiry, candidates) : { exact: [], near: across };
  if (nearly.exact.length > 0) return { ...NONE, quotation, exact: nearly.exact };
  if (nearly.near.length > 0) return { ...NONE, quotation, exact, near: nearly.near, unread };
  return { ...NONE, quotation, exact, words: await findWords(inquiry, exact), unread };
}

/** The best paragraph of each article that has all the words and is not among the exact matches. */
async function findWords({ main, others, besides, ask, read }: Inquiry, exact: readonly Hit[]): Promise<Hit[]> {
  const words = [...new Set([...[main, ...others].flatMap(({ tokens }) => tokens.map(({ word }) => word)), ...besides])];
  const shown = new Set(exact.map(({ url }) => url));
  const articles = await read((await ask(words)).slice(0, LIMIT));
  return articles.flatMap(({ article, paragraphs }) => (shown.has(article.url) ? [] : (wordsHit(article, paragraphs, words) ?? [])));
}
