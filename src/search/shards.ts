/**
 * Which articles stand in which shard of the search index. A shard that is frozen keeps its articles while they exist, so that
 * it need not be made again; all others are in the recent one, until there are enough of them to be frozen.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAddress } from '../domain/permalink.ts';
import { type Problem, ProblemsFound } from '../domain/problem.ts';

export const SHARDS_FOLDER = 'shards';

/** Pagefind holds a shard in memory while it makes it: of so many articles of 600 words, about 3 GB. */
export const MOST_IN_SHARD = 10_000;
/** So many recent articles are frozen. */
export const FEWEST_TO_FREEZE = 500;

/** Addresses in the order of the alphabet. */
export type Members = readonly string[];

export interface Sharding {
  /** In the order in which they were frozen. */
  readonly frozen: readonly Members[];
  /** May be empty. */
  readonly recent: Members;
}

interface Dated {
  readonly address: string;
  /** Sort key, '' when undated. */
  readonly published: string;
}

/** @param frozen as the last build left them */
export function shardArticles(articles: Iterable<Dated>, frozen: readonly Members[]): Sharding {
  const unsorted = new Map(Array.from(articles, (article) => [article.address, article]));
  const kept = frozen.map((members) => members.filter((address) => unsorted.delete(address)));
  const recent = [...unsorted.values()].sort(byDate);
  if (recent.length < FEWEST_TO_FREEZE) return { frozen: kept.filter(isFilled), recent: recent.map(addressOf).sort() };
  const last = kept.pop() ?? [];
  const room = Math.max(0, MOST_IN_SHARD - last.length);
  const shards = [...kept, [...last, ...recent.slice(0, room).map(addressOf)]];
  for (let at = room; at < recent.length; at += MOST_IN_SHARD) shards.push(recent.slice(at, at + MOST_IN_SHARD).map(addressOf));
  return { frozen: shards.filter(isFilled).map((members) => [...members].sort()), recent: [] };
}

const addressOf = ({ address }: Dated): string => address;
const isFilled = (members: Members): boolean => members.length > 0;

/** Undated ones last. */
const byDate = (a: Dated, b: Dated): number =>
  Number(a.published === '') - Number(b.published === '') || order(a.published, b.published) || order(a.address, b.address);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @returns none where no build has frozen any
 * @throws {ProblemsFound} where a file is not what `writeShards` writes: a merge may have left it broken
 */
export function readShards(content: string): Members[] {
  const folder = join(content, SHARDS_FOLDER);
  const problems: Problem[] = [];
  const shards = filesIn(folder).map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (!isAddress(line)) problems.push(notAnAddress(`content/${SHARDS_FOLDER}/${name}`, index + 1, line));
    }
    return lines;
  });
  if (problems.length > 0) throw new ProblemsFound(problems);
  return shards;
}

const notAnAddress = (file: string, line: number, text: string): Problem => ({
  file,
  line,
  what: `"${text}" is not the address of an article, and this file holds nothing else, one a line.`,
  remedy: `Bring the file back as it was last committed; after a merge, keep the lines of both sides. Without content/${SHARDS_FOLDER} the next build writes it anew, and makes the whole search index anew.`,
});

export function writeShards(content: string, frozen: readonly Members[]): void {
  const folder = join(content, SHARDS_FOLDER);
  const files = new Map(frozen.map((members, index) => [`${index + 1}.txt`, `${members.join('\n')}\n`]));
  for (const name of filesIn(folder)) if (!files.has(name)) rmSync(join(folder, name));
  if (files.size > 0) mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    if (textOf(join(folder, name)) !== text) writeFileSync(join(folder, name), text);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): string[] {
  let names: string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    // No build has frozen a shard yet.
  }
  return names.filter((name) => /^\d+\.txt$/.test(name)).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}
