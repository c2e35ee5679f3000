import { expect, test } from 'vitest';
import { headlineKeyOf, initialOf, initialSlugOf } from '../../../src/domain/initial.ts';

test.each([
  ['Talks end', 'T'],
  ['“We will talk,” he said', 'W'],
  ['École fermée', 'E'],
  ['¿Y ahora?', 'Y'],
  ['’s Gravenhage', 'S'],
  ['ﬁnal words', 'F'],
  ['50 minutes at the border', '0–9'],
  ['٣ نقاط', '0–9'],
  ['ترامب وكيم', 'ت'],
  ['Ёлка', 'Е'],
  ['朝美会谈', '漢'],
  ['トランプ氏', 'あ'],
  ['…', '…'],
  ['😀', '…'],
])('%s stands under %s', (headline, initial) => {
  expect(initialOf(headline)).toBe(initial);
});

test('Korean headlines of one first consonant stand together', () => {
  expect(initialOf('김정은')).toBe(initialOf('고려'));
  expect(initialOf('김정은')).not.toBe(initialOf('남북'));
});

test('every initial can stand in an address', () => {
  for (const initial of ['A', '0–9', '漢', '…', 'Я']) expect(initialSlugOf(initial)).toMatch(/^[\p{L}\p{N}-]+$/u);
});

test('headlines sort without regard to case, marks and quotation marks', () => {
  const sorted = ['“Zeit”', 'Änderung', 'apple', 'Zebra'].sort((a, b) => (headlineKeyOf(a) < headlineKeyOf(b) ? -1 : 1));
  expect(sorted).toEqual(['Änderung', 'apple', 'Zebra', '“Zeit”']);
});

test.each([
  ['“The U.S.–led talks”', 'the us led talks'],
  ['朝美会谈 2018', '朝美会谈 2018'],
  ['½ price', '1 2 price'],
  ['김정은 위원장', '김정은 위원장'],
])('%s is sorted as "%s", word by word', (headline, key) => {
  expect(headlineKeyOf(headline)).toBe(key);
});
