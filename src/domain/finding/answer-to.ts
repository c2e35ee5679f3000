/** Answers one reading of a query: asks the shards of an index for candidates and proves them on their texts. */
import { fold } from '../fold.ts';
import { articleReader } from './article-reader.ts';
import { type Candidate, type CandidateSource, type IndexFilters, resolveFilters, type Shard } from './candidates.ts';
import type { CommonWords } from './common-words.ts';
import { findExact } from './find-exact.ts';
import { canBeNear, findHavingMost, findNear, type NearFound } from './find-near.ts';
import { byNearness, type Hit, hasWords, wordsHit } from './hit.ts';
import { inTurn } from './in-turn.ts';
import { type AskedShard, type Inquiry, quotationOf } from './inquiry.ts';
import { type Filters, PASTED, type ParsedQuery } from './query.ts';
import { shardsHolding, shardsNear } from './shard-choice.ts';

export interface FindOptions {
  /** Filters beside those typed. */
  readonly filters?: Filters;
  /** How many articles are read at most to prove exact matches. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
  /** Told, while the search goes on, how many articles were read. */
  readonly onRead?: (count: number) => void;
  /** Told, while the search goes on, what was found so far, unless a speaker is asked for. Exact hits are not taken back, and come in their order. */
  readonly onPartial?: (found: PartialAnswer) => void;
  /** The shards of the index are searched from the oldest on. */
  readonly oldestFirst?: boolean;
}

/** How much of the archive was searched. */
export interface Searched {
  readonly articles: number;
  readonly of: number;
}

export interface PartialAnswer {
  readonly exact: readonly Hit[];
  readonly searched: Searched;
}

/** What one reading of a query has found. */
export interface Found {
  /** What was looked for word for word, if anything was. */
  readonly quotation?: string | undefined;
  readonly exact: readonly Hit[];
  readonly near: readonly Hit[];
  readonly words: readonly Hit[];
  /** Articles that have the rare words of the quotation and were not read: exact matches may stand there too. */
  readonly unread: number;
  /** Less than all of it where enough was found before. */
  readonly searched: Searched;
}

const LIMIT = 10;
const NONE = { exact: [], near: [], words: [], unread: 0, searched: { articles: 0, of: 0 } };

/** @returns `undefined` where nothing is asked, or a filter leaves nothing */
export async function inquire(
  query: ParsedQuery,
  source: CandidateSource,
  { filters = {}, limit = LIMIT, signal, onRead, oldestFirst }: FindOptions,
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
  const shards = source.shards.flatMap((shard) => askedShard(shard, indexFilters, common, signal) ?? []);
  return {
    main,
    others,
    besides: isQuoted ? fold(query.words).map(({ word }) => word) : [],
    common,
    shards: oldestFirst ? shards.toReversed() : shards,
    read: articleReader(query.without, chosen, signal, onRead),
    limit,
  };
}

/** @returns `undefined` where no article of the shard is from a year that counts */
function askedShard(shard: Shard, filters: IndexFilters, common: CommonWords, signal: AbortSignal | undefined): AskedShard | undefined {
  const { year: wanted, ...others } = filters;
  const years = Object.keys(shard.years);
  if (wanted && !years.some((year) => wanted.includes(year))) return undefined;
  const own = wanted && !years.every((year) => wanted.includes(year)) ? filters : others;
  const search = async (words: readonly string[]) => {
    signal?.throwIfAborted();
    return shard.search(words, own);
  };
  const having = new Map<string, Promise<boolean>>();
  const has = (word: string): Promise<boolean> => {
    const known = having.get(word) ?? search([word]).then(({ length }) => length > 0);
    having.set(word, known);
    return known;
  };
  return {
    articles: shard.articles,
    mayHave: shard.mayHave,
    has,
    async ask(words) {
      const found = await search(words);
      // Of several words Pagefind passes over those that its index does not have at all.
      const rare = words.length > 1 && found.length > 0 ? words.filter((word) => common.articlesWith(word) <= SCARCE) : [];
      return (await Promise.all(rare.map(has))).every(Boolean) ? found : [];
    },
  };
}

/** Words that stand in more articles than these may be thought to stand in every shard. */
const SCARCE = 200;

/**
 * Tries a query word for word first, then its nearest passage, then its words.
 *
 * @param isProofOnly articles that merely have the words are not looked for
 */
export async function answerTo(
  query: ParsedQuery,
  source: CandidateSource,
  options: FindOptions,
  { isProofOnly = false }: { readonly isProofOnly?: boolean } = {},
): Promise<Found> {
  const inquiry = await inquire(query, source, options);
  if (!inquiry) return NONE;
  const { main } = inquiry;
  const isQuotation = query.quotations.length > 0 || main.tokens.length >= PASTED;
  const quotation = isQuotation || main.tokens.length > 1 ? main.text : undefined;
  const { exact, across, candidates, unread, searched } = await findExactInAll(inquiry, options);
  if (exact.length > 0 && (isQuotation || searched.articles < searched.of)) return { ...NONE, quotation, exact, unread, searched };

  const nearly: NearFound = isQuotation && across.length === 0 ? await findNearInAll(inquiry, candidates) : { exact: [], near: across };
  if (nearly.exact.length > 0) return { ...NONE, quotation, exact: nearly.exact, searched };
  if (nearly.near.length > 0) return { ...NONE, quotation, exact, near: nearly.near, unread, searched };
  if (isProofOnly) return { ...NONE, quotation, exact, unread, searched };
  const held = await findWordsInAll(inquiry, exact);
  if (exact.length + held.hits.length > 0) return { ...NONE, quotation, exact, words: held.hits, unread, searched: held.searched };
  // No article has all words: of a few one may be wrong, of a text several.
  const last = isQuotation ? await findMostInAll(inquiry) : await findNearInAll(inquiry, candidates);
  return { ...NONE, quotation, exact: last.exact, near: last.near, unread, searched: held.searched };
}

export const isEmpty = ({ exact, near, words }: Found): boolean => exact.length + near.length + words.length === 0;

const articlesOf = (hits: readonly Hit[]): number => new Set(hits.map(({ url }) => url)).size;
const sizeOf = (shards: readonly AskedShard[]): number => shards.reduce((sum, { articles }) => sum + articles, 0);

/** Shard by shard, until there are as many articles as are wanted. */
async function findExactInAll(inquiry: Inquiry, { onPartial }: FindOptions) {
  const { main, others, common, shards, limit } = inquiry;
  const of = sizeOf(shards);
  const holding = await shardsHolding(shards, [main, ...others], common);
  let articles = of - sizeOf(holding);
  const exact: Hit[] = [];
  const across: Hit[] = [];
  const candidates = new Map<AskedShard, readonly Candidate[]>();
  let unread = 0;
  const search = (shard: AskedShard) => findExact(inquiry, shard, Math.max(1, limit - articlesOf(exact)));
  for await (const { item, result } of inTurn(holding, search)) {
    exact.push(...result.hits);
    across.push(...result.across);
    candidates.set(item, result.candidates);
    unread += result.unread;
    articles += item.articles;
    if (articles < of) onPartial?.({ exact: [...exact], searched: { articles, of } });
    if (articlesOf(exact) >= limit) break;
  }
  return { exact, across, candidates, unread, searched: { articles, of } };
}

/** In the shards that have most of the quotation. */
const findNearInAll = (inquiry: Inquiry, candidates: ReadonlyMap<AskedShard, readonly Candidate[]>): Promise<NearFound> =>
  nearInAll(inquiry, (shard) => findNear(inquiry, shard, candidates.get(shard) ?? []));

/** In the same, where too many words are misspelt for any to be left out in turn. */
const findMostInAll = (inquiry: Inquiry): Promise<NearFound> => nearInAll(inquiry, (shard) => findHavingMost(inquiry, shard));

async function nearInAll(inquiry: Inquiry, search: (shard: AskedShard) => Promise<NearFound>): Promise<NearFound> {
  const { main, common, shards } = inquiry;
  if (!canBeNear(main)) return { exact: [], near: [] };
  const found: NearFound[] = [];
  for await (const { result } of inTurn(await shardsNear(shards, main, common), search)) found.push(result);
  return {
    exact: found.flatMap(({ exact }) => exact),
    near: found.flatMap(({ near }) => near).sort(byNearness),
  };
}

/** Shard by shard, the best paragraph of each article that has all the words and is not among the exact matches. */
async function findWordsInAll({ main, others, besides, common, shards, read, limit }: Inquiry, exact: readonly Hit[]) {
  const words = [...new Set([...[main, ...others].flatMap(({ tokens }) => tokens.map(({ word }) => word)), ...besides])];
  const shown = new Set(exact.map(({ url }) => url));
  const asked = rareOnes(words, common);
  const of = sizeOf(shards);
  const hits: Hit[] = [];
  let articles = 0;
  for await (const { item, result } of inTurn(shards, ({ ask }) => ask(asked))) {
    for (const { article, paragraphs } of await read(result.slice(0, limit - hits.length))) {
      const hit = shown.has(article.url) || !hasWords(paragraphs, words) ? undefined : wordsHit(article, paragraphs, words);
      if (hit) hits.push(hit);
    }
    articles += item.articles;
    if (hits.length >= limit) break;
  }
  return { hits, searched: { articles, of } };
}

/** Hardly an article is without the others, and the lists of their places are long. */
function rareOnes(words: readonly string[], common: CommonWords): string[] {
  const sorted = words.toSorted((a, b) => common.articlesWith(a) - common.articlesWith(b));
  const rare = sorted.filter((word) => common.articlesWith(word) * 2 <= common.articles);
  return rare.length > 0 ? rare : sorted.slice(0, 2);
}
