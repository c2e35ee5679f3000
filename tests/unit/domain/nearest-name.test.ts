import { expect, test } from 'vitest';
import { nearestName } from '../../../src/domain/nearest-name.ts';

const FIELDS = ['headline', 'standfirst', 'byline', 'published'];

test.each([
  ['headlin', 'headline'],
  ['Headline', 'headline'],
  ['publishd', 'published'],
  ['by-line', 'byline'],
])('"%s" was meant to be "%s"', (written, meant) => {
  expect(nearestName(written, FIELDS)).toBe(meant);
});

test('a word that is near to none is not guessed', () => {
  expect(nearestName('colour', FIELDS)).toBeUndefined();
  expect(nearestName('', [])).toBeUndefined();
});
