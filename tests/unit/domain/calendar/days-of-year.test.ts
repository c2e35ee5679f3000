import { expect, test } from 'vitest';
import { DAYS_OF_YEAR, daysBeside, slugOfDay } from '../../../../src/domain/calendar/days-of-year.ts';

test('a year has 366 days, and 29 February is one of them', () => {
  const slugs = DAYS_OF_YEAR.map(slugOfDay);
  expect(new Set(slugs).size).toBe(366);
  expect(slugs).toEqual([...slugs].sort());
  expect([slugs.at(0), slugs.at(59), slugs.at(-1)]).toEqual(['01-01', '02-29', '12-31']);
});

const [march, may, december] = [
  { month: 3, day: 8 },
  { month: 5, day: 24 },
  { month: 12, day: 19 },
];
const DAYS = [march, may, december] as const;

test.each([
  ['a day between two', { month: 5, day: 1 }, march, may],
  ['a day that is one of them', may, march, december],
  ['a day after the last: the year turns', { month: 12, day: 31 }, december, march],
  ['a day before the first: the year turns back', { month: 1, day: 1 }, december, march],
])('%s has its nearest days beside it', (_, here, before, after) => {
  expect(daysBeside(DAYS, here)).toEqual({ before, after });
});

test('where no other day has articles, none stands beside', () => {
  expect(daysBeside([], may)).toEqual({});
  expect(daysBeside([may], may)).toEqual({});
});
