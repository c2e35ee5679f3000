/** Makes a site from nothing and publishes it. What was written before a build was cut off is not written again. */
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAddress } from '../domain/permalink.ts';
import type { PageSink } from '../integrations/page-renderer.ts';
import { writeArticleFiles } from './article-files.ts';
import { writeBrowserFiles } from './browser-files.ts';
import { writeFeeds } from './feeds.ts';
import { writeMark, writeOverviews } from './overviews.ts';
import type { Publishing } from './publishing.ts';
import { renderAllPages } from './render-pages.ts';
import { copySite, publishFresh, removeFolder, type SiteFolders } from './site-folders.ts';
import { freshSite, type SiteInProgress } from './site-in-progress.ts';
import { fileOfPage, listOf } from './site-pages.ts';
import {
  freshRecordOf,
  openRecord,
  type PublishedPage,
  replaceRecord,
  type SharedFile,
  type SiteRecord,
  type SiteVersion,
} from './site-record.ts';
import { together } from './together.ts';

/** Pages are noted as written so many at a time; a build that is cut off loses no more than these. */
const BATCH = 200;

/** @param file of the record of the published site */
export async function makeSite(publishing: Publishing, folders: SiteFolders, file: string, version: SiteVersion) {
  const { archive, about, options } = publishing;
  const fresh = openRecord(freshRecordOf(file));
  if (fresh.aim() !== version.version || !existsSync(folders.fresh)) {
    removeFolder(folders.fresh);
    fresh.begin(version.version);
  }
  let written = 0;
  try {
    const site = freshSite(folders.fresh, options);
    written = await together(
      writePages(site, publishing, version.code, fresh),
      publishing.index(folders.fresh, existsSync(folders.out) ? folders.out : undefined),
    );
    writeFeeds(site, archive, about);
    writeBrowserFiles(site, { ...about, paper: about.colours.paper[0] });
    const counts = archive.addressYears();
    writeOverviews(site, publishing, { years: { counts, stale: [...counts.keys()] }, lists: fresh.lists(), version: version.version });
    writeMark(site, archive.count({ of: 'all' }), version.version);
    fresh.noteWhole(version);
  } catch (error) {
    fresh.close();
    removeFolder(folders.fresh);
    throw error;
  }
  fresh.close();
  publishFresh(folders);
  replaceRecord(freshRecordOf(file), file);
  const record = openRecord(file);
  copySite(folders);
  record.noteCopy(true);
  record.close();
  return { written, removed: 0 };
}

async function writePages(site: SiteInProgress, publishing: Publishing, code: string, record: SiteRecord): Promise<number> {
  const { archive, content, about, options, watch } = publishing;
  const before = record.writtenPages();
  const former = new Set(Array.from(archive.formerAddresses(), ({ from }) => from));
  let pages: PublishedPage[] = [];
  let files: SharedFile[] = [];
  let written = 0;
  const note = () => {
    record.noteWritten(pages, files);
    [pages, files] = [[], []];
  };
  const sink: PageSink = {
    begin: (count) => watch.begin('pages', count - before.size),
    isWritten: (path) => before.has(path),
    async write(path, html) {
      site.write(fileOfPage(path), html);
      if (isAddress(path) && !former.has(path))
        for (const shared of await writeArticleFiles(site, archive, path, { content, about })) files.push({ file: shared, address: path });
      pages.push({ path, list: listOf(path) });
      written++;
      watch.done();
      if (pages.length === BATCH) note();
    },
  };
  await renderAllPages({ options, code }, sink, (assets) => takeAssets(assets, site.folder));
  note();
  watch.end();
  return written;
}

/** Styles, scripts and what stands in `public`. */
export function takeAssets(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    rmSync(join(to, name), { recursive: true, force: true });
    moveTree(join(from, name), join(to, name));
  }
}

/** The cache may be on another disk than the site. */
function moveTree(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
