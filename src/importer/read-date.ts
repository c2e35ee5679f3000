/** Dates as clippings print them -> dates as exactly as they are printed. */
import { type PartialDate, parseDate } from '../domain/calendar/dates.ts';
import { isWeekday, type MonthNames, monthNamed } from './month-names.ts';

const WEEKDAY = '(?:(?:on|am|le|el|il|op)\\s+)?(?:(?<weekday>[\\p{L}\\p{M}-]+)\\.?[,،]?\\s+)?';
const MONTH = '(?<month>[\\p{L}\\p{M}]+)\\.?';
/** What Russian, Ukrainian and Turkish have behind a year: "of the year", the day of the week. */
const BEHIND = '(?:\\s*[гр]\\.?)?(?:\\s+(?<after>\\p{L}{4,}))?';
/** `23:40:00 -0700`, as mail and feeds write it, `10:30 a.m. EST`, `um 10.30 Uhr`, `à 10h30`, as papers do. */
const TIME =
  '(?:,?\\s+(?:(?:at|um|à|om|kl\\.?)\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+(?:[a-z]{1,5}|[+-]\\d{4}))?)?';

interface Form {
  readonly form: RegExp;
  readonly names: MonthNames;
}
const FORMS: readonly Form[] = [
  // 3 May 2018, 3. Mai 2018, 1er mai 2018, 3 de mayo de 2018, 3 мая 2018 г.
  {
    form: new RegExp(
      `^${WEEKDAY}(?:(?:den|d\\.|le)\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.?º|[.°])?\\s+(?:(?:de|of)\\s+)?${MONTH},?\\s+(?:del?\\s+)?(?<year>\\d{4})${BEHIND}${TIME}$`,
      'iu',
    ),
    names: 'all',
  },
  // May 3, 2018
  {
    form: new RegExp(`^${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${TIME}$`, 'iu'),
    names: 'english',
  },
  // May 2018, Dec. 2018
  { form: new RegExp(`^${MONTH},?\\s+(?<year>\\d{4})$`, 'iu'), names: 'english' },
  // Dezember 2018, diciembre de 2018, декабрь 2018 г.
  { form: new RegExp(`^${MONTH}\\s+(?:del?\\s+)?(?<year>\\d{4})${BEHIND}$`, 'iu'), names: 'whole' },
];
/** A date with a time: the day is what the source prints, whatever the zone. */
const CLOCK = '(?:(?:T|,? )\\d{1,2}[:.]\\d{2}.*)?';
/** 2017-04-05, 2017-4-5, 2017/04/05, 2017.04.05; 20170405 of the years in which papers were printed. */
const YEAR_FIRST = [
  new RegExp(`^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${CLOCK}$`),
  /^(?<year>1[6-9]\d\d|20\d\d)(?<month>\d\d)(?<day>\d\d)$/,
];
/** 13.04.2017, 4/13/2017: the day is the one that can be no month. */
const YEAR_LAST = new RegExp(`^(?<one>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4})${CLOCK}$`);
const MONTHS = 12;
const ARABIC_ZERO = 0x660;

/**
 * Reads ISO 8601, EDTF, days with the month in words, as papers of many languages, mail and RSS (RFC 5322) print them, and
 * months alone; and numbers that can mean one day only. The day is the printed one. `03/04/2017` is not read: it is two dates.
 *
 * @returns `undefined` where the text is no such date
 */
export function readDate(printed: string): PartialDate | undefined {
  const text = printed.trim().replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - ARABIC_ZERO));
  const exact = parseDate(text) ?? dateInNumbers(text);
  if (exact) return exact;
  for (const { form, names } of FORMS) {
    const { weekday, after, day, month: word = '', year } = form.exec(text)?.groups ?? {};
    const month = monthNamed(word, names);
    const isOther = [weekday, after].some((each) => each !== undefined && !isWeekday(each));
    if (month === undefined || isOther) continue;
    return dateOf(year, month, ...(day ? [day] : []));
  }
  return undefined;
}

const dateOf = (...parts: readonly (string | number | undefined)[]): PartialDate | undefined =>
  parseDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));

function dateInNumbers(text: string): PartialDate | undefined {
  for (const form of YEAR_FIRST) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if (year) return dateOf(year, month, day);
  }
  const { one, other, year } = YEAR_LAST.exec(text)?.groups ?? {};
  if (!year) return undefined;
  if (Number(one) === Number(other)) return dateOf(year, one, other);
  const isOneDay = Number(one) > MONTHS !== Number(other) > MONTHS;
  return isOneDay ? (Number(one) > MONTHS ? dateOf(year, other, one) : dateOf(year, one, other)) : undefined;
}

const LABEL =
  /^(?:(?:first )?published|posted|date|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd)(?: (?:on|at|am|le|el|em|il|op))?(?:\s*:\s*|\s+)/iu;

/** Without what says before a date that it is the one of publication: "Posted on". */
export const withoutDateLabel = (line: string): string => line.replace(LABEL, '');
