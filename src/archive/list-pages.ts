import { PAGE_SIZE } from './listing.ts';

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
