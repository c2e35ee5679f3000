/** What tells whether two bodies print the same words, or nearly the same. */
import { createHash } from 'node:crypto';
import { fold } from '../../domain/fold.ts';
import { sketchOf } from '../../domain/likeness/sketch.ts';

export interface Comparable {
  /** Digest of the folded words: equal ones print the same text, whatever its marks. */
  readonly words: string;
  readonly sketch: Uint32Array;
}

/** Letters that are looked at. No article is longer; books that are told by their first chapters are told well enough. */
const LOOKED_AT = 500_000;

/** @param printed a body without the characters of Markdown */
export function comparableOf(printed: string): Comparable {
  const words = fold(printed.slice(0, LOOKED_AT)).map(({ word }) => word);
  const digest = createHash('sha256')
    .update(words.join(' '))
    .update(String(printed.length > LOOKED_AT && printed.length));
  return { words: digest.digest('hex').slice(0, 32), sketch: sketchOf(words) };
}
