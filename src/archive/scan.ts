/** The files of `content/articles`, in a fixed order, with a stamp that changes when they do. */
import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundFile {
  /** Below `content/articles`, with `/`: `2017/12/talks.md`. */
  readonly file: string;
  readonly path: string;
  /** Size and times; equal stamps mean that the file need not be read. */
  readonly stamp: string;
}

/** @param file below `content/articles` */
export const pathOf = (content: string, file: string): string => join(content, 'articles', file);

/** @throws where the folder cannot be listed; a folder that does not exist holds no files */
export function* scanArticles(content: string, below = ''): Generator<FoundFile> {
  const folder = pathOf(content, below);
  for (const entry of listed(folder)) {
    if (entry.name.startsWith('.')) continue;
    const file = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      yield* scanArticles(content, file);
    } else if (entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name)) {
      const path = join(folder, entry.name);
      const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (stats) yield { file, path, stamp: stampOf(stats) };
    }
  }
}

function listed(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

const stampOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string => `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
