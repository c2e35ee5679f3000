/** In how many articles the commonest words stand: tells the finder which words of a query are rare. */

import { type Commonest, commonestOf } from './common-runs.ts';

export interface CommonWords {
  /** Articles in the index. */
  readonly articles: number;
  /** Articles that have a folded word; for a word that is not in the table, fewer than any that is. */
  articlesWith(word: string): number;
  /** The words of the table, the commonest first. */
  readonly words: readonly string[];
  /** Words of which the index has runs, too. */
  readonly commonest: Commonest;
}

/** So many words are kept; the file stays below 20 KB compressed. */
const KEPT = 5000;
/** What stands in fewer articles than this is rare. */
const LEAST = 2;

/** How many articles there are, and in how many of them a word stands. */
export interface WordCounts {
  readonly articles: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** @param articles the folded words of each article; repeats within an article count once */
export function countWords(articles: Iterable<Iterable<string>>): WordCounts {
  let total = 0;
  const counts = new Map<string, number>();
  for (const words of articles) {
    total++;
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { articles: total, counts };
}

/**
 * Writes the table: the number of articles, the count of the rarest kept word, then words by falling count,
 * each count once before its words.
 */
export function writeCommonWords({ articles, counts }: WordCounts): string {
  const kept = [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, KEPT);
  const lines = new Map<number, string[]>();
  for (const [word, count] of kept) {
    const line = lines.get(count);
    if (line) line.push(word);
    else lines.set(count, [word]);
  }
  const rarest = kept.length === KEPT ? (kept.at(-1)?.[1] ?? LEAST) : LEAST;
  return [`${articles} ${rarest}`, ...[...lines].map(([count, words]) => `${count} ${words.join(' ')}`), ''].join('\n');
}

/** Whether a text can be what `writeCommonWords` wrote, and not a page that came in its place. */
export const isTable = (text: string): boolean => text === '' || /^\d+ \d+\n/.test(text);

function readTable(text: string): WordCounts & { rarest: number } {
  const [head = '', ...lines] = text.split('\n');
  const [articles = 0, rarest = LEAST] = head.split(' ').map(Number);
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [count, ...words] = line.split(' ');
    for (const word of words) counts.set(word, Number(count));
  }
  return { articles, counts, rarest };
}

/**
 * Reads what `writeCommonWords` wrote; from an empty text, a table in which every word is rare.
 *
 * @param commonest words of which the index has runs
 */
export function readCommonWords(text: string, commonest: readonly string[] = []): CommonWords {
  const { articles, counts, rarest } = readTable(text);
  return { articles, articlesWith: (word) => counts.get(word) ?? rarest / 2, words: [...counts.keys()], commonest: commonestOf(commonest) };
}

/** The table of several archives together, as far as their tables know. */
export function sumOfTables(tables: readonly string[]): string {
  const sum = new Map<string, number>();
  let total = 0;
  for (const { articles, counts } of tables.map(readTable)) {
    total += articles;
    for (const [word, count] of counts) sum.set(word, (sum.get(word) ?? 0) + count);
  }
  return writeCommonWords({ articles: total, counts: sum });
}
