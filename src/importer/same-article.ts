/** Whether the text of a clipping is another version of an article that came from the same address, or another article. */
import { fold } from '../domain/fold.ts';
import { FEWEST_SHINGLES, SHINGLE } from '../domain/likeness/sketch.ts';

/** So much of the shorter text stands in the longer one: the rest may be written anew, but an address and its boilerplate make no article. */
const OF_SHINGLES = 1 / 4;
/** One run of four words may be a turn of phrase. */
const FEWEST_SHARED = 2;
/** Of texts too short for that, so many of all words are in both. */
const OF_WORDS = 1 / 2;

/** The words of a text, ready to be compared with those of others. */
export interface Wording {
  readonly words: ReadonlySet<string>;
  readonly shingles: ReadonlySet<string>;
}

export function wordingOf(text: string): Wording {
  const words = fold(text).map(({ word }) => word);
  const count = Math.max(0, words.length - SHINGLE + 1);
  return {
    words: new Set(words),
    shingles: new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE).join(' '))),
  };
}

/** @returns how much of the text is in both, from 0 to 1; 0 for two articles */
export function samenessOf(one: Wording, other: Wording): number {
  const runs = sharedOf(one.shingles, other.shingles);
  const ofRuns = runs / Math.min(one.shingles.size, other.shingles.size);
  if (runs >= FEWEST_SHARED && ofRuns >= OF_SHINGLES) return ofRuns;
  if (Math.max(one.shingles.size, other.shingles.size) >= 2 * FEWEST_SHINGLES) return 0;
  const ofWords = sharedOf(one.words, other.words) / Math.max(one.words.size, other.words.size);
  return ofWords >= OF_WORDS ? ofWords : 0;
}

const sharedOf = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => [...some].filter((each) => others.has(each)).length;
