/** Exact matches: the articles in which the key words stand as in the quotation are read, and each place is proved. */
import type { ReadArticle } from './article-reader.ts';
import type { Candidate } from './candidates.ts';
import { exactHits, type Hit, hasWords, hitsAcross } from './hit.ts';
import { type AskedShard, holdsAll, type Inquiry, ranked } from './inquiry.ts';
import { bytesOf, bytesOfTexts, enoughOf, type KeyWord } from './key-words.ts';

export interface ExactFound {
  readonly hits: readonly Hit[];
  /** Places that run over the end of a paragraph, where no exact one was found. */
  readonly across: readonly Hit[];
  /** All articles that have the key words. */
  readonly candidates: readonly Candidate[];
  /** Of those in which they stand as in the quotation, how many were not read. */
  readonly unread: number;
}

/** How many times the limit is read while too little has proved exact, and while nothing has. */
const PATIENCE = 3;
const GREAT_PATIENCE = 8;
const MORE_KEYS = 3;
/** Words that stand in more than one of so many articles rule hardly any out. */
const RARE = 3;

const articlesOf = (hits: readonly Hit[]): number => new Set(hits.map(({ url }) => url)).size;

/** @param limit how many articles are read at most while they prove exact */
export async function findExact(inquiry: Inquiry, shard: AskedShard, limit: number): Promise<ExactFound> {
  const { main, others, besides, common, read } = inquiry;
  const enough = enoughOf(main.keys, common, shard.articles);
  let { candidates, likely } = await candidatesFor(inquiry, shard, main.keys.slice(0, enough));
  const more = main.keys
    .slice(enough, enough + MORE_KEYS)
    .filter((key) => key.articles * RARE < common.articles || likely.length > limit * GREAT_PATIENCE)
    .filter((key) => bytesOf(key, common, shard.articles) < bytesOfTexts(likely.length));
  if (likely.length > limit && more.length > 0) {
    const fewer = await candidatesFor(inquiry, shard, [...main.keys.slice(0, enough), ...more]);
    // A word may stand in the article in a form that the index does not find under this spelling.
    if (fewer.candidates.length > 0) ({ candidates, likely } = fewer);
  }
  const quotations = [main, ...others];
  const prove = (articles: readonly ReadArticle[]) =>
    articles
      .filter((article) => holdsAll(quotations, article) && hasWords(article.paragraphs, besides))
      .flatMap(({ article, paragraphs }) => quotations.flatMap(({ tokens }) => exactHits(article, paragraphs, tokens)));

  // Key words can stand together by chance in many articles: these are read until enough prove exact.
  const hits: Hit[] = [];
  let reached = 0;
  while (reached < likely.length && articlesOf(hits) < limit && reached < limit * (hits.length > 0 ? PATIENCE : GREAT_PATIENCE)) {
    hits.push(...prove(await read(likely.slice(reached, reached + limit))));
    reached += limit;
  }
  const unread = Math.max(0, likely.length - reached);
  if (hits.length > 0) return { hits, across: [], candidates, unread };

  const unlikely = candidates.filter((candidate) => !likely.includes(candidate));
  const articles = await read([...likely, ...unlikely].slice(0, limit));
  const across = articles
    .filter((article) => holdsAll(others, article))
    .flatMap(({ article, paragraphs }) => hitsAcross(article, paragraphs, main.tokens));
  return { hits: prove(articles), across, candidates, unread };
}

async function candidatesFor({ others, besides }: Inquiry, { ask }: AskedShard, keys: readonly KeyWord[]) {
  const ofOthers = others.flatMap((quotation) => quotation.keys.slice(0, 2));
  const candidates = await ask([...[...keys, ...ofOthers].map(({ word }) => word), ...besides]);
  const likely = ranked(candidates, keys)
    .filter(({ standing }) => standing.together === keys.length)
    .map(({ candidate }) => candidate);
  return { candidates, likely };
}
