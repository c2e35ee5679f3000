/** A page may give the moment of its publication in UTC, where its readers had another day. */
import { isoOf, type PartialDate } from '../../domain/calendar/dates.ts';
import { readDate } from '../lines/read-date.ts';

/** A day as some place of the page writes it. */
export interface ClaimedDay {
  readonly place: string;
  readonly written: string;
}

const WITH_TIME = /^\d{4}-\d\d-\d\d[T ](?<hour>\d\d):(?<minute>\d\d)/i;
const IN_UTC = /(?:Z|[+-]00:?00)$/i;
const ELSEWHERE = /[+-]\d\d:?\d\d$/;
const DAY = 24 * 60 * 60 * 1000;
/** Hours that clocks are before and behind UTC at most. */
const MOST_BEFORE = 14;
const MOST_BEHIND = 12;

/**
 * The day at the place of publication, where another claim of the page tells that it is not the one in UTC: the same moment by the
 * clock there, or a day without a time beside the one in UTC.
 *
 * @param written the moment that was chosen; midnight often stands for a day without a time
 * @returns `undefined` where the day is right as it is written
 */
export function dayOfReaders(written: string, claims: readonly ClaimedDay[]): { date: PartialDate; place: string } | undefined {
  const { hour, minute } = WITH_TIME.exec(written)?.groups ?? {};
  if (!hour || !IN_UTC.test(written) || `${hour}:${minute}` === '00:00') return undefined;
  const moment = Date.parse(written);
  const others = claims.filter((claim) => isOfPlace(claim.written)).flatMap(({ place, written: other }) => dayIn(place, other));
  const same = others.find((other) => WITH_TIME.test(other.written) && Date.parse(other.written) === moment);
  const days = others.map((other) => ({ ...other, after: (Date.parse(isoOf(other.date)) - Date.parse(written.slice(0, 10))) / DAY }));
  if (same || days.some(({ after }) => after === 0)) return same;
  return days.find(({ after }) => (after === -1 && Number(hour) < MOST_BEHIND) || (after === 1 && Number(hour) >= 24 - MOST_BEFORE));
}

/** No time in UTC, and none of which nobody knows where its clock stood. */
const isOfPlace = (written: string): boolean => !WITH_TIME.test(written) || (ELSEWHERE.test(written) && !IN_UTC.test(written));

function dayIn(place: string, written: string): (ClaimedDay & { date: PartialDate })[] {
  const date = readDate(written)?.date;
  return date?.precision === 'day' ? [{ place, written, date }] : [];
}
