/** Readies the folders of a site before something is written into them, and makes the copy equal to what is published. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { differencesBetween } from './differences.ts';
import { haveSameBytes } from './same-bytes.ts';
import { beginWithCopy, copyPaths, copySite, markUnfinished, removeFolder, type SiteFolders, versionIn } from './site-folders.ts';
import { openRecord, type SiteRecord } from './site-record.ts';

/** Makes the copy equal to the published site. */
export function readyCopy(folders: SiteFolders, record: SiteRecord): void {
  if (record.hasCopy() && existsSync(folders.copy)) copyPaths(folders, record.differing());
  else copySite(folders);
  record.noteEqual();
  record.noteCopy(true);
}

/** How many files of the published site are not as they are in the copy. */
export const countDiffering = ({ out, copy }: SiteFolders, record: SiteRecord): number =>
  record.differing().filter((path) => !haveSameBytes(join(out, path), join(copy, path))).length;

/**
 * Readies the folder of a new site: what was begun is gone on with; else it begins as the copy of what is published,
 * so that files which are still right need not be written; else from nothing.
 *
 * @param fresh record of the new site
 * @param file of the record of the published site
 * @param aim version that the new site is to become
 */
export function readyFresh(folders: SiteFolders, fresh: SiteRecord, file: string, aim: string): void {
  const record = openRecord(file);
  const standing = versionIn(folders.out);
  const isCopied = record.hasCopy() && standing !== '' && record.version()?.version === standing && existsSync(folders.copy);
  // Whatever comes between, only the record of a site that is published may speak of a copy.
  const forgetCopy = () => {
    record.noteCopy(false);
    record.close();
  };

  const origin = fresh.origin();
  const isBegun = existsSync(folders.fresh) && fresh.aim() !== '' && (origin === '' || origin === standing);
  if (isBegun && (fresh.aim() === aim || origin !== '')) {
    forgetCopy();
    markUnfinished(folders.fresh);
    if (fresh.aim() !== aim) fresh.begin(aim, origin);
    return;
  }
  discardFresh(folders, fresh);
  if (isCopied) readyCopy(folders, record);
  forgetCopy();
  fresh.begin(aim, isCopied ? standing : '');
  if (!isCopied) {
    markUnfinished(folders.fresh);
    return;
  }
  // By hand, files of the published folder can have been changed, and it will be the copy.
  for (const path of differencesBetween(folders.out, folders.copy)) fresh.noteDiffering(path);
  beginWithCopy(folders);
}

/** Removes a new site; nothing that its record says of it is true from then on. */
export function discardFresh(folders: SiteFolders, fresh: SiteRecord): void {
  fresh.begin('', '');
  removeFolder(folders.fresh);
}
