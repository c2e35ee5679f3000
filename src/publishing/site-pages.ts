/** Pages of a site, by their paths: without slashes at their ends, '' for the home page. */
import { isAddress } from '../domain/permalink.ts';

/** `page-2` of a list, `names/2` of an index of names. */
const FURTHER = /\/(?:page-\d+|names\/\d+)$/;
/** Pages that lead nowhere by themselves. */
const ALONE = new Set(['404', 'search']);

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

/** Whether a page is one that programs are told of beside the articles: a list, and its first page. */
export const isFirstOfList = (path: string): boolean => !isAddress(path) && !ALONE.has(path) && !FURTHER.test(path);
