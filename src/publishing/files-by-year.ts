/** Sitemaps, and the articles as data: a file a year, so that a new article changes those of its own year and no others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/listing.ts';
import { articleLine } from '../domain/article-data.ts';
import { articlesFile } from '../machine-readable/llms-txt.ts';
import {
  changedOf,
  MOST_ADDRESSES,
  robots,
  SITEMAP_INDEX,
  type SitemapPage,
  type SitemapPart,
  sitemap,
  sitemapFiles,
  sitemapIndex,
  sitemapParts,
} from '../machine-readable/sitemap.ts';
import type { SiteInProgress } from './site-in-progress.ts';

const OWN_ROBOTS = join(import.meta.dirname, '../../public/robots.txt');

export interface Years {
  /** First part of addresses (`2017`, `undated`) -> how many listed articles have it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those of which an article has changed. */
  readonly stale: readonly string[];
}

/** Writes what holds all articles of the stale years. */
export function writeYears(site: SiteInProgress, archive: Archive, { counts, stale }: Years): void {
  for (const year of stale) {
    const pages: SitemapPage[] = [];
    if (counts.has(year)) site.writeParts(articlesFile(year), linesOf(site, archive, year, pages));
    else site.remove(articlesFile(year));
    const parts = [...sitemapParts(pages)];
    // One more or one less may need another file.
    for (const file of sitemapFiles(year, (counts.get(year) ?? 0) + MOST_ADDRESSES))
      if (!parts.some((part) => part.file === file)) site.remove(file);
    writeSitemap(site, parts);
  }
}

/** @param pages filled with the articles that were read, in order */
function* linesOf(site: SiteInProgress, archive: Archive, year: string, pages: SitemapPage[]): Generator<string> {
  for (const address of archive.addressesOf(year)) {
    const { article } = archive.article(address);
    pages.push({ path: address, changed: changedOf(article) });
    yield articleLine(article, archive.paragraphsOf(address), site.urlOf(`${address}/`));
  }
}

/** Writes which sitemaps there are, and that of the lists. @param lists paths of all lists, in order */
export function writeSitemaps(site: SiteInProgress, counts: Years['counts'], lists: readonly string[]): void {
  writeSitemap(
    site,
    sitemapParts(
      lists.map((path) => ({ path })),
      () => 'lists',
    ),
  );
  const files = [...sitemapFiles('lists', lists.length), ...[...counts].flatMap(([year, count]) => sitemapFiles(year, count))];
  site.write(SITEMAP_INDEX, sitemapIndex(files, site.urlOf));
  if (!existsSync(OWN_ROBOTS)) site.write('robots.txt', robots(site.urlOf(SITEMAP_INDEX)));
}

function writeSitemap(site: SiteInProgress, parts: Iterable<SitemapPart>): void {
  for (const { file, pages } of parts) site.write(file, sitemap(pages, site.urlOf));
}
