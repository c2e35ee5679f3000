/** Days that are written in numbers alone: `2017/04/13`, `13.04.2017`. Some of them are two dates, unless somebody says what comes first. */
import { isoOf, type PartialDate, parseDate } from '../../domain/calendar/dates.ts';
import { isWeekday, isWeekdayOf } from './month-names.ts';

/** What who brings the clippings says of days such as `03/04/2017`. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

export interface DateRead {
  readonly date: PartialDate;
  /** Where it could have been another one: `“03/04/2017”, with the day first, as who imported it says`. */
  readonly how?: string;
}

/** A date with a time: the day is what the source prints, whatever the zone. */
const CLOCK = '(?:(?:T|[-–]|,? (?:um |at |à |[-–|] )?)\\d{1,2}[:.]\\d{2}.*)?';
const EASTERN_CLOCK = '(?:\\s*(?:오전|오후|午前|午後|上午|下午)?\\s*\\d{1,2}\\s?[:時时시].*)?';
/** 2017-04-05, 2017-4-5, 2017/04/05, 2017.04.05, 2017年4月5日, 2017. 4. 5.; 20170405 of the years in which papers were printed. */
const YEAR_FIRST = [
  new RegExp(`^(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${CLOCK}$`),
  new RegExp(`^(?<year>\\d{4})[年년]\\s?(?<month>\\d{1,2})[月월]\\s?(?<day>\\d{1,2})[日일]${EASTERN_CLOCK}$`, 'u'),
  new RegExp(`^(?<year>\\d{4})\\. ?(?<month>\\d{1,2})\\. ?(?<day>\\d{1,2})\\.?${EASTERN_CLOCK}$`, 'u'),
  /^(?<year>1[6-9]\d\d|20\d\d)(?<month>\d\d)(?<day>\d\d)$/,
];
/** 13.04.2017, 4/13/2017: the day is the one that can be no month. */
const YEAR_LAST = new RegExp(`^(?<one>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})${CLOCK}$`);
const WEEKDAY = /^(?:(?:le|el|il|am|on|den)\s+)?(?:(?<weekday>\p{L}+)\.?,?\s+)?/iu;
const ARABIC_ZERO = 0x660;

/** @returns `undefined` where the text is no such day, or is two and nobody says what comes first */
export function dateInNumbers(text: string, order: DayOrder | undefined): DateRead | undefined {
  const { days, isShort } = daysIn(text);
  const [date, other] = days;
  if (!isShort && (date === undefined || other === undefined)) return date && { date };
  if (!order || !date) return undefined;
  const isDayFirst = order === 'day-first';
  const read = isDayFirst ? date : (other ?? date);
  const reasons = [
    ...(other ? [`with the ${isDayFirst ? 'day' : 'month'} first, as who imported it says`] : []),
    ...(isShort ? [`as a day of ${read.year}`] : []),
  ];
  return { date: read, how: `“${text}”, ${reasons.join(', and ')}` };
}

/** @param written four digits, or the last two of a year that is not to come */
export function yearOf(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  const thisYear = new Date().getFullYear();
  const century = thisYear - (thisYear % 100);
  return century + year > thisYear ? century - 100 + year : century + year;
}

/** `03/04/2017`: in some countries the third of April, in others the fourth of March. `25.03.17` may be a day of 2017, and of 2025. */
export function isTwoDates(text: string): boolean {
  const { days, isShort } = daysIn(text);
  return days.length > (isShort ? 0 : 1);
}

interface Days {
  readonly days: readonly PartialDate[];
  /** The year has two digits only. */
  readonly isShort?: boolean;
}

/** The days that a text may be, the one that is written before its month first. The day of the week may tell which it is. */
function daysIn(printed: string): Days {
  const european = inEuropeanDigits(printed.trim());
  const { weekday = '' } = WEEKDAY.exec(european)?.groups ?? {};
  const text = weekday === '' || isWeekday(weekday) ? european.replace(WEEKDAY, '') : european;
  for (const form of YEAR_FIRST) {
    const { year, month, day } = form.exec(text)?.groups ?? {};
    if (year) return { days: [dateOf(year, month, day)].filter((date) => date !== undefined) };
  }
  const { one, other, year: written = '' } = YEAR_LAST.exec(text)?.groups ?? {};
  const year = yearOf(written);
  const read = written ? [dateOf(year, other, one), dateOf(year, one, other)].filter((date) => date !== undefined) : [];
  const days = read.filter((date, at) => at === 0 || isoOf(date) !== isoOf(read[0] ?? date));
  const onThatWeekday = weekday ? days.filter((date) => isWeekdayOf(weekday, isoOf(date))) : [];
  return { days: onThatWeekday.length === 1 ? onThatWeekday : days, isShort: written.length === 2 };
}

/** What to do about a date that cannot be read. */
export const remedyForDate = (written: string): string =>
  `${isTwoDates(written) ? 'Say which number comes first: --dates day-first, or --dates month-first. Or write' : 'Write'} the year first: 2017-12-19, 2017-12 or 2017.`;

export const remarkOnTwoDates = (written: string): string =>
  `Its date, “${written}”, cannot be read without a guess. ${remedyForDate(written)}`;

export const inEuropeanDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - ARABIC_ZERO));

export const dateOf = (...parts: readonly (string | number | undefined)[]): PartialDate | undefined =>
  parseDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));
