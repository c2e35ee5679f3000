import { expect, test } from 'vitest';
import { pagesToLink } from '../../../src/domain/pages-to-link.ts';

/** How many clicks from the first page to the furthest one. */
function clicks(last: number): number {
  const reached = new Map([[1, 0]]);
  for (const [page, depth] of reached) for (const next of pagesToLink(page, last)) if (!reached.has(next)) reached.set(next, depth + 1);
  expect(reached.size).toBe(last);
  return Math.max(...reached.values());
}

test('a short list shows all its pages', () => {
  expect(pagesToLink(3, 5)).toEqual([1, 2, 3, 4, 5]);
});

test('a long list shows the first, the last, those beside this one, and stepping stones', () => {
  expect(pagesToLink(10, 40)).toEqual([1, 7, 8, 9, 10, 11, 12, 13, 15, 22, 29, 36, 40]);
});

test.each([1, 2, 12, 13, 100, 200])('of %i pages none is more than two clicks from the first', (last) => {
  expect(clicks(last)).toBeLessThanOrEqual(2);
});

test('of a thousand pages every one is reached, and no page links to more than forty', () => {
  expect(clicks(1000)).toBeLessThan(8);
  for (let page = 1; page <= 1000; page++) expect(pagesToLink(page, 1000).length).toBeLessThanOrEqual(40);
});
