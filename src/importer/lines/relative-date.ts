/** Dates that name no year: "Tuesday", "yesterday", "2 days ago", reckoned from the day on which the clipping was taken. */
import { isoOf, type PartialDate, parseDate } from '../../domain/calendar/dates.ts';

const WEEKDAYS: readonly RegExp[] = [
  'sun|sonntag',
  'mon|montag',
  'tue|dienstag',
  'wed|mittwoch',
  'thu|donnerstag',
  'fri|freitag',
  'sat|samstag|sonnabend',
].map((names) => new RegExp(`^(?:on |last |am |letzten )?(?:${names})(?:day|sday|nesday|rsday|urday|s)?\\.?$`, 'i'));
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
};
const AGO = /^(?:(?<count>\d{1,2}|\w+) (?<unit>day|week)s? ago|vor (?<anzahl>\d{1,2}|\w+) (?<einheit>tag|woche)(?:en|n)?)$/i;

export interface ReckonedDate {
  readonly date: PartialDate;
  /** `“Tuesday”, reckoned from 2017-12-20`. */
  readonly how: string;
}

/**
 * Hours are not reckoned: "20 hours ago" may be the same day or the one before.
 *
 * @param taken a day; a weekday is the last such day up to it
 * @returns `undefined` where the words are no such date, or `taken` is no day
 */
export function readRelativeDate(printed: string, taken: PartialDate | undefined): ReckonedDate | undefined {
  if (taken?.precision !== 'day') return undefined;
  const words = printed.trim().replace(/^(?:published|posted|updated|veröffentlicht):?\s+/i, '');
  const back = daysBack(words, new Date(`${isoOf(taken)}T12:00:00Z`).getUTCDay());
  if (back === undefined) return undefined;
  const day = new Date(`${isoOf(taken)}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - back);
  const date = parseDate(day.toISOString().slice(0, 10));
  return date && { date, how: `“${words}”, reckoned from ${isoOf(taken)}` };
}

function daysBack(words: string, today: number): number | undefined {
  if (/^(?:today|heute)$/i.test(words)) return 0;
  if (/^(?:yesterday|gestern)$/i.test(words)) return 1;
  const weekday = WEEKDAYS.findIndex((name) => name.test(words));
  if (weekday >= 0) return (today - weekday + 7) % 7 || (/^(?:last|letzten) /i.test(words) ? 7 : 0);
  const { count, anzahl, unit, einheit } = AGO.exec(words)?.groups ?? {};
  const written = (count ?? anzahl)?.toLowerCase();
  const number = written === undefined ? undefined : (NUMBERS[written] ?? (/^\d+$/.test(written) ? Number(written) : undefined));
  return number === undefined ? undefined : number * (/^w/i.test(unit ?? einheit ?? '') ? 7 : 1);
}
