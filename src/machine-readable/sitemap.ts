/** Sitemaps: https://www.sitemaps.org/protocol.html */
import { element, textElement, xmlDocument } from './xml.ts';

/** What one file may hold. */
export const MOST_ADDRESSES = 50_000;

export const SITEMAP_INDEX = 'sitemap-index.xml';

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

export interface SitemapPage {
  /** Path below the site's root, without slashes at its ends. */
  readonly path: string;
  /** ISO 8601, a day. */
  readonly changed?: string | undefined;
}

export interface SitemapPart {
  /** `sitemap-2017.xml`, `sitemap-2017-2.xml`, … */
  readonly file: string;
  readonly pages: readonly SitemapPage[];
}

/** Name of the sitemap that tells of a list: lists of names have one for each kind. @param path of its first page */
export const sitemapOfList = (path: string): string => /^(?<kind>\D[^/]*)\//.exec(path)?.groups?.['kind'] ?? 'lists';

const fileOf = (name: string, number: number): string => `sitemap-${name}${number === 1 ? '' : `-${number}`}.xml`;

/** The files that so many pages of one name need. */
export const sitemapFiles = (name: string, count: number, most = MOST_ADDRESSES): string[] =>
  Array.from({ length: Math.ceil(count / most) }, (_, index) => fileOf(name, index + 1));

/** @param name of what the pages have in common, a year or a kind of lists: so what is new changes few files */
export const sitemapParts = (name: string, pages: readonly SitemapPage[], most = MOST_ADDRESSES): SitemapPart[] =>
  sitemapFiles(name, pages.length, most).map((file, index) => ({ file, pages: pages.slice(index * most, (index + 1) * most) }));

export function sitemap(pages: readonly SitemapPage[], urlOf: (path: string) => string): string {
  const urls = pages.map(({ path, changed }) => {
    const location = textElement('loc', urlOf(path === '' ? '' : `${path}/`));
    return `\n${element('url', {}, [location, textElement('lastmod', changed)])}`;
  });
  return xmlDocument(element('urlset', NAMESPACE, urls));
}

/** When a file itself was changed is not known: addresses leave it, too. */
export const sitemapIndex = (files: readonly string[], urlOf: (path: string) => string): string =>
  xmlDocument(
    element(
      'sitemapindex',
      NAMESPACE,
      files.map((file) => `\n${element('sitemap', {}, [textElement('loc', urlOf(file))])}`),
    ),
  );

export const robots = (sitemapAddress: string): string => `User-agent: *\nAllow: /\n\nSitemap: ${sitemapAddress}\n`;
