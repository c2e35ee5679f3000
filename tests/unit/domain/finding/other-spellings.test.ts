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

test.each([
  ['عام 2018', ['ar'], ['عام ٢٠١٨']],
  ['1,500 سفن عام 2018', ['en', 'ar-EG'], ['١٬٥٠٠ سفن عام ٢٠١٨']],
  ['٢٠١٨', ['ar'], ['2018']],
  ['٣٫٥ مليون', ['ar'], ['3.5 مليون']],
  ['در 2018', ['ar', 'fa'], ['در ٢٠١٨', 'در ۲۰۱۸']],
  ['۲۰۱۸', ['en'], ['2018']],
  ['2018', ['en', 'de'], []],
])('a number may be printed in other numerals: %s in %j', (typed, languages, spellings) => {
  expect(otherSpellings(typed, languages)).toEqual(spellings);
});

test('where no article is German nothing is looked up in vain', () => {
  expect(otherSpellings('blue statue', ['en', 'fr'])).toEqual([]);
});
