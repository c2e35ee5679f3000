/** Which shards of an index to ask: what is known of each costs a few kilobytes, and opening one costs many. */
import type { CommonWords } from './common-words.ts';
import type { AskedShard, Quotation } from './inquiry.ts';
import { type Neighbours, neighboursInQuotation } from './neighbours.ts';

/** Neighbours that are looked up at once, and in all. */
const AT_ONCE = 2;
const MOST = 6;
/** Of shards that lack some, so many are searched for what is near. */
const NEAREST = 3;

/** Those that may have each of the quotations word for word, in their order. */
export async function shardsHolding(
  shards: readonly AskedShard[],
  quotations: readonly Quotation[],
  common: CommonWords,
): Promise<readonly AskedShard[]> {
  let holding = shards;
  for (const quotation of quotations) {
    const three = rarest(quotation, 3, common);
    const asked = three.length > 0 ? three : rarest(quotation, 2, common);
    for (let from = 0; from < asked.length && isWorthAsking(shards, holding); from += AT_ONCE) {
      const some = asked.slice(from, from + AT_ONCE);
      const answers = await Promise.all(holding.map((shard) => shard.mayHave(some)));
      holding = holding.filter((_, index) => answers[index]?.every(Boolean));
    }
  }
  return holding;
}

/** One that is left may as well be searched. */
const isWorthAsking = (all: readonly AskedShard[], left: readonly AskedShard[]): boolean => all.length > 1 && left.length > 1;

/** Those that have most of the quotation's neighbours, and so may have most of its words in their order. */
export async function shardsNear(shards: readonly AskedShard[], quotation: Quotation, common: CommonWords): Promise<readonly AskedShard[]> {
  const two = rarest(quotation, 2, common);
  if (shards.length <= NEAREST || two.length === 0) return shards;
  const answers = await Promise.all(shards.map((shard) => shard.mayHave(two)));
  const counted = shards.map((shard, index) => ({ shard, has: answers[index]?.filter(Boolean).length ?? 0 }));
  return counted
    .filter(({ has }) => has > 0)
    .sort((a, b) => b.has - a.has)
    .slice(0, NEAREST)
    .map(({ shard }) => shard);
}

/** Those whose words are rarest, for the commonest are in every shard. */
function rarest({ tokens }: Quotation, count: 2 | 3, common: CommonWords): Neighbours[] {
  const shareOf = (place: number) => common.articlesWith(tokens[place]?.word ?? '') / Math.max(1, common.articles);
  return neighboursInQuotation(tokens, count)
    .map(({ neighbours, places }) => ({ neighbours, share: places.reduce((share, place) => share * shareOf(place), 1) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, MOST)
    .map(({ neighbours }) => neighbours);
}
