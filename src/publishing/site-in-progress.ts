/** A site that is being made: a new one from nothing, or the copy of the published one, in which some things change. */
import { closeSync, copyFileSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteOptions } from './code-version.ts';
import { removeEmptyFolders } from './site-folders.ts';

export interface SiteInProgress {
  readonly folder: string;
  /** Path below which it is published, with `/` at both ends. */
  readonly base: string;
  /** Absolute address of a page or a file of the site: `2017/12/talks/`, `feed.xml`. */
  urlOf(path: string): string;
  /** Whether a page may show something else than in the published version. @param path of a list, that of its first page */
  isStale(path: string): boolean;
  /** @param file below the site */
  write(file: string, content: string | Uint8Array): void;
  /** Writes a file that is too long to be held whole. */
  writeParts(file: string, parts: Iterable<string>): void;
  /** Copies a file from elsewhere. */
  take(file: string, from: string): void;
  /** Removes a file, or a folder, whose path ends with a slash; and folders that are empty without it. */
  remove(path: string): void;
}

/** A site from nothing. */
export function freshSite(folder: string, options: SiteOptions): SiteInProgress {
  return siteIn(
    folder,
    options,
    () => true,
    () => {},
  );
}

/**
 * The copy of a published site. Its files may be the very ones that are published, so none is changed: another takes its place.
 *
 * @param stale paths of the pages that may show something else
 * @param note told each path before it is touched
 */
export function changingSite(
  folder: string,
  options: SiteOptions,
  stale: ReadonlySet<string>,
  note: (path: string) => void,
): SiteInProgress {
  return siteIn(
    folder,
    options,
    (path) => stale.has(path),
    (path) => {
      note(path);
      rmSync(join(folder, path), { recursive: true, force: true });
    },
  );
}

function siteIn(
  folder: string,
  { url, base }: SiteOptions,
  isStale: SiteInProgress['isStale'],
  beforeTouching: (path: string) => void,
): SiteInProgress {
  let lastFolder = '';
  const placeFor = (file: string): string => {
    beforeTouching(file);
    const path = join(folder, file);
    const holding = dirname(path);
    // The files of one page come together.
    if (holding !== lastFolder) makeFolder(holding);
    lastFolder = holding;
    return path;
  };
  return {
    folder,
    base,
    isStale,
    urlOf: (path) => new URL(base + path, url).href,
    write: (file, content) => writeFileSync(placeFor(file), content),
    writeParts(file, parts) {
      const descriptor = openSync(placeFor(file), 'w');
      try {
        for (const part of parts) writeSync(descriptor, part);
      } finally {
        closeSync(descriptor);
      }
    },
    take: (file, from) => copyFileSync(from, placeFor(file)),
    remove(path) {
      beforeTouching(path);
      lastFolder = '';
      rmSync(join(folder, path), { recursive: true, force: true });
      removeEmptyFolders(dirname(join(folder, path)), folder);
    },
  };
}

/** Most folders that are missing stand in one that is there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') mkdirSync(folder, { recursive: true });
    else if (code !== 'EEXIST') throw error;
  }
}
