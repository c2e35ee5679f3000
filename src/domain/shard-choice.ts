/** Which shards of an index to ask: what is known of each costs a few kilobytes, and opening one costs many. */
import type { CommonWords } from './common-words.ts';
import type { AskedShard, Quotation } from './inquiry.ts';
import { pairsInQuotation, type WordPair } from './word-pairs.ts';

/** Pairs that are looked up at once, and in all. */
const AT_ONCE = 2;
const MOST = 6;
/** Of shards that lack a pair, so many are searched for what is near. */
const NEAREST = 3;

/** Those that may have each of the quotations word for word, in their order. */
export async function shardsHolding(
  shards: readonly AskedShard[],
  quotations: readonly Quotation[],
  common: CommonWords,
): Promise<readonly AskedShard[]> {
  let holding = shards;
  for (const quotation of quotations) {
    const pairs = rarestPairs(quotation, common);
    for (let from = 0; from < pairs.length && isWorthAsking(shards, holding); from += AT_ONCE) {
      const some = pairs.slice(from, from + AT_ONCE);
      const answers = await Promise.all(holding.map((shard) => shard.mayHave(some)));
      holding = holding.filter((_, index) => answers[index]?.every(Boolean));
    }
  }
  return holding;
}

/** One that is left may as well be searched. */
const isWorthAsking = (all: readonly AskedShard[], left: readonly AskedShard[]): boolean => all.length > 1 && left.length > 1;

/** Those that have most of the quotation's pairs, and so may have most of its words in their order. */
export async function shardsNear(shards: readonly AskedShard[], quotation: Quotation, common: CommonWords): Promise<readonly AskedShard[]> {
  const pairs = rarestPairs(quotation, common);
  if (shards.length <= NEAREST || pairs.length === 0) return shards;
  const answers = await Promise.all(shards.map((shard) => shard.mayHave(pairs)));
  const counted = shards.map((shard, index) => ({ shard, has: answers[index]?.filter(Boolean).length ?? 0 }));
  return counted
    .filter(({ has }) => has > 0)
    .sort((a, b) => b.has - a.has)
    .slice(0, NEAREST)
    .map(({ shard }) => shard);
}

/** Those whose words are rarest, for the commonest are in every shard. */
function rarestPairs({ tokens }: Quotation, common: CommonWords): WordPair[] {
  const shareOf = (at: number) => common.articlesWith(tokens[at]?.word ?? '') / Math.max(1, common.articles);
  return pairsInQuotation(tokens)
    .map(({ pair, at }) => ({ pair, share: shareOf(at) * shareOf(at + 1) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, MOST)
    .map(({ pair }) => pair);
}
