/** What a reader's browser loads to search a site: by our finder, or by Pagefind as its own documentation shows it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER, type IndexManifest, MANIFEST_FILE } from '../../../src/domain/finding/index-manifest.ts';
import { MARK } from '../../../src/publishing/site-folders.ts';
import { linkFolder, linkOrCopy } from '../../../src/search/link-folder.ts';
import { ROOT } from '../../site/built-site.ts';
import { measured } from '../measured.ts';

export interface SearchBytes {
  /** Until an index is there to search in. */
  readonly opened: number;
  /** Until there are texts of hits to read, with a cold cache; the median of some quotations. */
  readonly hit: number;
  /** The same for phrases of words that most articles have. */
  readonly phrase: number;
}

/** What is searched for. */
export interface Asked {
  readonly quotations: readonly string[];
  readonly phrases: readonly string[];
}

const NO_LIMITS = { seconds: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

export const bytesWithFinder = (site: string, asked: Asked): Promise<SearchBytes> => bytesOf('search-with-finder.ts', site, asked);

export const bytesWithPagefind = (site: string, asked: Asked): Promise<SearchBytes> => bytesOf('search-with-pagefind.ts', site, asked);

/** Each search in a process of its own, which has nothing in its cache. */
async function bytesOf(program: string, site: string, { quotations, phrases }: Asked): Promise<SearchBytes> {
  const searched = async (...words: string[]) => {
    const args = [join(import.meta.dirname, program), site, ...words];
    return Number((await measured({ command: process.execPath, args, cwd: ROOT }, NO_LIMITS)).printed);
  };
  const medianOf = async (all: readonly string[]) => {
    const bytes: number[] = [];
    for (const words of all) bytes.push(await searched(words));
    return median(bytes);
  };
  return { opened: await searched(), hit: await medianOf(quotations), phrase: await medianOf(phrases) };
}

/**
 * The same site, whose index is searched as if it had no runs of common words.
 *
 * @param folder to make it in
 */
export function withoutRuns(site: string, folder: string): string {
  linkFolder(join(site, INDEX_FOLDER), join(folder, INDEX_FOLDER));
  linkOrCopy(join(site, MARK), join(folder, MARK));
  const file = join(folder, INDEX_FOLDER, MANIFEST_FILE);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as IndexManifest;
  // The file is the very one of the site.
  rmSync(file);
  writeFileSync(file, JSON.stringify({ ...manifest, commonest: [] }));
  return folder;
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
