/** How long ago something was published. */
import type { PartialDate } from './dates.ts';

/**
 * Full years between a date and today; where only the month or the year is known, counted from its last day,
 * so that nothing is called older than it is known to be.
 *
 * @param today in the reader's own time zone
 */
export function fullYearsSince(date: PartialDate, today: Date): number {
  const month = date.precision === 'year' ? 12 : date.month;
  const day = date.precision === 'day' ? date.day : 31;
  const isToCome = today.getMonth() + 1 < month || (today.getMonth() + 1 === month && today.getDate() < day && !isLastOfMonth(today));
  return today.getFullYear() - date.year - (isToCome ? 1 : 0);
}

const isLastOfMonth = (date: Date): boolean =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getMonth() !== date.getMonth();
