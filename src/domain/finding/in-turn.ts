/** So many are begun before their turn, for their answers take a while to come. */
const AHEAD = 3;

/**
 * Does the same work on each item, and gives the results in the order of the items. The first is worked on alone, so that
 * its result comes soon; those of the last that are not waited for are lost.
 */
export async function* inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const begun: Promise<Result>[] = [];
  for (const [at, item] of items.entries()) {
    while (begun.length < Math.min(items.length, at === 0 ? 1 : at + AHEAD)) {
      const next = work(items[begun.length] as Item);
      next.catch(() => {
        // Whoever waits for it is told; if nobody does, nobody misses it.
      });
      begun.push(next);
    }
    yield { item, result: (await begun[at]) as Result };
  }
}
