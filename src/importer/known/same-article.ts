/** Whether the text of a clipping is another version of an article that came from the same address, or another article. */
import { fold } from '../../domain/fold.ts';
import { FEWEST_SHINGLES, SHINGLE } from '../../domain/likeness/sketch.ts';

/** So many runs of words of the shorter text stand in the longer one: the rest may be written anew. … */
const OF_LONG = 1 / 4;
/** … Of a short text more, lest a sentence that a paper prints below all its reports make one article of two. */
const OF_SHORT = 1 / 2;
/** One run of four words may be a turn of phrase. */
const FEWEST_SHARED = 2;
/** Of texts that are too short for that, so many of all words are in both. */
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
  const all = Math.min(one.shingles.size, other.shingles.size);
  const shared = sharedOf(one.shingles, other.shingles);
  const wanted = Math.max(FEWEST_SHARED, OF_LONG * all, Math.min(OF_SHORT * all, FEWEST_SHINGLES));
  if (shared >= wanted) return shared / all;
  if (Math.max(one.shingles.size, other.shingles.size) >= FEWEST_SHINGLES) return 0;
  const ofWords = sharedOf(one.words, other.words) / Math.max(one.words.size, other.words.size);
  return ofWords >= OF_WORDS ? ofWords : 0;
}

const sharedOf = (some: ReadonlySet<string>, others: ReadonlySet<string>): number => [...some].filter((each) => others.has(each)).length;
