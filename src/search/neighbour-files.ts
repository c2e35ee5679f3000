/** Writes which neighbouring words the articles of a shard have. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  addNeighbours,
  fileOfNeighbours,
  filesForNeighbours,
  forEachNeighbours,
  NEIGHBOUR_FILE_BYTES,
  type Neighbours,
  neighbourFileName,
} from '../domain/finding/neighbours.ts';
import type { Token } from '../domain/fold.ts';

/** In the order in which they come, repeats and all: a set of so many would take ten times the memory. */
export class GatheredNeighbours {
  #all = new Uint32Array(1 << 16);
  #count = 0;

  addAll(paragraphs: readonly (readonly Token[])[]): void {
    forEachNeighbours(paragraphs, (neighbours) => this.#add(neighbours));
  }

  #add(neighbours: Neighbours): void {
    if (this.#count === this.#all.length) {
      const more = new Uint32Array(this.#all.length * 2);
      more.set(this.#all);
      this.#all = more;
    }
    this.#all[this.#count++] = neighbours;
  }

  /** @returns how many files were written */
  write(folder: string): number {
    const sorted = this.#all.slice(0, this.#count).sort();
    const different = sorted.reduce((count, each, index) => count + Number(index === 0 || each !== sorted[index - 1]), 0);
    const files = Array.from({ length: filesForNeighbours(different) }, () => new Uint8Array(NEIGHBOUR_FILE_BYTES));
    for (const each of sorted) {
      const file = files[fileOfNeighbours(each, files.length)];
      if (file) addNeighbours(file, each);
    }
    mkdirSync(dirname(join(folder, neighbourFileName(0))), { recursive: true });
    for (const [index, bytes] of files.entries()) writeFileSync(join(folder, neighbourFileName(index)), bytes);
    return files.length;
  }
}
