/** Where a site is published: its address, and the path below which it stands there. */
import { refuse } from './folder-to-write.ts';

/** `archive`, `/archive` and `/archive/` are all `/archive/`. */
export const basePath = (given: string): string => `/${given.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** @throws {ProblemsFound} where it is no address, or one with a path, which pages would not have */
export function checkAddress(url: string): void {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    refuse('--site', `"${url}" is not the address of a site.`, 'Write it with its protocol: https://example.org');
  const { origin, pathname, search, hash } = new URL(url);
  if (search || hash) refuse('--site', `"${url}" is the address of a page, not of a site.`, `Write --site ${origin}`);
  if (pathname !== '/')
    refuse('--site', `"${url}" has a path, which would be left out of all links.`, `Write --site ${origin} --base ${basePath(pathname)}`);
}
