/** The same words, quoted again: whole, with more around them, shortened, or nearly. */
import { edtfOf, type PartialDate } from '../calendar/dates.ts';
import type { Token } from '../fold.ts';
import { nearestPassage } from '../nearest-passage.ts';
import { exactSpans } from '../passage.ts';
import { hashOf, hashOfRun } from '../word-hash.ts';

/** Fewer words are a turn of phrase, which anybody may have used. */
export const FEWEST_WORDS = 5;
/** Shorter quotations that differ at all are others. */
const FEWEST_NEAR = 8;
/** One word in so many may differ. */
const NEAR = 5;
/** Longer ones, in words times words, are compared exactly or not at all. */
const LARGEST_COMPARISON = 1_000_000;

/** What another quotation is to this one: it has the same words, these and more, only some of these, or nearly these. */
export type Sameness = 'same' | 'longer' | 'shorter' | 'near';

/** @returns `undefined` where the words are others */
export function samenessOf(one: readonly Token[], other: readonly Token[]): Sameness | undefined {
  const isLonger = other.length > one.length;
  const [short, long] = isLonger ? [one, other] : [other, one];
  if (wordsOf(short).length < FEWEST_WORDS) return undefined;
  if (exactSpans(long, short).length > 0) {
    if (wordsOf(short).length === wordsOf(long).length) return 'same';
    return isLonger ? 'longer' : 'shorter';
  }
  if (short.length < FEWEST_NEAR || short.length * long.length > LARGEST_COMPARISON) return undefined;
  return nearestPassage(long, short, Math.floor(short.length / NEAR)) ? 'near' : undefined;
}

/** Without what an editor added. */
const wordsOf = (tokens: readonly Token[]): string[] => tokens.flatMap(({ word, inserted }) => (inserted ? [] : word));

/** Words of a run, and how many runs stand beside each other of which one at least is kept. */
const RUN = 3;
const WINDOW = FEWEST_WORDS - RUN + 1;

/**
 * Numbers by which quotations with the same words find each other: of all that stand close together the smallest is kept, so
 * that two quotations with five words in a row in common have one in common (winnowing, doi:10.1145/872757.872770).
 *
 * @returns each once; none for fewer words than five
 */
export function runsOf(tokens: readonly Token[]): number[] {
  const words = wordsOf(tokens);
  if (words.length < FEWEST_WORDS) return [];
  const hashes = Uint32Array.from(words, hashOf);
  const runs = Array.from({ length: words.length - RUN + 1 }, (_, at) => hashOfRun(hashes, at, RUN));
  const windows = runs.slice(0, runs.length - WINDOW + 1);
  return [...new Set(windows.map((_, at) => Math.min(...runs.slice(at, at + WINDOW))))];
}

/**
 * Which of several dates is surely before all others; `undefined` where that is not known.
 *
 * @returns its index
 */
export function earliestOf(dates: readonly (PartialDate | undefined)[]): number | undefined {
  const keys = dates.map((date) => (date?.certainty === 'known' ? edtfOf(date) : undefined));
  const first = keys.reduce<number>((best, key, at) => ((key ?? '') < (keys[best] ?? '') ? at : best), 0);
  const key = keys[first];
  const isSure = keys.every(
    (other, at) => other !== undefined && key !== undefined && (at === first || (key < other && !other.startsWith(key))),
  );
  return keys.length > 1 && isSure ? first : undefined;
}
