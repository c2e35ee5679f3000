/** The files of `content/articles`, folder by folder in a fixed order, through links, each with a stamp that changes when it does. */
import { type BigIntStats, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundFile {
  /** Below `content/articles`, with `/`: `2017/12/talks.md`. */
  readonly file: string;
  /** Size and times; equal stamps mean that the file need not be read. */
  readonly stamp: string;
}

export interface FoundFolder {
  /** Below `content/articles`, '' for itself. */
  readonly folder: string;
  /** What stands in it, without what stands in folders of it; at least one. */
  readonly files: readonly FoundFile[];
}

/** @param file below `content/articles` */
export const pathOf = (content: string, file: string): string => join(content, 'articles', file);

/** The folder of a file, both below `content/articles`. */
export const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/')));

/** @throws where a folder cannot be listed; one that does not exist holds no files */
export function* scanArticles(content: string, folder = ''): Generator<FoundFolder> {
  const path = pathOf(content, folder);
  const below = folder && `${folder}/`;
  const files: FoundFile[] = [];
  const folders: string[] = [];
  for (const entry of listed(path)) {
    if (entry.name.startsWith('.')) continue;
    const target = entry.isSymbolicLink() ? statSync(`${path}/${entry.name}`, { throwIfNoEntry: false }) : entry;
    if (target?.isDirectory()) folders.push(entry.name);
    else if (target?.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) {
      const stats = statSync(`${path}/${entry.name}`, { bigint: true, throwIfNoEntry: false });
      if (stats) files.push({ file: below + entry.name, stamp: stampOf(stats) });
    }
  }
  if (files.length > 0) yield { folder, files };
  for (const name of folders) if (!leadsBack(path, name)) yield* scanArticles(content, below + name);
}

/** A link to a folder that it stands in would lead on without end. */
function leadsBack(folder: string, name: string): boolean {
  const path = join(folder, name);
  return lstatSync(path).isSymbolicLink() && `${realpathSync(folder)}/`.startsWith(`${realpathSync(path)}/`);
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export const stampOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string => `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
