/**
 * The folders of a site on disk. Beside the published one stands another whole copy of it, whose files are the same ones
 * (hard links) as far as they are equal. Changes are made in the copy; then both change places, so that the published
 * folder is one whole version at every moment, however much or little has changed.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkFolder, linkOrCopy } from '../search/link-folder.ts';

/** Says of a folder that a build made it, so that a build may replace it, and which version of the site stands there. */
export const MARK = 'verbatim.json';
/** Says of a folder that it is one part of a site, and which. */
export const PART_FILE = 'verbatim-part.json';

export interface SiteFolders {
  /** What is published. */
  readonly out: string;
  /** A whole copy, of what is published or of the version before. */
  readonly copy: string;
  /** A whole site that is being made anew. */
  readonly fresh: string;
}

/** Only while folders change places. */
export const leavingOf = (out: string): string => `${out}.old`;

export const foldersOf = (out: string): SiteFolders => ({ out, copy: `${out}.last`, fresh: `${out}.new` });

/** The version that a folder says it holds, '' where it holds no site of ours. */
export function versionIn(folder: string): string {
  try {
    return String((JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as { version?: unknown }).version ?? '');
  } catch {
    return '';
  }
}

/** Finishes a change of places that was cut off. */
export function settleFolders({ out, copy, fresh }: SiteFolders): void {
  const leaving = leavingOf(out);
  if (!existsSync(out)) {
    // A new site takes its place when there is no copy, so where there is one, it was to be published.
    const next = [...(existsSync(leaving) ? [copy] : []), fresh, leaving].find((folder) => versionIn(folder) !== '');
    if (next) renameSync(next, out);
  }
  if (!existsSync(leaving)) return;
  if (existsSync(copy)) removeFolder(leaving);
  else renameSync(leaving, copy);
}

/** Publishes a new site; what stood there before becomes the copy. */
export function publishFresh({ out, copy, fresh }: SiteFolders): void {
  const leaving = leavingOf(out);
  removeFolder(copy);
  if (existsSync(out)) renameSync(out, leaving);
  renameSync(fresh, out);
  if (existsSync(leaving)) renameSync(leaving, copy);
}

/** Makes a new site begin as the copy. */
export function beginWithCopy({ copy, fresh }: SiteFolders): void {
  markUnfinished(copy);
  renameSync(copy, fresh);
}

/** From now on a folder, which is made where there is none, is no whole site; but a build made it. */
export function markUnfinished(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // Another folder may have the same file.
  rmSync(join(folder, MARK), { force: true });
  writeFileSync(join(folder, MARK), '{"generator":"Verbatim"}\n');
}

/** Publishes the copy; what was published becomes the copy. */
export function changePlaces({ out, copy }: SiteFolders): void {
  renameSync(out, leavingOf(out));
  renameSync(copy, out);
  renameSync(leavingOf(out), copy);
}

/** Makes the copy anew. */
export function copySite({ out, copy }: SiteFolders): void {
  const part = `${copy}.part`;
  removeFolder(part);
  removeFolder(copy);
  linkFolder(out, part);
  renameSync(part, copy);
}

/** Makes paths of the copy what they are in the published site. @param paths of files and folders, below the site */
export function copyPaths({ out, copy }: SiteFolders, paths: Iterable<string>): void {
  for (const path of paths) {
    const [from, to] = [join(out, path), join(copy, path)];
    rmSync(to, { recursive: true, force: true });
    if (!existsSync(from)) {
      removeEmptyFolders(dirname(to), copy);
      continue;
    }
    mkdirSync(dirname(to), { recursive: true });
    if (statSync(from).isDirectory()) linkFolder(from, to);
    else linkOrCopy(from, to);
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

export const countFiles = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

/** Removes folders that hold nothing any more, from one upwards. */
export function removeEmptyFolders(folder: string, root: string): void {
  for (let at = folder; at.length > root.length && at.startsWith(root); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return;
    }
  }
}
