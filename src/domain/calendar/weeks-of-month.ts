/** The weeks of a month as a calendar sets them. */

/**
 * @param month 1-12
 * @param firstWeekday the day that weeks begin with, 1 (Monday) to 7 (Sunday)
 * @returns seven days a week; `undefined` stands for days of other months
 */
export function weeksOfMonth(year: number, month: number, firstWeekday: number): (number | undefined)[][] {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  const before = (first.getUTCDay() - firstWeekday + 7) % 7;
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  const weeks = Math.ceil((before + last.getUTCDate()) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - before + 1;
      return day >= 1 && day <= last.getUTCDate() ? day : undefined;
    }),
  );
}
