/** Readies the folders of a site before something is written into them, and makes the copy equal to what is published. */
import { existsSync } from 'node:fs';
import { beginWithCopy, copyPaths, copySite, removeFolder, type SiteFolders, versionIn } from './site-folders.ts';
import { openRecord, type SiteRecord } from './site-record.ts';

/** Makes the copy equal to the published site. */
export function readyCopy(folders: SiteFolders, record: SiteRecord): void {
  if (record.hasCopy()) copyPaths(folders, record.differing());
  else copySite(folders);
  record.noteEqual();
  record.noteCopy(true);
}

/**
 * Readies the folder of a new site: what was begun is gone on with; else it begins as the copy of what is published,
 * so that files which are still right need not be written; else from nothing.
 *
 * @param fresh record of the new site
 * @param file of the record of the published site
 * @param aim version that the new site is to become
 */
export function readyFresh(folders: SiteFolders, fresh: SiteRecord, file: string, aim: string): void {
  const standing = versionIn(folders.out);
  if (existsSync(folders.fresh)) {
    const origin = fresh.origin();
    const isOfUse = fresh.aim() !== '' && (origin === '' || origin === standing);
    if (isOfUse && fresh.aim() === aim) return;
    if (isOfUse && origin !== '') {
      fresh.begin(aim, origin);
      return;
    }
    removeFolder(folders.fresh);
  }
  const record = openRecord(file);
  const isCopied = record.hasCopy() && standing !== '' && record.version()?.version === standing && existsSync(folders.copy);
  if (isCopied) readyCopy(folders, record);
  fresh.begin(aim, isCopied ? standing : '');
  record.noteCopy(false);
  record.close();
  if (isCopied) beginWithCopy(folders);
}
