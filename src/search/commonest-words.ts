/** The words that stand in most articles. They are chosen once, when a first shard is frozen, for every shard has runs of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/listing.ts';
import { MOST_COMMON } from '../domain/finding/common-runs.ts';
import { countWords } from '../domain/finding/common-words.ts';
import { fold } from '../domain/fold.ts';
import { SHARDS_FOLDER, type Sharding } from './shards.ts';

const FILE = 'commonest.txt';

/** In so large a share of the articles. */
const SHARE = 0.5;
/** Articles that are read to count. */
const SAMPLE = 1000;

/** @returns the commonest first; none while no shard is frozen, for then there is little to search */
export function commonestWords(archive: Archive, content: string, { frozen }: Sharding): readonly string[] {
  const chosen = textOf(join(content, SHARDS_FOLDER, FILE));
  if (chosen !== undefined) return chosen.split('\n').filter(Boolean);
  const members = frozen.flat();
  const step = Math.max(1, members.length / SAMPLE);
  const sample = Array.from({ length: Math.min(SAMPLE, members.length) }, (_, index) => members[Math.floor(index * step)] ?? '');
  const { articles, counts } = countWords(sample.map((address) => wordsOf(archive, address)));
  return [...counts]
    .filter(([, count]) => count >= articles * SHARE)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_COMMON)
    .map(([word]) => word);
}

const wordsOf = (archive: Archive, address: string): string[] =>
  archive.paragraphsOf(address).flatMap(({ text }) => fold(text).map(({ word }) => word));

export function writeCommonestWords(content: string, words: readonly string[]): void {
  const file = join(content, SHARDS_FOLDER, FILE);
  const text = words.map((word) => `${word}\n`).join('');
  if (words.length === 0 || textOf(file) === text) return;
  mkdirSync(join(content, SHARDS_FOLDER), { recursive: true });
  writeFileSync(file, text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
