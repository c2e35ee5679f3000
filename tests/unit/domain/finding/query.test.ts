import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin, parseQuery } from '../../../../src/domain/finding/query.ts';

describe('quotation marks of every kind mean a quotation', () => {
  test.each([
    '"no interest"',
    '“no interest”',
    '„no interest“',
    '«no interest»',
    '»no interest«',
    '”no interest”',
    '「no interest」',
    '＂no interest＂',
  ])('%s', (typed) => {
    expect(parseQuery(typed)).toMatchObject({ quotations: ['no interest'], words: '' });
  });

  test('beside words', () => {
    expect(parseQuery('"no interest" Tillerson')).toMatchObject({ quotations: ['no interest'], words: 'Tillerson' });
  });

  test('and beside each other', () => {
    expect(parseQuery('"no interest" “good faith”').quotations).toEqual(['no interest', 'good faith']);
  });

  test('an unclosed one is words', () => {
    expect(parseQuery('"no interest')).toMatchObject({ quotations: [], words: '"no interest' });
  });

  test('within a pasted sentence they are part of it', () => {
    const typed = 'The paper said that it had “no interest” in the talks with “war maniacs” at all.';
    expect(parseQuery(typed)).toMatchObject({ quotations: [], words: typed });
  });

  test('inches and minutes are none', () => {
    expect(parseQuery('a 5" pipe').quotations).toEqual([]);
  });
});

test('a word with a minus is left out, a hyphen within words is none', () => {
  expect(parseQuery('talks -Libya state-run -')).toMatchObject({
    without: ['Libya'],
    words: expect.stringMatching(/^talks\s+state-run -$/),
  });
});

test('a quotation with a minus is left out, too', () => {
  expect(parseQuery('talks -"good faith" -“war maniacs” "no interest"')).toMatchObject({
    without: ['good faith', 'war maniacs'],
    quotations: ['no interest'],
    words: 'talks',
  });
  expect(parseQuery('talks -"good faith')).toMatchObject({ without: [], quotations: [] });
});

test.each(['"Ada Carter"', '“Ada Carter”', '„Ada Carter“', '«Ada Carter»', '„Ada Carter”'])('a filter takes the name in %s', (name) => {
  expect(parseQuery(`talks speaker:${name} pier`)).toMatchObject({
    words: expect.stringMatching(/^talks\s+pier$/),
    filters: { speaker: 'Ada Carter' },
  });
});

test('filters are taken out of the words', () => {
  expect(parseQuery('speaker:"Ada Carter" by:martel in:"Example Post" section:Diplomacy after:2017-06 before:2019 talks')).toMatchObject({
    words: 'talks',
    filters: { speaker: 'Ada Carter', author: 'martel', publication: 'Example Post', section: 'Diplomacy', from: '2017-06', to: '2019' },
  });
});

test.each([
  ['before:03.12.2017', '2017-12-03'],
  ['before:3.12.2017', '2017-12-03'],
  ['before:2017-3-9', '2017-03-09'],
  ['before:2017/03/09', '2017-03-09'],
  ['before:12.2017', '2017-12'],
  ['before:6/2017', '2017-06'],
  ['before:2017~', '2017'],
])('%s is a date, however it is written', (typed, to) => {
  expect(parseQuery(typed)).toMatchObject({ words: '', filters: { to } });
});

test.each(['before:3/6/2017', 'before:31.2.2017', 'before:13.2017', 'before:17', 'before:3.6.17'])('%s is no one day', (typed) => {
  expect(parseQuery(typed)).toMatchObject({ words: typed, filters: {} });
});

test('what looks like a filter and is none is words', () => {
  expect(parseQuery('before:yesterday note:this http://x.example')).toMatchObject({
    words: 'before:yesterday note:this http://x.example',
    filters: {},
  });
});

test('nothing that can be typed is an error', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => parseQuery(typed).typed === typed));
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('"', '“', '”', 'by:', '-', ':', ' ', 'a', '\n', '«', 'before:2017', '(', '*'))
        .map((parts) => parts.join('')),
      (typed) => parseQuery(typed).typed === typed,
    ),
  );
});

describe('a date counts as far as it is known', () => {
  test.each([
    ['2017-12-19', '2017', '2017', true],
    ['2017-12-19', '2017-12', undefined, true],
    ['2017-12-19', '2018', undefined, false],
    ['2017-12-19', undefined, '2017-11', false],
    ['2017-12~', '2017-12-31', undefined, true],
    ['2017', '2017-06', '2017-07', true],
    ['2019?', undefined, '2018', false],
  ])('%s from %s to %s: %s', (published, from, to, counts) => {
    expect(isWithin(published, { from, to })).toBe(counts);
  });

  test('the undated count only where no date is asked for', () => {
    expect(isWithin(undefined, {})).toBe(true);
    expect(isWithin(undefined, { from: '2017' })).toBe(false);
  });
});
