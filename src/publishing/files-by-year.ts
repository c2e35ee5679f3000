/** Sitemaps, and the articles as data: a file a year, so that a new article changes those of its own year and no others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/listing.ts';
import { ownFilesOf } from '../archive/stale-pages.ts';
import { articleLine } from '../domain/article-data.ts';
import { articlesFile } from '../machine-readable/llms-txt.ts';
import {
  MOST_ADDRESSES,
  robots,
  SITEMAP_INDEX,
  type SitemapPage,
  sitemap,
  sitemapFiles,
  sitemapIndex,
  sitemapOfList,
  sitemapParts,
} from '../machine-readable/sitemap.ts';
import { publishedLines } from './published-lines.ts';
import type { SiteInProgress } from './site-in-progress.ts';

const OWN_ROBOTS = join(import.meta.dirname, '../../public/robots.txt');

export interface Years {
  /** First part of addresses (`2017`, `undated`) -> how many listed articles have it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those of which an article has changed. */
  readonly stale: readonly string[];
}

export interface Lists {
  /** Name of a sitemap of lists -> how many it tells of, in order. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those that have changed -> paths of their lists, in order. */
  readonly stale: ReadonlyMap<string, readonly string[]>;
}

/** Writes what holds all articles of the stale years. */
export function writeYears(site: SiteInProgress, archive: Archive, { stale }: Pick<Years, 'stale'>): void {
  for (const year of stale) {
    const articles = [...archive.addressesOf(year)];
    if (articles.length > 0) site.writeParts(articlesFile(year), linesOf(site, archive, articlesFile(year), articles));
    else site.remove(articlesFile(year));
    writeSitemap(
      site,
      year,
      articles.map(({ address, changed }) => ({ path: address, changed })),
    );
  }
}

/** @param articles all of the year, in order */
function* linesOf(site: SiteInProgress, archive: Archive, file: string, articles: readonly { readonly address: string }[]) {
  const published = publishedLines(join(site.folder, file));
  try {
    for (const { address } of articles) {
      const permalink = site.urlOf(`${address}/`);
      const kept = site.isStale(ownFilesOf(address)) ? undefined : published.lineOf(permalink);
      yield kept ?? articleLine(archive.article(address).article, archive.paragraphsOf(address), permalink);
    }
  } finally {
    published.close();
  }
}

/** Writes which sitemaps there are, and those of lists that are stale. */
export function writeSitemaps(site: SiteInProgress, years: Years['counts'], lists: Lists): void {
  for (const [name, paths] of lists.stale)
    writeSitemap(
      site,
      name,
      paths.map((path) => ({ path })),
    );
  const files = [...lists.counts, ...years].flatMap(([name, count]) => sitemapFiles(name, count));
  site.write(SITEMAP_INDEX, sitemapIndex(files, site.urlOf));
  if (!existsSync(OWN_ROBOTS)) site.write('robots.txt', robots(site.urlOf(SITEMAP_INDEX)));
}

/** @param paths of all lists */
export function allLists(paths: Iterable<string>): Lists {
  const stale = new Map([...Map.groupBy([...paths].sort(), sitemapOfList)].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { stale, counts: new Map([...stale].map(([name, each]) => [name, each.length])) };
}

function writeSitemap(site: SiteInProgress, name: string, pages: readonly SitemapPage[]): void {
  const parts = sitemapParts(name, pages);
  for (const part of parts) site.write(part.file, sitemap(part.pages, site.urlOf));
  // One page less may need a file less.
  for (const file of sitemapFiles(name, pages.length + MOST_ADDRESSES).slice(parts.length)) site.remove(file);
}
