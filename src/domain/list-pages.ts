/**
 * Long lists stand on several pages. That of a name is parted by years and that of a year by months, so that one more
 * article moves no others but those of its own time; the remaining ones are parted by number.
 */

/** How many articles stand on one page of a list. */
export const PAGE_SIZE = 100;
/** How many names stand on one page of an index of names. */
export const NAMES_ON_A_PAGE = 300;

/** One page of a list, as `getStaticPaths` names it. */
export interface ListPage {
  /** Last part of the path: absent for the first page, then `page-2`, … */
  readonly path: string | undefined;
  readonly page: number;
  readonly last: number;
}

/** The pages that a list of so many articles has, or of something else with so many on a page; a list of nothing has one. */
export function listPages(count: number, size = PAGE_SIZE): ListPage[] {
  const last = Math.max(1, Math.ceil(count / size));
  return Array.from({ length: last }, (_, index) => ({ path: index === 0 ? undefined : `page-${index + 1}`, page: index + 1, last }));
}

/** Whether a list is too long for one page: its first page has the newest, those of its years or months have all. */
export const isParted = (count: number): boolean => count > PAGE_SIZE;

/** A part of a long list: what is of one year, or what has no date. */
export type YearOfList = number | 'undated';

/** The year as it stands in a path, after the path of its list: `2018`, `undated`. */
export const yearInPath = (year: YearOfList): string => (year === 'undated' ? year : String(year).padStart(4, '0'));

/** What stands in a path for the month of articles of which only the year is known. */
export const MONTH_UNKNOWN = 'month-unknown';

/** Path of the list of a month: `2018/06`, `2018/month-unknown`. */
export const monthInPath = (year: number, month: number | undefined): string =>
  `${yearInPath(year)}/${month === undefined ? MONTH_UNKNOWN : String(month).padStart(2, '0')}`;

/** One page of a year of a long list. */
export interface YearPage extends ListPage {
  readonly year: YearOfList;
  /** Of the year. */
  readonly count: number;
  /** The nearest years that the list has. */
  readonly earlier?: number | undefined;
  readonly later?: number | undefined;
}

/** The pages of a list's years, of each as many as it needs; none for a list that stands on one page. */
export function pagesOfYears(years: readonly { readonly year: YearOfList; readonly count: number }[]): YearPage[] {
  if (!isParted(years.reduce((sum, { count }) => sum + count, 0))) return [];
  const dated = years.flatMap(({ year }) => (year === 'undated' ? [] : year)).sort((a, b) => a - b);
  return years.flatMap(({ year, count }) => {
    const earlier = dated.findLast((other) => other < Number(year));
    const later = dated.find((other) => other > Number(year));
    return listPages(count).map((page) => ({ ...page, year, count, earlier, later }));
  });
}

/** How many pages the index of so many names has. */
export const pagesOfNames = (count: number): number => Math.max(1, Math.ceil(count / NAMES_ON_A_PAGE));

/** The pages of an index of so many names after its first. */
export const furtherPagesOfNames = (count: number): number[] => Array.from({ length: pagesOfNames(count) - 1 }, (_, index) => index + 2);

/** Path of a page of an index of names, without slashes at its ends. A name's own pages are called by a year of four digits, so none of them stands here. */
export const pathOfNames = (kind: string, page: number): string => (page === 1 ? kind : `${kind}/names/${page}`);

/** Path of a page of a list. */
export const pathOfPage = (path: string, page: number): string => (page === 1 ? path : `${path}/page-${page}`);

/** The page of a list on which the article stands that so many others come before. */
export const pageOfPosition = (before: number): number => Math.floor(before / PAGE_SIZE) + 1;
