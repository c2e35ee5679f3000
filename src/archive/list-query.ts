/** Which rows of the store a list holds, and in which order. */
import type { HeadlinePart } from '../domain/headline-parts.ts';
import { yearInPath } from '../domain/list-pages.ts';
import type { ListOf } from './listing.ts';

export interface ListQuery {
  /** Has an address in each row; those of a list by date have `published`, too. */
  readonly table: 'article' | 'heading' | 'headline';
  /** SQL: the conditions. */
  readonly where: string;
  readonly values: readonly (string | number)[];
  /** SQL: the columns that an index runs by. */
  readonly order: string;
}

const BY_DATE = 'published DESC, address';
const LISTED = "state = 'listed'";

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const byDate = (table: 'article' | 'heading', where: string, ...values: (string | number)[]): ListQuery => ({
  table,
  where,
  values,
  order: BY_DATE,
});

const byHeadline = (initial: string, part?: HeadlinePart): ListQuery => ({
  table: 'headline',
  where: part ? `initial = ? AND ${OF_PART}` : 'initial = ?',
  values: part ? [initial, ...keysOfPart(part)] : [initial],
  order: 'key, address',
});

/** SQL: what keys of headlines have what a part has. */
export const OF_PART = 'key BETWEEN ? AND ?';
/** The values for it: no letter comes after the last code point. */
export const keysOfPart = ({ prefix, isWhole }: Pick<HeadlinePart, 'prefix' | 'isWhole'>): [string, string] => [
  prefix,
  isWhole ? prefix : `${prefix}\u{10ffff}`,
];

/** SQL: what sort keys of dates begin with this year. */
export const OF_YEAR = 'published BETWEEN ? AND ?';
/** The values for it: the year alone comes before its months, and 31 December last. */
export const keysOfYear = (year: number): [string, string] => [yearInPath(year), `${yearInPath(year)}-12-31`];

/** SQL: the column `listing` of a row that has an address. */
export const listingOf = (table: string): string =>
  `(SELECT listing FROM listing AS shown WHERE shown.address = ${table}.address) AS listing`;

export function membersOf(list: ListOf): ListQuery {
  switch (list.of) {
    case 'all':
      return byDate('article', LISTED);
    case 'year':
      return byDate('article', `${LISTED} AND ${OF_YEAR}`, ...keysOfYear(list.year));
    case 'month':
      if (list.month === undefined) return byDate('article', `${LISTED} AND year = ? AND month IS NULL`, list.year);
      return byDate('article', `${LISTED} AND year = ? AND month = ?`, list.year, list.month);
    case 'undated':
      return byDate('article', `${LISTED} AND published = ''`);
    case 'day':
      return byDate('article', `${LISTED} AND substr(published, 6) = ?`, `${twoDigits(list.month)}-${twoDigits(list.day)}`);
    case 'initial':
      return byHeadline(list.initial, list.part);
    default: {
      const [where, named] = ['kind = ? AND slug = ?', [list.of, list.slug]];
      if (list.year === undefined) return byDate('heading', where, ...named);
      if (list.year === 'undated') return byDate('heading', `${where} AND published = ''`, ...named);
      return byDate('heading', `${where} AND ${OF_YEAR}`, ...named, ...keysOfYear(list.year));
    }
  }
}
