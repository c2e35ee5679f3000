/** Publishes what has changed since the site was published last, or a new site where that is not enough. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { codeVersion } from './code-version.ts';
import { makeChanges } from './make-changes.ts';
import { makeSite } from './make-site.ts';
import type { Publishing } from './publishing.ts';
import { changePlaces, foldersOf, type SiteFolders, settleFolders, versionIn } from './site-folders.ts';
import { freshRecordOf, openRecord, recordFileOf, replaceRecord, type SiteVersion } from './site-record.ts';

export interface Published {
  /** Pages written, and pages that are gone. */
  readonly written: number;
  readonly removed: number;
  /** Addresses of pages that were rendered, where only some were. */
  readonly articles?: readonly string[];
}

/** @param isFull makes everything anew, whatever is known of the published site */
export async function publishSite(publishing: Publishing, { isFull = false } = {}): Promise<Published> {
  const folders = foldersOf(publishing.out);
  const file = recordFileOf(publishing.out);
  settle(folders, file);
  const version = siteVersion(publishing);
  const record = openRecord(file);
  const changes = changesIn();
  if ('because' in changes) {
    record.close();
    publishing.say(`All pages are rendered: ${changes.because}.`);
    return makeSite(publishing, folders, file, version, isFull);
  }
  try {
    if (changes.stale.length === 0) return { written: 0, removed: 0 };
    return await makeChanges(publishing, folders, record, { stale: new Set(changes.stale), version });
  } finally {
    record.close();
  }

  function changesIn(): { readonly because: string } | { readonly stale: readonly string[] } {
    const last = record.version();
    if (isFull) return { because: 'that is what --full asks for' };
    if (!existsSync(folders.out) || !last) return { because: 'nothing was published to this folder from here' };
    if (last.version !== versionIn(folders.out)) return { because: 'the published site is not the one that was built here last' };
    if (last.code !== version.code) return { because: 'Verbatim, its settings or its packages are others than before' };
    const changed = publishing.archive.changedSince(last.archive);
    return 'every' in changed ? { because: changed.every } : { stale: changed.pages };
  }
}

/** What the site is to become. */
export function siteVersion({ archive, options }: Publishing): SiteVersion {
  const code = codeVersion(options);
  const version = createHash('sha256').update(code).update(archive.version()).digest('hex').slice(0, 32);
  return { version, code, archive: archive.state() };
}

/** Brings folders and record to agree again, where a build was cut off between the two. */
function settle(folders: SiteFolders, file: string): void {
  settleFolders(folders);
  const standing = versionIn(folders.out);
  if (!standing) return;
  const fresh = openRecord(freshRecordOf(file));
  // A new site that was not published yet still stands in a folder of its own.
  const isFresh = fresh.version()?.version === standing && !existsSync(folders.fresh);
  fresh.close();
  if (isFresh) replaceRecord(freshRecordOf(file), file);
  const record = openRecord(file);
  const recorded = record.version()?.version;
  record.close();
  if (recorded && recorded !== standing && recorded === versionIn(folders.copy)) changePlaces(folders);
}
