import { expect, test } from 'vitest';
import { fullYearsSince } from '../../../../src/domain/calendar/age.ts';
import { type PartialDate, parseDate } from '../../../../src/domain/calendar/dates.ts';

test.each([
  ['2017-12-19', new Date(2026, 11, 18), 8],
  ['2017-12-19', new Date(2026, 11, 19), 9],
  ['2016-02-29', new Date(2017, 1, 28), 1],
  ['2016-02-29', new Date(2017, 1, 27), 0],
  ['2025-11-24', new Date(2026, 10, 23), 0],
  ['2027-01-01', new Date(2026, 10, 23), -1],
])('since %s, on %s, %i full years have passed', (published, today, years) => {
  expect(fullYearsSince(parseDate(published) as PartialDate, today)).toBe(years);
});

test('what is not known makes nothing older', () => {
  expect(fullYearsSince(parseDate('2017-12~') as PartialDate, new Date(2018, 11, 30))).toBe(0);
  expect(fullYearsSince(parseDate('2017-12~') as PartialDate, new Date(2018, 11, 31))).toBe(1);
  expect(fullYearsSince(parseDate('2017') as PartialDate, new Date(2018, 10, 24))).toBe(0);
  expect(fullYearsSince(parseDate('2017-06') as PartialDate, new Date(2018, 5, 30))).toBe(1);
});
