/** Pages of a site, by their paths: without slashes at their ends, '' for the home page. */
import type { Archive } from '../archive/listing.ts';
import { isAddress } from '../domain/permalink.ts';

/** `page-2` of a list, `names/2` of an index of names. */
const FURTHER = /\/(?:page-\d+|names\/\d+)$/;
/** Pages that lead nowhere by themselves. */
const ALONE = new Set(['404', 'search']);

export interface PublishedPage {
  readonly path: string;
  /** Path of the first page of its list, or its own. */
  readonly list: string;
  /** Programs are told of it beside the articles, in sitemaps: of lists, by their first pages; of no name that nothing stands under any more. */
  readonly isTold: boolean;
}

/** The file of a page, below the site. */
export function fileOfPage(path: string): string {
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The page whose file this is; `undefined` where it is no page's. */
export function pageOfFile(file: string): string | undefined {
  const path = file === '404.html' ? '404' : file.replace(/(?:^|\/)index\.html$/, '');
  return fileOfPage(path) === file ? path : undefined;
}

/** The first page of the list that a page belongs to; its own path, where it is that or no page of a list. */
export const listOf = (path: string): string => (isAddress(path) ? path : path.replace(FURTHER, ''));

/** Whether a page is the first of a list. */
export const isFirstOfList = (path: string): boolean => !isAddress(path) && !ALONE.has(path) && !FURTHER.test(path);

/** @returns what is noted of a page with a path, once it is published */
export function pageNoter(archive: Pick<Archive, 'formerNames'>): (path: string) => PublishedPage {
  const former = new Set(archive.formerNames().map(({ kind, slug }) => `${kind}/${slug}`));
  return (path) => ({ path, list: listOf(path), isTold: isFirstOfList(path) && !former.has(path) });
}
