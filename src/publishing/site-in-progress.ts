/**
 * A site that is being made: from nothing, or in a copy of the published one. Its files may be the very ones that are
 * published, so none is changed: another takes its place, and one that already has the right bytes is left as it is.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteOptions } from './code-version.ts';
import { haveSameBytes, holdsBytes } from './same-bytes.ts';
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
  writeParts(file: string, parts: Iterable<string | Uint8Array>): void;
  /** Copies a file from elsewhere, once: what is taken again is the same. */
  take(file: string, from: string): void;
  /** Removes a file, or a folder, whose path ends with a slash; and folders that are empty without it. */
  remove(path: string): void;
  /** Removes what stands in a folder and was not written now. @param folder below the site, without a slash at its end */
  removeOthersIn(folder: string): void;
  /**
   * Removes all files that were not written now, and folders that are empty without them.
   *
   * @param isLeft tells folders that are left as they are
   * @param isKept tells files that were written before
   */
  removeOthers(isLeft: (folder: string) => boolean, isKept: (file: string) => boolean): void;
}

/** A site from nothing. */
export const freshSite = (folder: string, options: SiteOptions): SiteInProgress =>
  siteIn(
    folder,
    options,
    () => true,
    () => {},
  );

/**
 * @param isStale tells pages that may show something else
 * @param note told each path before it is touched
 */
export function siteIn(
  folder: string,
  { url, base }: SiteOptions,
  isStale: SiteInProgress['isStale'],
  note: (path: string) => void,
): SiteInProgress {
  /** Names of files, by their folders. */
  const written = new Map<string, Set<string>>();
  const taken = new Set<string>();
  let last = { holding: '', isNew: false };
  /** Makes the folder of a file that is about to be written. @returns whether something may stand there already */
  const makePlaceFor = (file: string): boolean => {
    const [holding, name] = parted(file);
    const names = written.get(holding) ?? new Set();
    written.set(holding, names.add(name));
    // The files of one page come together.
    if (holding !== last.holding || holding === '') last = { holding, isNew: makeFolder(join(folder, holding)) };
    return !last.isNew;
  };
  const clear = (file: string): void => {
    note(file);
    rmSync(join(folder, file), { recursive: true, force: true });
  };
  const isWritten = (holding: string, name: string): boolean => written.get(holding)?.has(name) ?? false;
  const entriesOf = (holding: string) => readdirSync(join(folder, holding), { withFileTypes: true });

  return {
    folder,
    base,
    isStale,
    urlOf: (path) => new URL(base + path, url).href,
    write(file, content) {
      const path = join(folder, file);
      if (makePlaceFor(file)) {
        if (holdsBytes(path, content)) return;
        clear(file);
      } else note(file);
      writeFileSync(path, content);
    },
    writeParts(file, parts) {
      makePlaceFor(file);
      const [path, part] = [join(folder, file), join(folder, `${file}.part`)];
      clear(`${file}.part`);
      writeTo(part, parts);
      if (haveSameBytes(part, path)) return rmSync(part);
      clear(file);
      renameSync(part, path);
    },
    take(file, from) {
      if (taken.has(file)) return;
      taken.add(file);
      const path = join(folder, file);
      if (makePlaceFor(file) && haveSameBytes(from, path)) return;
      clear(file);
      copyFileSync(from, path);
    },
    remove(path) {
      if (!existsSync(join(folder, path))) return;
      clear(path);
      last = { holding: '', isNew: false };
      removeEmptyFolders(dirname(join(folder, path)), folder);
    },
    removeOthersIn(holding) {
      if (last.holding !== holding || !last.isNew)
        for (const name of readdirSync(join(folder, holding))) if (!isWritten(holding, name)) clear(`${holding}/${name}`);
      written.delete(holding);
    },
    removeOthers(isLeft, isKept) {
      const removeIn = (holding: string): void => {
        for (const entry of entriesOf(holding)) {
          const path = holding === '' ? entry.name : `${holding}/${entry.name}`;
          if (entry.isDirectory() ? isLeft(path) : isWritten(holding, entry.name) || isKept(path)) continue;
          if (entry.isDirectory()) removeIn(path);
          else clear(path);
        }
        if (holding !== '') removeEmptyFolders(join(folder, holding), dirname(join(folder, holding)));
      };
      removeIn('');
    },
  };
}

/** Folder and name of a file. */
function parted(file: string): readonly [holding: string, name: string] {
  const end = file.lastIndexOf('/');
  return end < 0 ? ['', file] : [file.slice(0, end), file.slice(end + 1)];
}

function writeTo(file: string, parts: Iterable<string | Uint8Array>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const part of parts) {
      const bytes = typeof part === 'string' ? Buffer.from(part) : part;
      writeSync(descriptor, bytes);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** @returns whether it was not there. Most folders that are missing stand in one that is there */
function makeFolder(folder: string): boolean {
  if (existsSync(folder)) return false;
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(folder, { recursive: true });
  }
  return true;
}
