/** Makes a whole site anew and publishes it. What was written before a build was cut off is not written again. */
import { existsSync } from 'node:fs';
import { INDEX_FOLDER } from '../domain/finding/index-manifest.ts';
import { isAddress } from '../domain/permalink.ts';
import type { PageSink } from '../integrations/page-renderer.ts';
import { writeBrowserFiles } from './browser-files.ts';
import { writeFeeds } from './feeds.ts';
import { allLists } from './files-by-year.ts';
import { writeMark, writeOverviews } from './overviews.ts';
import type { Publishing } from './publishing.ts';
import { countDiffering, discardFresh, readyCopy, readyFresh } from './ready-folders.ts';
import { renderAllPages } from './render-pages.ts';
import { publishFresh, type SiteFolders } from './site-folders.ts';
import { type SiteInProgress, siteIn } from './site-in-progress.ts';
import { type PublishedPage, pageNoter, pageOfFile } from './site-pages.ts';
import { freshRecordOf, openRecord, replaceRecord, type SharedFile, type SiteRecord, type SiteVersion } from './site-record.ts';
import { takeFolder } from './take-folder.ts';
import { together } from './together.ts';
import { pageWriter } from './write-page.ts';

/** Pages are noted as written so many at a time; a build that is cut off loses no more than these. */
const BATCH = 200;

/**
 * @param file of the record of the published site
 * @param isChecked looks for damage in what is taken over of the search index
 */
export async function makeSite(publishing: Publishing, folders: SiteFolders, file: string, version: SiteVersion, isChecked: boolean) {
  const { archive, about, options } = publishing;
  const fresh = openRecord(freshRecordOf(file));
  readyFresh(folders, fresh, file, version.version);
  const isRenewed = fresh.origin() !== '';
  let [written, removed] = [0, 0];
  let damaged: readonly string[] = [];
  try {
    const note = isRenewed ? fresh.noteDiffering : () => {};
    const site = siteIn(folders.fresh, options, () => true, note);
    const indexed = publishing.index(folders.fresh, existsSync(folders.out) ? folders.out : undefined, { isChecked });
    written = await together(writePages(site, publishing, version.code, fresh), indexed);
    // What is published now will be the copy.
    damaged = (await indexed).damaged;
    for (const name of damaged) fresh.noteDiffering(`${INDEX_FOLDER}/${name}`);
    writeFeeds(site, archive, about);
    writeBrowserFiles(site, { ...about, paper: about.colours.paper[0] });
    const counts = archive.addressYears();
    writeOverviews(site, publishing, {
      years: { counts, stale: [...counts.keys()] },
      lists: allLists(fresh.lists()),
      version: version.version,
    });
    if (isRenewed) removeUnwritten(site, fresh);
    writeMark(site, archive.count({ of: 'all' }), version.version);
    removed = fresh.countGone(file);
    fresh.noteCopy(isRenewed);
    fresh.noteWhole(version);
  } catch (error) {
    discardFresh(folders, fresh);
    fresh.close();
    throw error;
  }
  fresh.close();
  publishFresh(folders);
  replaceRecord(freshRecordOf(file), file);
  const record = openRecord(file);
  if (isRenewed) publishing.say(differingInWords(countDiffering(folders, record), damaged.length));
  readyCopy(folders, record);
  record.close();
  return { written, removed };
}

function differingInWords(files: number, damaged: number): string {
  const index = damaged > 0 ? ` Parts of the search index that were damaged, and are made anew: ${damaged}.` : '';
  if (files === 0) return `All files are as they were published${damaged > 0 ? ', but for the search index' : ''}.${index}`;
  return `Not as they were published: ${files} ${files === 1 ? 'file' : 'files'}.${index}`;
}

/** Removes what older versions had. The index looks after its own folder. */
function removeUnwritten(site: SiteInProgress, record: SiteRecord): void {
  site.removeOthers(
    (folder) => folder === INDEX_FOLDER || (isAddress(folder) && record.isWritten(folder)),
    (file) => record.isNeeded(file) || record.isWritten(pageOfFile(file) ?? file),
  );
}

async function writePages(site: SiteInProgress, publishing: Publishing, code: string, record: SiteRecord): Promise<number> {
  const { options, watch, say } = publishing;
  const before = record.writtenPages();
  const writePage = pageWriter(site, publishing);
  const noteOf = pageNoter(publishing.archive);
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
      files.push(...(await writePage(path, html)));
      pages.push(noteOf(path));
      written++;
      watch.done();
      if (pages.length === BATCH) note();
    },
  };
  await renderAllPages({ options, code, say }, sink, (assets) => takeFolder(site, assets));
  note();
  watch.end();
  return written;
}
