/** Where a site is published: its address, and the path below which it stands there. */
import { refuse } from './folder-to-write.ts';

/** `archive`, `/archive` and `/archive/` are all `/archive/`. @throws {ProblemsFound} where it is no path of a site */
export function basePath(given: string): string {
  const path = `/${given.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  if (URL.canParse(given) && /^https?:/.test(given)) {
    const { origin, pathname } = new URL(given);
    refuse('--base', `"${given}" is an address, and this is for the path alone.`, `Write --site ${origin} --base ${pathname}`);
  }
  if (/[?#\\\s:]|\/\.{0,2}\//.test(path) && path !== '/')
    refuse('--base', `"${given}" is no path below which a site can stand.`, 'Write names with slashes between them: /archive/');
  return path;
}

/** @throws {ProblemsFound} where it is no address, or one with a path, which pages would not have */
export function checkAddress(url: string): void {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    refuse('--site', `"${url}" is not the address of a site.`, 'Write it with its protocol: https://example.org');
  const { origin, pathname, search, hash } = new URL(url);
  if (search || hash) refuse('--site', `"${url}" is the address of a page, not of a site.`, `Write --site ${origin}`);
  if (pathname !== '/')
    refuse('--site', `"${url}" has a path, which would be left out of all links.`, `Write --site ${origin} --base ${basePath(pathname)}`);
}
