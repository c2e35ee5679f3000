/** What a reader's browser loads to search a site: by our finder, or by Pagefind as its own documentation shows it. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER, type IndexManifest, MANIFEST_FILE } from '../../../src/domain/index-manifest.ts';
import { ROOT } from '../../site/built-site.ts';
import { measured } from './measured.ts';

export interface SearchBytes {
  /** Until an index is there to search in. */
  readonly opened: number;
  /** Until there are texts of hits to read, with a cold cache; the median of some quotations. */
  readonly hit: number;
}

const NO_LIMITS = { seconds: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };
/** Stands in no article, so that nothing but the index is opened. */
const NOWHERE = 'qqxqqxqq';

/** @param project that built the site */
export async function bytesWithFinder(project: string, site: string, quotations: readonly string[]): Promise<SearchBytes> {
  const manifest = readFileSync(join(site, INDEX_FOLDER, MANIFEST_FILE));
  const { engine } = JSON.parse(manifest.toString()) as IndexManifest;
  const before = manifest.length + statSync(join(site, INDEX_FOLDER, engine)).size;
  const answered = async (words: string) => {
    const args = [join('src/commands/find.ts'), '--dist', site, '--json', `"${words}"`];
    const { printed } = await measured({ command: process.execPath, args, cwd: project }, NO_LIMITS);
    return before + (JSON.parse(printed) as { bytes: number }).bytes;
  };
  return bytesOf(answered, quotations);
}

export async function bytesWithPagefind(site: string, quotations: readonly string[]): Promise<SearchBytes> {
  const answered = async (words: string) => {
    const args = [join(import.meta.dirname, 'pagefind-search.ts'), join(site, 'pagefind'), words];
    const { printed } = await measured({ command: process.execPath, args, cwd: ROOT }, NO_LIMITS);
    return Number(printed);
  };
  return bytesOf(answered, quotations);
}

async function bytesOf(answered: (words: string) => Promise<number>, quotations: readonly string[]): Promise<SearchBytes> {
  const opened = await answered(NOWHERE);
  const hits: number[] = [];
  for (const words of quotations) hits.push(await answered(words));
  return { opened, hit: median(hits) };
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
