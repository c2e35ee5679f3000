/** What a reader's browser loads to search a site: by our finder, or by Pagefind as its own documentation shows it. */
import { join } from 'node:path';
import { ROOT } from '../../site/built-site.ts';
import { measured } from '../measured.ts';

export interface SearchBytes {
  /** Until an index is there to search in. */
  readonly opened: number;
  /** Until there are texts of hits to read, with a cold cache; the median of some quotations. */
  readonly hit: number;
}

const NO_LIMITS = { seconds: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY };

export const bytesWithFinder = (site: string, quotations: readonly string[]): Promise<SearchBytes> =>
  bytesOf('search-with-finder.ts', site, quotations);

export const bytesWithPagefind = (site: string, quotations: readonly string[]): Promise<SearchBytes> =>
  bytesOf('search-with-pagefind.ts', site, quotations);

/** Each search in a process of its own, which has nothing in its cache. */
async function bytesOf(program: string, site: string, quotations: readonly string[]): Promise<SearchBytes> {
  const searched = async (...words: string[]) => {
    const args = [join(import.meta.dirname, program), site, ...words];
    return Number((await measured({ command: process.execPath, args, cwd: ROOT }, NO_LIMITS)).printed);
  };
  const hits: number[] = [];
  for (const words of quotations) hits.push(await searched(words));
  return { opened: await searched(), hit: median(hits) };
}

export const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
