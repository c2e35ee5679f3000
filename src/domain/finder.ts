/** The quotation finder: asks an index for candidates and proves them on their texts. Runs in a browser and in Node. */
import { type Candidate, type CandidateSource, type FoundArticle, resolveFilters } from './candidates.ts';
import type { CommonWords } from './common-words.ts';
import { fold, type Token } from './fold.ts';
import { exactHits, type FoldedParagraph, foldParagraphs, type Hit, hitsAcross, nearHit, wordsHit } from './hit.ts';
import { enoughOf, type KeyWord, keyWordsOf, type Standing, standingOf } from './key-words.ts';
import { type Filters, isWithin, PASTED, type ParsedQuery, parseQuery } from './query.ts';

export interface FindOptions {
  /** Filters beside those typed. */
  readonly filters?: Filters;
  /** How many articles are read at most to prove exact matches. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly query: ParsedQuery;
  /** What was looked for word for word, if anything was. */
  readonly quotation?: string | undefined;
  readonly exact: readonly Hit[];
  readonly near: readonly Hit[];
  readonly words: readonly Hit[];
  /** Articles that have the rare words of the quotation and were not read: exact matches may stand there too. */
  readonly unread: number;
  readonly bytes: number;
  readonly ms: number;
}

const LIMIT = 10;
/** Articles read to find the nearest passage. */
const NEAR_LIMIT = 8;
const AT_ONCE = 4;
/** How many times the limit is read while nothing has proved exact. */
const PATIENCE = 8;

interface Quoted {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly KeyWord[];
}

/** @throws the signal's reason where the search was given up */
export async function find(
  typed: string,
  source: CandidateSource,
  { filters = {}, limit = LIMIT, signal }: FindOptions = {},
): Promise<Answer> {
  const begun = performance.now();
  const before = source.bytes();
  const query = parseQuery(typed);
  const chosen = { ...filters, ...query.filters };
  const common = await source.commonWords();
  const answer = (found: Partial<Answer>): Answer => ({
    query,
    exact: [],
    near: [],
    words: [],
    unread: 0,
    ...found,
    bytes: source.bytes() - before,
    ms: performance.now() - begun,
  });

  const isFiltered = Object.values(chosen).some(Boolean);
  const indexFilters = isFiltered ? resolveFilters(chosen, await source.facets()) : {};
  if (!indexFilters) return answer({});

  const reader = articleReader(query, chosen, signal);
  const ask = (words: readonly string[]) => {
    signal?.throwIfAborted();
    return source.search(words, indexFilters);
  };
  const quotations = (query.quotations.length > 0 ? query.quotations : [query.words])
    .map((text) => quotedIn(text, common))
    .filter(({ tokens }) => tokens.length > 0);
  const besides = query.quotations.length > 0 ? fold(query.words).map(({ word }) => word) : [];
  const [main, ...others] = quotations;
  if (!main) return answer({});

  const exact = await findExact(main, others, besides, common, ask, reader, limit);
  if (exact.hits.length > 0 && (query.quotations.length > 0 || main.tokens.length >= PASTED)) {
    return answer({ quotation: main.text, exact: exact.hits, unread: exact.unread });
  }
  const isQuotation = query.quotations.length > 0 || main.tokens.length >= PASTED;
  const across = exact.hits.length === 0 ? exact.across : [];
  const near = isQuotation && across.length === 0 ? await findNear(main, besides, ask, reader, exact.candidates) : across;
  const allWords = [
    ...new Set([...main.tokens.map(({ word }) => word), ...others.flatMap(({ tokens }) => tokens.map(({ word }) => word)), ...besides]),
  ];
  const words = near.length > 0 ? [] : await findWords(allWords, ask, reader, exact.hits);
  return answer({
    quotation: isQuotation || main.tokens.length > 1 ? main.text : undefined,
    exact: exact.hits,
    near,
    words,
    unread: exact.unread,
  });
}

function quotedIn(text: string, common: CommonWords): Quoted {
  const tokens = fold(text);
  return { text, tokens, keys: keyWordsOf(text, tokens, common) };
}

type Ask = (words: readonly string[]) => Promise<readonly Candidate[]>;
type Read = { readonly article: FoundArticle; readonly paragraphs: readonly FoldedParagraph[] };
type Reader = (candidates: readonly Candidate[]) => Promise<Read[]>;

/** Loads and folds articles a few at a time, each once; those that a filter or an unwanted word excludes are passed over. */
function articleReader({ without }: ParsedQuery, filters: Filters, signal: AbortSignal | undefined): Reader {
  const unwanted = new Set(without.flatMap((word) => fold(word).map((token) => token.word)));
  const known = new Map<string, Promise<Read | undefined>>();
  const read = async (candidate: Candidate): Promise<Read | undefined> => {
    const article = await candidate.load();
    if (!isWithin(article.published, filters)) return undefined;
    const paragraphs = foldParagraphs(article);
    if (unwanted.size > 0 && paragraphs.some(({ tokens }) => tokens.some(({ word }) => unwanted.has(word)))) return undefined;
    return { article, paragraphs };
  };
  return async (candidates) => {
    const articles: Read[] = [];
    for (let from = 0; from < candidates.length; from += AT_ONCE) {
      signal?.throwIfAborted();
      const loaded = await Promise.all(
        candidates.slice(from, from + AT_ONCE).map((candidate) => {
          const reading = known.get(candidate.id) ?? read(candidate);
          known.set(candidate.id, reading);
          return reading;
        }),
      );
      articles.push(...loaded.filter((each) => each !== undefined));
    }
    return articles;
  };
}

interface ExactFound {
  readonly hits: readonly Hit[];
  readonly across: readonly Hit[];
  readonly candidates: readonly Candidate[];
  readonly unread: number;
}

async function findExact(
  main: Quoted,
  others: readonly Quoted[],
  besides: readonly string[],
  common: CommonWords,
  ask: Ask,
  reader: Reader,
  limit: number,
): Promise<ExactFound> {
  const enough = enoughOf(main.keys, common);
  const also = [...others.flatMap(({ keys }) => keys.slice(0, 2).map(({ word }) => word)), ...besides];
  let keys = main.keys.slice(0, enough);
  let candidates = await ask([...keys.map(({ word }) => word), ...also]);
  let likely = likelyOf(candidates, keys);
  if (likely.length > limit && main.keys.length > enough) {
    keys = main.keys.slice(0, enough + 3);
    const fewer = await ask([...keys.map(({ word }) => word), ...also]);
    // A word may stand in the article in a form that the index does not find under this spelling.
    if (fewer.length > 0) {
      candidates = fewer;
      likely = likelyOf(candidates, keys);
    }
  }
  const unlikely = candidates.filter((candidate) => !likely.includes(candidate));
  const prove = (read: readonly Read[]) =>
    read
      .filter(({ paragraphs }) =>
        others.every(({ tokens }) => paragraphs.some((paragraph) => exactHits(NOWHERE, [paragraph], tokens).length > 0)),
      )
      .flatMap(({ article, paragraphs }) => [main, ...others].flatMap(({ tokens }) => exactHits(article, paragraphs, tokens)));

  let read = await reader(likely.slice(0, limit));
  let hits = prove(read);
  if (hits.length === 0) {
    read = await reader([...likely, ...unlikely].slice(0, limit));
    hits = prove(read);
  }
  // Phrases of common words can stand together by chance in many articles: these are read until one proves exact.
  let reached = limit;
  while (hits.length === 0 && reached < Math.min(likely.length, limit * PATIENCE)) {
    hits = prove(await reader(likely.slice(reached, reached + limit)));
    reached += limit;
  }
  const across = hits.length > 0 ? [] : read.flatMap(({ article, paragraphs }) => hitsAcross(article, paragraphs, main.tokens));
  return { hits, across, candidates, unread: Math.max(0, likely.length - reached) };
}

const NOWHERE: FoundArticle = { url: '', headline: '', source: '', paragraphs: [] };

const isBetter = (a: Standing, b: Standing): number => b.together - a.together || a.astray - b.astray;

/** Candidates in which the key words stand together as in the quotation, the closest first. */
const likelyOf = (candidates: readonly Candidate[], keys: readonly KeyWord[]): Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, standing: standingOf(candidate.positions, keys) }))
    .filter(({ standing }) => standing.together === keys.length)
    .sort((a, b) => isBetter(a.standing, b.standing))
    .map(({ candidate }) => candidate);

/** At most this share of the words may differ. */
const NEAR_SHARE = 0.4;

async function findNear(
  main: Quoted,
  besides: readonly string[],
  ask: Ask,
  reader: Reader,
  candidates: readonly Candidate[],
): Promise<Hit[]> {
  const limit = Math.max(1, Math.floor(main.tokens.length * NEAR_SHARE));
  const hits = new Map<string, Hit>();
  const look = async (found: readonly Candidate[]) => {
    for (const { article, paragraphs } of await reader(found)) {
      const hit = nearHit(article, paragraphs, main.text, main.tokens, limit);
      if (hit) hits.set(hit.url, hit);
    }
  };
  const nearest = () => Math.min(...[...hits.values()].map(({ distance = 0 }) => distance));

  await look(candidates.slice(0, NEAR_LIMIT));
  for (const leftOut of [1, 2]) {
    if (hits.size > 0 && nearest() <= leftOut) break;
    const keys = main.keys.slice(0, 5);
    const scored = new Map<string, { candidate: Candidate; standing: Standing }>();
    for (const some of combinations(keys, keys.length - leftOut)) {
      for (const candidate of await ask([...some.map(({ word }) => word), ...besides])) {
        const standing = standingOf(candidate.positions, some);
        const known = scored.get(candidate.id);
        if (!known || isBetter(standing, known.standing) < 0) scored.set(candidate.id, { candidate, standing });
      }
    }
    const ranked = [...scored.values()].sort((a, b) => isBetter(a.standing, b.standing));
    await look(ranked.slice(0, NEAR_LIMIT).map(({ candidate }) => candidate));
  }
  return [...hits.values()].sort((a, b) => (a.distance ?? 0) - (b.distance ?? 0));
}

/** All ways to take `count` of the items, in their order; none for a count below one. */
function combinations<Item>(items: readonly Item[], count: number): Item[][] {
  if (count < 1 || count > items.length) return [];
  if (count === 1) return items.map((item) => [item]);
  return items.flatMap((item, index) => combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}

async function findWords(words: readonly string[], ask: Ask, reader: Reader, exact: readonly Hit[]): Promise<Hit[]> {
  const shown = new Set(exact.map(({ url }) => url));
  const read = await reader((await ask(words)).slice(0, LIMIT));
  return read.flatMap(({ article, paragraphs }) => (shown.has(article.url) ? [] : (wordsHit(article, paragraphs, words) ?? [])));
}
