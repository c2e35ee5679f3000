/** Exact matches: the articles in which the key words stand as in the quotation are read, and each place is proved. */
import type { ReadArticle } from './article-reader.ts';
import type { Candidate } from './candidates.ts';
import { exactHits, type Hit, hitsAcross } from './hit.ts';
import { type AskedShard, type Inquiry, ranked } from './inquiry.ts';
import { enoughOf, type KeyWord } from './key-words.ts';
import { exactSpans } from './passage.ts';

export interface ExactFound {
  readonly hits: readonly Hit[];
  /** Places that run over the end of a paragraph, where no exact one was found. */
  readonly across: readonly Hit[];
  /** All articles that have the key words. */
  readonly candidates: readonly Candidate[];
  /** Of those in which they stand as in the quotation, how many were not read. */
  readonly unread: number;
}

/** How many times the limit is read while nothing has proved exact. */
const PATIENCE = 8;
const MORE_KEYS = 3;

/** @param limit how many articles are read at most while they prove exact */
export async function findExact(inquiry: Inquiry, shard: AskedShard, limit: number): Promise<ExactFound> {
  const { main, others, common, read } = inquiry;
  const enough = enoughOf(main.keys, common, shard.articles);
  let { candidates, likely } = await candidatesFor(inquiry, shard, main.keys.slice(0, enough));
  if (likely.length > limit && main.keys.length > enough) {
    const fewer = await candidatesFor(inquiry, shard, main.keys.slice(0, enough + MORE_KEYS));
    // A word may stand in the article in a form that the index does not find under this spelling.
    if (fewer.candidates.length > 0) ({ candidates, likely } = fewer);
  }
  const holdsOthers = ({ paragraphs }: ReadArticle) =>
    others.every(({ tokens }) => paragraphs.some((paragraph) => exactSpans(paragraph.tokens, tokens).length > 0));
  const prove = (articles: readonly ReadArticle[]) =>
    articles
      .filter(holdsOthers)
      .flatMap(({ article, paragraphs }) => [main, ...others].flatMap(({ tokens }) => exactHits(article, paragraphs, tokens)));

  let hits = prove(await read(likely.slice(0, limit)));
  // Phrases of common words can stand together by chance in many articles: these are read until one proves exact.
  let reached = limit;
  while (hits.length === 0 && reached < Math.min(likely.length, limit * PATIENCE)) {
    hits = prove(await read(likely.slice(reached, reached + limit)));
    reached += limit;
  }
  const unread = Math.max(0, likely.length - reached);
  if (hits.length > 0) return { hits, across: [], candidates, unread };

  const unlikely = candidates.filter((candidate) => !likely.includes(candidate));
  const articles = await read([...likely, ...unlikely].slice(0, limit));
  const across = articles.flatMap(({ article, paragraphs }) => hitsAcross(article, paragraphs, main.tokens));
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
