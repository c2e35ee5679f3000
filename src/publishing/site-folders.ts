/**
 * The folders of a site on disk. Beside the published one stands another whole copy of it, whose files are the same ones
 * (hard links) as far as they are equal. Changes are made in the copy; then both change places, so that the published
 * folder is one whole version at every moment, however much or little has changed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkFolder, linkOrCopy } from '../search/link-folder.ts';

/** Says of a folder that a build made it, so that a build may replace it, and which version of the site stands there. */
export const MARK = 'verbatim.json';

export interface SiteFolders {
  /** What is published. */
  readonly out: string;
  /** A whole copy of the version before. */
  readonly copy: string;
  /** A new site that is being made from nothing. */
  readonly fresh: string;
}

/** Only while folders change places. */
const leavingOf = (out: string): string => `${out}.old`;

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
    const next = [fresh, ...(existsSync(leaving) ? [copy] : []), leaving].find((folder) => existsSync(join(folder, MARK)));
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

/** Makes a new site begin as the copy, which says no more that it is whole. */
export function beginWithCopy({ copy, fresh }: SiteFolders): void {
  rmSync(join(copy, MARK), { force: true });
  renameSync(copy, fresh);
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

/** Makes paths of the copy what they are in the published site. @param paths below the site; a folder ends with a slash */
export function copyPaths({ out, copy }: SiteFolders, paths: Iterable<string>): void {
  for (const path of paths) {
    const [from, to] = [join(out, path), join(copy, path)];
    rmSync(to, { recursive: true, force: true });
    if (!existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    if (path.endsWith('/')) linkFolder(from, to);
    else linkOrCopy(from, to);
  }
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

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
