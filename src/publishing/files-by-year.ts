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
  sitemap,
  sitemapFiles,
  sitemapIndex,
  sitemapParts,
} from '../machine-readable/sitemap.ts';
import type { SiteInProgress } from './site-in-progress.ts';

const pathsOnly = (paths: readonly string[]): SitemapPage[] => paths.map((path) => ({ path }));

export interface Years {
  /** First part of addresses (`2017`, `undated`) -> how many listed articles have it. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those of which an article has changed. */
  readonly stale: readonly string[];
}

export function writeArticlesAsData(site: SiteInProgress, archive: Archive, { counts, stale }: Years): void {
  for (const year of stale) {
    if (!counts.has(year)) site.remove(articlesFile(year));
    else site.writeParts(articlesFile(year), linesOf(site, archive, year));
  }
}

function* linesOf(site: SiteInProgress, archive: Archive, year: string): Generator<string> {
  for (const address of archive.addressesOf(year))
    yield articleLine(archive.article(address).article, archive.paragraphsOf(address), site.urlOf(`${address}/`));
}

const pagesOf = (archive: Archive, year: string): SitemapPage[] =>
  Array.from(archive.addressesOf(year), (path) => ({ path, changed: changedOf(archive.article(path).article) }));

/**
 * @param archive not needed where no year is stale
 * @param lists paths of all lists, in order
 */
export function writeSitemaps(
  site: SiteInProgress,
  archive: Archive | undefined,
  { counts, stale }: Years,
  lists: readonly string[],
): void {
  const write = (parts: ReturnType<typeof sitemapParts>) => {
    for (const { file, pages } of parts) site.write(file, sitemap(pages, site.urlOf));
  };
  write(sitemapParts(pathsOnly(lists), () => 'lists'));
  for (const year of stale) {
    // One more or one less may need another file.
    for (const file of sitemapFiles(year, (counts.get(year) ?? 0) + MOST_ADDRESSES)) site.remove(file);
    write(sitemapParts(archive ? pagesOf(archive, year) : []));
  }
  const files = [...sitemapFiles('lists', lists.length), ...[...counts].flatMap(([year, count]) => sitemapFiles(year, count))];
  site.write(SITEMAP_INDEX, sitemapIndex(files, site.urlOf));
  if (!existsSync(join(site.folder, 'robots.txt'))) site.write('robots.txt', robots(site.urlOf(SITEMAP_INDEX)));
}
