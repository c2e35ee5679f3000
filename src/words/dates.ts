/** What pages say of a date: no more than is known. */
import { dateInWords, type PartialDate } from '../domain/dates.ts';
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

export const yearInWords = (year: number): string => dateInWords({ precision: 'year', certainty: 'known', year }, language);
