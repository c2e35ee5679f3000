/**
 * Dates that say no more than is known: EDTF (ISO 8601-2), level 0 and the qualifiers of level 1.
 *
 * `2017-12-19`, `2017-12`, `2017`, each also with `~` (about), `?` (uncertain) or `%` (both).
 */

import { remembering } from '../remembering.ts';
import { dateFormat } from './date-format.ts';

export type Certainty = 'known' | 'approximate' | 'uncertain' | 'approximate and uncertain';

/** A date as exactly as it is known; `month` and `day` are absent where they are not. */
export type PartialDate = { readonly certainty: Certainty; readonly year: number } & (
  | { readonly precision: 'year' }
  | { readonly precision: 'month'; readonly month: number }
  | { readonly precision: 'day'; readonly month: number; readonly day: number }
);

const EDTF = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?<qualifier>[~?%]?)$/;
const QUALIFIERS: Readonly<Record<string, Certainty>> = {
  '': 'known',
  '~': 'approximate',
  '?': 'uncertain',
  '%': 'approximate and uncertain',
};

/** Reads an EDTF date; `undefined` where the text is none, or names a day that no calendar has. */
export function parseDate(edtf: string): PartialDate | undefined {
  const groups = EDTF.exec(edtf)?.groups;
  if (!groups) return undefined;
  const certainty = QUALIFIERS[groups['qualifier'] ?? ''] ?? 'known';
  const year = Number(groups['year']);
  if (groups['month'] === undefined) return { precision: 'year', certainty, year };
  const month = Number(groups['month']);
  if (month < 1 || month > 12) return undefined;
  if (groups['day'] === undefined) return { precision: 'month', certainty, year, month };
  const day = Number(groups['day']);
  const calendar = new Date(0);
  calendar.setUTCFullYear(year, month - 1, day);
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) return undefined;
  return { precision: 'day', certainty, year, month, day };
}

const padded = (number: number, width: number): string => String(number).padStart(width, '0');

/** ISO 8601, reduced to what is known: `2017-12-19`, `2017-12` or `2017`. For `datetime` and machine-readable data. */
export function isoOf(date: PartialDate): string {
  const parts = [padded(date.year, 4)];
  if (date.precision !== 'year') parts.push(padded(date.month, 2));
  if (date.precision === 'day') parts.push(padded(date.day, 2));
  return parts.join('-');
}

/** The date as EDTF writes it: `2017-12~`. */
export function edtfOf(date: PartialDate): string {
  const qualifier = Object.keys(QUALIFIERS).find((key) => QUALIFIERS[key] === date.certainty) ?? '';
  return isoOf(date) + qualifier;
}

/** Lengths of ISO dates and sort keys that name a month, and a day: `2017-12-19`. */
export const LENGTH_OF_MONTH = 7;
export const LENGTH_OF_DAY = 10;

/**
 * A key that sorts dates as strings. A month comes before its days and a year before its months, so that nothing
 * is placed later than it is known to be; undated sorts before everything.
 */
export function sortKeyOf(date: PartialDate | undefined): string {
  return date ? isoOf(date) : '';
}

/** The date in words, as exactly as known and no more: "19 December 2017", "December 2017", "2017". Without its certainty. */
export const dateInWords = (date: PartialDate, language: string): string => inWords(`${language} ${isoOf(date)}`);

/** Lists show the same dates again and again. */
const inWords = remembering(10_000, (key: string): string => {
  const [language = '', iso = ''] = key.split(' ');
  const format: Intl.DateTimeFormatOptions = { year: 'numeric' };
  if (iso.length >= LENGTH_OF_MONTH) format.month = 'long';
  if (iso.length === LENGTH_OF_DAY) format.day = 'numeric';
  return dateFormat(language, format).format(new Date(iso));
});

/** Where the articles of a day begin in the list of their month: `day-19`. */
export const anchorOfYear = ({ year }: PartialDate): string => `year-${year}`;
export const anchorOfDay = ({ day }: Extract<PartialDate, { precision: 'day' }>): string => `day-${day}`;
