/** Writes which pairs of neighbouring words the articles of a shard have. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addPair, fileOfPair, filesForPairs, PAIR_FILE_BYTES, pairFileName, type WordPair } from '../domain/word-pairs.ts';

/** Pairs in the order in which they come, repeats and all: a set of so many would take ten times the memory. */
export class GatheredPairs {
  #pairs = new Uint32Array(1 << 16);
  #count = 0;

  add(pair: WordPair): void {
    if (this.#count === this.#pairs.length) {
      const more = new Uint32Array(this.#pairs.length * 2);
      more.set(this.#pairs);
      this.#pairs = more;
    }
    this.#pairs[this.#count++] = pair;
  }

  /** @returns how many files were written */
  write(folder: string): number {
    const sorted = this.#pairs.slice(0, this.#count).sort();
    const different = sorted.reduce((count, pair, index) => count + Number(index === 0 || pair !== sorted[index - 1]), 0);
    const files = Array.from({ length: filesForPairs(different) }, () => new Uint8Array(PAIR_FILE_BYTES));
    for (const pair of sorted) {
      const file = files[fileOfPair(pair, files.length)];
      if (file) addPair(file, pair);
    }
    mkdirSync(dirname(join(folder, pairFileName(0))), { recursive: true });
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, pairFileName(index)), bytes);
    return files.length;
  }
}
