/** Sitemaps: https://www.sitemaps.org/protocol.html */
import type { Article } from '../domain/article.ts';
import { isoOf } from '../domain/dates.ts';
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

/** The last day of which it is known that something happened to an article: published, corrected, or taken into the archive. */
export function changedOf({ published, corrected, provenance }: Article): string | undefined {
  const dates = [published, ...corrected.map(({ date }) => date), provenance.retrieved];
  return dates
    .flatMap((date) => (date?.precision === 'day' && date.certainty === 'known' ? [isoOf(date)] : []))
    .sort()
    .at(-1);
}

/**
 * Divides pages among files.
 *
 * @param pages those that go into one file together
 * @param nameOf the name of a page's file; by default the first part of its path, for articles the year: a new one
 *   changes the file of its own year and no other
 * @param most holds so many pages at a time
 */
export function* sitemapParts(
  pages: Iterable<SitemapPage>,
  nameOf = ({ path }: SitemapPage): string => path.split('/')[0] ?? '',
  most = MOST_ADDRESSES,
): Generator<SitemapPart> {
  let last = '';
  let number = 1;
  let part: SitemapPage[] = [];
  const close = (): SitemapPart => ({ file: fileOf(last, number), pages: part });
  for (const page of pages) {
    const name = nameOf(page);
    if (part.length > 0 && (name !== last || part.length === most)) {
      yield close();
      number = name === last ? number + 1 : 1;
      part = [];
    }
    last = name;
    part.push(page);
  }
  if (part.length > 0) yield close();
}

const fileOf = (name: string, number: number): string => `sitemap-${name}${number === 1 ? '' : `-${number}`}.xml`;

/** The files that so many pages of one name need. */
export const sitemapFiles = (name: string, count: number): string[] =>
  Array.from({ length: Math.ceil(count / MOST_ADDRESSES) }, (_, index) => fileOf(name, index + 1));

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
