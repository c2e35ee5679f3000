/** Dates as clippings print them -> dates as exactly as they are printed. */
import { type PartialDate, parseDate } from '../domain/dates.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
/** `23:40:00 -0700`, as mail and feeds write it, `10:30 a.m. EST`, as papers do. */
const TIME = '(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+(?:[a-z]{1,5}|[+-]\\d{4}))?)?';
const FORMS = [
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>\\d{4})${TIME}$`, 'i'),
  new RegExp(`^${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${TIME}$`, 'i'),
  new RegExp(`^${MONTH},?\\s+(?<year>\\d{4})$`, 'i'),
];
/** A date with a time: the day is what the source prints, whatever the zone. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.*)?$/;

/**
 * Reads ISO 8601, EDTF, and English dates with the month in words, as mail and RSS write them, too (RFC 5322). The day is the printed one.
 * `19/12/2017` is not read: 03/04/2017 is two dates.
 *
 * @returns `undefined` where the text is no such date
 */
export function readDate(printed: string): PartialDate | undefined {
  const text = printed.trim();
  const exact = parseDate(text) ?? parseDate(ISO.exec(text)?.[1] ?? '');
  if (exact) return exact;
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const month = MONTHS.findIndex((name) => name.startsWith((groups['month'] ?? '').toLowerCase().slice(0, 3))) + 1;
    const parts = [groups['year'], month, ...(groups['day'] ? [groups['day']] : [])];
    return parseDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));
  }
  return undefined;
}
