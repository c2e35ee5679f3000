import { expect, test } from 'vitest';
import { otherSpellings } from '../../../../src/domain/finding/other-spellings.ts';

test.each([
  ['Bruecke', ['Brücke']],
  ['neue Bruecke', ['neü Brücke', 'neü Bruecke', 'neue Brücke']],
  ['Haus', []],
  ['القمه', ['القمة']],
])('%s may be %j in an archive with German articles', (typed, spellings) => {
  expect(otherSpellings(typed, ['en', 'de-AT'])).toEqual(spellings);
});

test('where no article is German nothing is looked up in vain', () => {
  expect(otherSpellings('blue statue', ['en', 'fr'])).toEqual([]);
});
