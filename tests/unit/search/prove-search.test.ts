import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/domain/permalink.ts';
import { proveSearch } from '../../../src/search/prove-search.ts';
import { indexOf } from '../made-index.ts';

const FORMULA = 'No comment will be made on this case at all';
const OWN = '2011/12/pier';

const proofOf = async (articles: Record<string, string[]>, dates: Record<string, string>) =>
  proveSearch(
    [{ kind: 'quotation', text: FORMULA, page: `${OWN}/`, anchor: anchorOf(FORMULA), published: '2011-12-03' }],
    indexOf(articles, dates),
  );

/** More articles than are read for one search, the passage's own last. */
const others = Object.fromEntries(Array.from({ length: 600 }, (_, number) => [`2018/01/other-${number}`, [FORMULA]]));
const dates = { ...Object.fromEntries(Object.keys(others).map((name) => [name, '2018-01-01'])), [OWN]: '2011-12-03' };

test('what more articles print than are read is found among those of its time', async () => {
  const proof = await proofOf({ ...others, [OWN]: [FORMULA] }, dates);
  expect(proof).toMatchObject({ quotations: 1, searched: 4, found: 4, misses: [] });
});

test('what is not in the index is missed, however many others print it', async () => {
  const proof = await proofOf(others, dates);
  expect(proof.found).toBe(0);
  expect(proof.misses.map(({ form }) => form)).toEqual([
    'as printed',
    'with straight marks',
    'lower case, no punctuation',
    'with a line break',
  ]);
});
