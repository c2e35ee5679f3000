/** Long lists stand on several pages. */

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

/** The pages that a list of so many articles has; a list without articles has one. */
export function listPages(count: number): ListPage[] {
  const last = Math.max(1, Math.ceil(count / PAGE_SIZE));
  return Array.from({ length: last }, (_, index) => ({ path: index === 0 ? undefined : `page-${index + 1}`, page: index + 1, last }));
}

/** How many pages the index of so many names has. */
export const pagesOfNames = (count: number): number => Math.max(1, Math.ceil(count / NAMES_ON_A_PAGE));

/** The pages of an index of so many names after its first. */
export const furtherPagesOfNames = (count: number): number[] => Array.from({ length: pagesOfNames(count) - 1 }, (_, index) => index + 2);

/** Path of a page of an index of names, without slashes at its ends. A name's own pages are called `…/page-2`, so none of them stands here. */
export const pathOfNames = (kind: string, page: number): string => (page === 1 ? kind : `${kind}/names/${page}`);

/** Path of a page of a list of articles. */
export const pathOfPage = (path: string, page: number): string => (page === 1 ? path : `${path}/page-${page}`);

/** The page of a list on which the article stands that so many others come before. */
export const pageOfPosition = (before: number): number => Math.floor(before / PAGE_SIZE) + 1;
