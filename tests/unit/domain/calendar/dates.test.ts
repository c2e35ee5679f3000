import { describe, expect, test } from 'vitest';
import { dateInWords, edtfOf, isoOf, parseDate, sortKeyOf } from '../../../../src/domain/calendar/dates.ts';

const known = (edtf: string) => {
  const date = parseDate(edtf);
  if (!date) throw new Error(`${edtf} was not read`);
  return date;
};

describe('a date is read as far as it is known', () => {
  test.each(['2017-12-19', '2017-12', '2017', '2017-12~', '2017?', '2017-12-19%', '2016-02-29', '0987'])(
    '%s comes back as it was written',
    (edtf) => {
      expect(edtfOf(known(edtf))).toBe(edtf);
    },
  );

  test.each([
    '19/12/2017',
    '2017-13',
    '2017-00',
    '2017-02-29',
    '2017-11-31',
    '2017-1-5',
    'December 2017',
    '17',
    '',
    ' 2017',
    '2017-12-19T10:00:00Z',
    '2017-12-00',
  ])('"%s" is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('a date never becomes more exact than it is', () => {
  test('in machine-readable form', () => {
    expect(isoOf(known('2017-12~'))).toBe('2017-12');
    expect(isoOf(known('2017?'))).toBe('2017');
  });

  test('in words', () => {
    expect(dateInWords(known('2017-12-19'), 'en-GB')).toBe('19 December 2017');
    expect(dateInWords(known('2017-12'), 'en-GB')).toBe('December 2017');
    expect(dateInWords(known('2017'), 'en-GB')).toBe('2017');
    expect(dateInWords(known('2018-06-12'), 'ar-EG')).toMatch(/يونيو/);
  });

  test('when it is sorted: a year stands before its months, a month before its days, the undated before all', () => {
    const keys = ['2018', '2017-12-19', '2017', '2017-12~'].map((edtf) => sortKeyOf(known(edtf)));
    expect([...keys, sortKeyOf(undefined)].sort()).toEqual(['', '2017', '2017-12', '2017-12-19', '2018']);
  });
});
