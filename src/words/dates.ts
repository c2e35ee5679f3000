/** What pages say of a date: no more than is known. */
import { dateFormat } from '../domain/calendar/date-format.ts';
import { dateInWords, type PartialDate } from '../domain/calendar/dates.ts';
import type { DayOfYear } from '../domain/calendar/days-of-year.ts';
import type { YearOfList } from '../domain/list-pages.ts';
import { language } from './language.ts';
import * as words from './words.ts';

/** For lists: "19 December 2017", "about December 2017", "perhaps 2017", "Undated". */
export const shortDate = (date: PartialDate | undefined): string =>
  date ? words.dates.certainty[date.certainty](dateInWords(date, language)) : words.dates.undated;

/** What comes after "Published December 2017.": "The day is not known."; nothing where all is known. */
export function publishedRemark({ precision, certainty }: PartialDate): string {
  switch (precision) {
    case 'day':
      return certainty === 'known' ? '' : words.dates.dayNotGiven;
    case 'month':
      return words.dates.dayNotKnown;
    case 'year':
      return words.dates.monthNotKnown;
  }
}

export const yearInWords = (year: YearOfList): string =>
  year === 'undated' ? words.dates.undated : dateInWords({ precision: 'year', certainty: 'known', year }, language);

/** "19 December" */
export const dayOfYearInWords = ({ month, day }: DayOfYear): string => inLeapYear({ month: 'long', day: 'numeric' }, month, day);

/** "December", or "Dec". @param month 1-12 */
export const monthInWords = (month: number, width: 'long' | 'short' | 'narrow' = 'long'): string => inLeapYear({ month: width }, month, 1);

/** The days of the week as this language's calendars set them, each in full and as short as can be. */
export function weekdays(): { readonly first: number; readonly names: readonly { readonly full: string; readonly short: string }[] } {
  const first = new Intl.Locale(language).getWeekInfo().firstDay;
  const nameOf = (weekday: 'long' | 'narrow', day: number) => inLeapYear({ weekday }, 1, day);
  const days = Array.from({ length: 7 }, (_, index) => MONDAY + ((first - 1 + index) % 7));
  return { first, names: days.map((day) => ({ full: nameOf('long', day), short: nameOf('narrow', day) })) };
}

/** The third of January 2000 was one. */
const MONDAY = 3;

const inLeapYear = (format: Intl.DateTimeFormatOptions, month: number, day: number): string =>
  dateFormat(language, format).format(Date.UTC(2000, month - 1, day));
