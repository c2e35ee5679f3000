/** The pages of a built site, and where their links lead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link within the site, as the path of a file below the site's folder. */
const fileOf = (href: string, page: string): string | undefined => {
  const url = new URL(href, `http://archive.example/${page.replace(/index\.html$/, '')}`);
  if (url.host !== 'archive.example') return undefined;
  const path = decodeURIComponent(url.pathname).slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

export interface Page {
  readonly html: string;
  /** Files that it links to, below the site's folder. */
  readonly leadsTo: ReadonlySet<string>;
}

/** @param path file below the site's folder: `years/index.html` */
export function pageOf(out: string, path: string): Page {
  const html = readFileSync(join(out, path), 'utf8');
  const hrefs = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'));
  return { html, leadsTo: new Set(hrefs.flatMap((href) => fileOf(href, path) ?? [])) };
}

export const pagesOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));

export interface Crawl {
  /** Page -> how many clicks it takes to get there from home. */
  readonly clicks: ReadonlyMap<string, number>;
  /** Links that lead to no file, with the page that they stand on. */
  readonly broken: readonly string[];
}

export function crawl(out: string): Crawl {
  const clicks = new Map([['index.html', 0]]);
  const broken: string[] = [];
  for (const [path, depth] of clicks) {
    for (const next of pageOf(out, path).leadsTo) {
      if (!existsSync(join(out, next))) broken.push(`${path} -> ${next}`);
      else if (next.endsWith('.html') && !clicks.has(next)) clicks.set(next, depth + 1);
    }
  }
  return { clicks, broken };
}

/** Nobody is meant to come by a click to what a server shows for a wrong address, to a former address, or to what was withdrawn. */
export const isAside = (out: string, path: string): boolean =>
  path === '404.html' || /data-moved-to=|<strong>This article was withdrawn\./.test(pageOf(out, path).html);
