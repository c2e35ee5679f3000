/** The nearest passages: one key word is left out in turn, then two, for any of them may be the one that was misquoted. */
import type { Candidate } from './candidates.ts';
import type { CommonWords } from './common-words.ts';
import { byNearness, exactHits, type Hit, hasWords, nearHit } from './hit.ts';
import { type AskedShard, byStanding, holdsAll, type Inquiry, type Quotation, ranked } from './inquiry.ts';
import type { KeyWord } from './key-words.ts';

export interface NearFound {
  /** The index may lack a key word that the text has: what then proves exact is exact. */
  readonly exact: readonly Hit[];
  /** The nearest passage of each article, the nearest first. */
  readonly near: readonly Hit[];
}

/** At most this share of the words may differ, which is none of two. */
const SHARE = 0.4;
const KEYS = 5;
/** Key words that are looked up to find so many that the index has. */
const MOST_KEYS = 15;
/** Fewer key words than these leave little when one is left out. */
const FEWEST = 3;
/** Articles read in each round. */
const LIMIT = 8;

/** How many words may differ. */
const limitOf = ({ tokens }: Quotation): number => Math.floor(tokens.length * SHARE);

/** Of very few words none may differ. */
export const canBeNear = (quotation: Quotation): boolean => limitOf(quotation) > 0;

/** Reads articles and keeps what is near in them. */
function nearReader({ main, others, besides, read }: Inquiry) {
  const limit = limitOf(main);
  const exact: Hit[] = [];
  const near = new Map<string, Hit>();
  return {
    async look(found: readonly Candidate[]): Promise<void> {
      for (const { article, paragraphs } of await read(found)) {
        if (near.has(article.url) || !holdsAll(others, { paragraphs }) || !hasWords(paragraphs, besides)) continue;
        exact.push(...exactHits(article, paragraphs, main.tokens));
        const hit = nearHit(article, paragraphs, main.text, main.tokens, limit);
        if (hit) near.set(article.url, hit);
      }
    },
    isNearEnough: (distance: number) => exact.length > 0 || [...near.values()].some((hit) => (hit.distance ?? 0) <= distance),
    found: (): NearFound => ({ exact, near: [...near.values()].sort(byNearness) }),
  };
}

/** @param candidates articles that have all key words, though not as in the quotation */
export async function findNear(inquiry: Inquiry, { ask, has }: AskedShard, candidates: readonly Candidate[]): Promise<NearFound> {
  const { main, besides, common } = inquiry;
  const { look, isNearEnough, found } = nearReader(inquiry);
  await look(candidates.slice(0, LIMIT));
  const { keys, areAll } = isNearEnough(1) ? { keys: [], areAll: true } : await keysToLeaveOut(main, common, has);
  for (const leftOut of areAll ? [1, 2] : [0, 1, 2]) {
    if (isNearEnough(leftOut)) break;
    const best = new Map<string, ReturnType<typeof ranked>[number]>();
    for (const some of combinations(keys, keys.length - leftOut)) {
      for (const each of ranked(await ask([...some.map(({ word }) => word), ...besides]), some)) {
        const known = best.get(each.candidate.id);
        if (!known || byStanding(each, known) < 0) best.set(each.candidate.id, each);
      }
    }
    const order = [...best.values()].sort(byStanding);
    await look(order.slice(0, LIMIT).map(({ candidate }) => candidate));
  }
  return found();
}

/** In the articles in which most of the rare words stand about as far apart as in the quotation, be the others misspelt. */
export async function findHavingMost(inquiry: Inquiry, { ask }: AskedShard): Promise<NearFound> {
  const { look, found } = nearReader(inquiry);
  if (inquiry.besides.length === 0) await look(await havingMost(inquiry, ask));
  return found();
}

/**
 * Runs of common words only where there is little else, for one word that is misquoted is in three of them. What no article has is
 * misspelt, and leaves its place to another one.
 */
async function keysToLeaveOut(
  { keys }: Quotation,
  common: CommonWords,
  has: AskedShard['has'],
): Promise<{ keys: readonly KeyWord[]; areAll: boolean }> {
  const words = keys.filter(({ stretch }) => stretch === undefined);
  const rare: KeyWord[] = [];
  const misspelt = new Set<KeyWord>();
  for (const key of words.filter(({ articles }) => articles * 2 <= common.articles).slice(0, MOST_KEYS)) {
    if (rare.length === KEYS) break;
    if (await has(key.word)) rare.push(key);
    else misspelt.add(key);
  }
  const areAll = misspelt.size === 0;
  if (rare.length >= FEWEST) return { keys: rare, areAll };
  const some = keys.length - words.length > 0 ? keys : words;
  return { keys: some.filter((key) => !misspelt.has(key)).slice(0, KEYS), areAll };
}

/** Rare words that are looked up one by one where no article has them together, and how rare they are: in one of so many articles. */
const MOST_LOOKED_UP = 12;
const RARE = 10;

async function havingMost({ main, common }: Inquiry, ask: AskedShard['ask']): Promise<readonly Candidate[]> {
  const rare = main.keys
    .filter(({ stretch, articles }) => stretch === undefined && articles * RARE <= Math.max(common.articles, RARE * RARE))
    .slice(0, MOST_LOOKED_UP);
  if (rare.length < FEWEST) return [];
  const answers = await Promise.all(rare.map(({ word }) => ask([word])));
  const having = [...Map.groupBy(answers.flat(), ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first && others.length > 0
      ? [{ ...first, positions: [first, ...others].flatMap(({ positions }) => positions).sort((a, b) => a - b) }]
      : [],
  );
  return ranked(having, rare)
    .slice(0, LIMIT)
    .map(({ candidate }) => candidate);
}

/** All ways to take `count` of the items, in their order; none for a count below one. */
function combinations<Item>(items: readonly Item[], count: number): Item[][] {
  if (count < 1 || count > items.length) return [];
  if (count === 1) return items.map((item) => [item]);
  return items.flatMap((item, index) => combinations(items.slice(index + 1), count - 1).map((rest) => [item, ...rest]));
}
