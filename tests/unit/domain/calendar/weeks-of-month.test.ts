import { expect, test } from 'vitest';
import { weeksOfMonth } from '../../../../src/domain/calendar/weeks-of-month.ts';

const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

test('June 2018 began on a Friday', () => {
  const weeks = weeksOfMonth(2018, 6, MONDAY);
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, 1, 2, 3]);
  expect(weeks.at(-1)).toEqual([25, 26, 27, 28, 29, 30, undefined]);
  expect(weeksOfMonth(2018, 6, SUNDAY)[0]).toEqual([undefined, undefined, undefined, undefined, undefined, 1, 2]);
  expect(weeksOfMonth(2018, 6, SATURDAY)[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, 1]);
});

test('a February that begins with the week and has no leap day takes four weeks', () => {
  expect(weeksOfMonth(2021, 2, MONDAY)).toHaveLength(4);
});

test.each([
  [1999, 12, 31],
  [2000, 2, 29],
  [1900, 2, 28],
  [44, 3, 31],
])('%i-%i has all its days, once and in order', (year, month, last) => {
  for (const first of [MONDAY, SATURDAY, SUNDAY]) {
    const days = weeksOfMonth(year, month, first)
      .flat()
      .filter((day) => day !== undefined);
    expect(days).toEqual(Array.from({ length: last }, (_, index) => index + 1));
  }
});
