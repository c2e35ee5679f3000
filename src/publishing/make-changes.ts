/** Renders the pages that have changed into the copy of the published site, and lets the two change places. */
import { ownFilesOf, yearFilesOf } from '../archive/stale-pages.ts';
import { FEED_FILES } from '../domain/feeds.ts';
import { isAddress } from '../domain/permalink.ts';
import type { PageSink } from '../integrations/page-renderer.ts';
import { sitemapOfList } from '../machine-readable/sitemap.ts';
import { writeFeeds } from './feeds.ts';
import type { Lists } from './files-by-year.ts';
import { writeMark, writeOverviews } from './overviews.ts';
import type { Publishing } from './publishing.ts';
import { readyCopy } from './ready-folders.ts';
import { renderSomePages } from './render-pages.ts';
import { changePlaces, type SiteFolders } from './site-folders.ts';
import { type SiteInProgress, siteIn } from './site-in-progress.ts';
import { fileOfPage, isFirstOfList, listOf, type PublishedPage, pageNoter } from './site-pages.ts';
import type { SharedFile, SiteRecord, SiteVersion } from './site-record.ts';
import { together } from './together.ts';
import { pageWriter } from './write-page.ts';

interface Change {
  /** Paths of pages, of lists those of their first pages; and the files of years. */
  readonly stale: ReadonlySet<string>;
  readonly version: SiteVersion;
}

export async function makeChanges(publishing: Publishing, folders: SiteFolders, record: SiteRecord, { stale, version }: Change) {
  const { archive, about, options } = publishing;
  readyCopy(folders, record);
  const site = siteIn(folders.copy, options, (path) => stale.has(path), record.noteDiffering);
  const before = new Set([...stale].flatMap(record.pagesOf));
  const { pages, files } = await together(writePages(site, publishing, version.code, stale), publishing.index(folders.copy, folders.out));
  const now = new Set(pages.map(({ path }) => path));
  const removed = [...before].filter((path) => !now.has(path));
  for (const path of removed) removePage(site, path, stale);
  writeFeeds(site, archive, about);
  const addresses = [...stale].filter((path) => isAddress(path) && stale.has(ownFilesOf(path)));
  removeUnused(site, record, addresses, files);
  const counts = archive.addressYears();
  writeOverviews(site, publishing, {
    years: {
      counts,
      stale: [...new Set([...counts.keys(), ...[...stale].map((path) => path.split('/')[0] ?? '')])].filter((year) =>
        stale.has(yearFilesOf(year)),
      ),
    },
    lists: listsAfter(record, before, pages),
    version: version.version,
  });
  writeMark(site, archive.count({ of: 'all' }), version.version);
  record.noteChanged(version, { lists: stale, pages, addresses, files });
  changePlaces(folders);
  const articles = pages.map(({ path }) => path).filter((path) => stale.has(ownFilesOf(path)));
  return { articles, written: pages.length, removed: removed.length };
}

/** What stands beside a page goes with it. */
function removePage(site: SiteInProgress, path: string, stale: ReadonlySet<string>): void {
  site.remove(stale.has(ownFilesOf(path)) ? `${path}/` : fileOfPage(path));
  if (isFirstOfList(path)) for (const { file } of FEED_FILES) site.remove(path === '' ? file : `${path}/${file}`);
}

async function writePages(site: SiteInProgress, publishing: Publishing, code: string, stale: ReadonlySet<string>) {
  const { options, watch, say } = publishing;
  const writePage = pageWriter(site, publishing);
  const noteOf = pageNoter(publishing.archive);
  const pages: PublishedPage[] = [];
  const files: SharedFile[] = [];
  const sink: PageSink = {
    begin: (count) => watch.begin('pages', count),
    isWritten: (path) => !stale.has(listOf(path)),
    async write(path, html) {
      files.push(...(await writePage(path, html, stale.has(ownFilesOf(path)))));
      pages.push(noteOf(path));
      watch.done();
    },
  };
  await renderSomePages({ options, code, say }, sink, stale);
  watch.end();
  return { pages, files };
}

/** Files that no article needs any more. */
function removeUnused(site: SiteInProgress, record: SiteRecord, addresses: readonly string[], files: readonly SharedFile[]): void {
  const changed = new Set(addresses);
  const needed = new Set(files.map(({ file }) => file));
  for (const file of new Set(addresses.flatMap(record.filesOf)))
    if (!needed.has(file) && record.usersOf(file).every((address) => changed.has(address))) site.remove(file);
}

/** @param before paths of the pages that were there before, in the place of which there are others now */
function listsAfter(record: SiteRecord, before: ReadonlySet<string>, pages: readonly PublishedPage[]): Lists {
  const told = new Set(pages.filter(({ isTold }) => isTold).map(({ path }) => path));
  const come = [...told].filter((path) => !record.isTold(path));
  const gone = new Set([...before].filter((path) => record.isTold(path) && !told.has(path)));
  const counts = new Map(record.listCounts());
  const stale = new Map<string, string[]>();
  for (const name of new Set([...come, ...gone].map(sitemapOfList))) {
    const kept = record.lists(name).filter((path) => !gone.has(path));
    const paths = [...kept, ...come.filter((path) => sitemapOfList(path) === name)].sort();
    stale.set(name, paths);
    if (paths.length > 0) counts.set(name, paths.length);
    else counts.delete(name);
  }
  return { stale, counts: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
