/** Moments as programs count them: seconds or milliseconds since the first day of 1970. */
import { parseDate } from '../../domain/calendar/dates.ts';
import type { DateRead } from './numbered-date.ts';

const SECONDS = /^(?<seconds>\d{9,10})(?:\.\d+)?$/;
const MILLISECONDS = /^(?<seconds>\d{9,10})\d{3}$/;

/** @returns the day in UTC, and how it was read: the day that readers had may be the one before or after */
export function dateInSeconds(written: string): DateRead | undefined {
  const { seconds } = SECONDS.exec(written)?.groups ?? MILLISECONDS.exec(written)?.groups ?? {};
  if (seconds === undefined) return undefined;
  const date = parseDate(new Date(Number(seconds) * 1000).toISOString().slice(0, 10));
  return date && { date, how: `“${written}”, counted since 1970, as a day in UTC` };
}
