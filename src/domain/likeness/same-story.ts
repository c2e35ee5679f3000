/** Whether two articles print the same story: a reprint under another headline, or one that an editor shortened. */
import { fold } from '../fold.ts';
import { FEWEST_SHINGLES, SHINGLE } from './sketch.ts';

/** The body of an article, ready to be compared. */
export interface Story {
  /** Its runs of four folded words, in reading order. */
  readonly shingles: readonly string[];
  readonly distinct: ReadonlySet<string>;
  /** Words with digits in them, each once. */
  readonly numbers: ReadonlySet<string>;
}

/** So much of the shorter text stands in the longer one, … */
const OF_ALL = 2 / 3;
/** … so much of its beginning and of its end, lest a boilerplate make a story of two short ones, … */
const OF_EACH_HALF = 3 / 5;
/** … and of its numbers: two bulletins that only fill in the same form are two stories. */
const OF_NUMBERS = 2 / 3;

/** @param paragraphs what an article prints below its headline */
export function storyOf(paragraphs: Iterable<string>): Story {
  const words = Array.from(paragraphs, (paragraph) => fold(paragraph).map(({ word }) => word)).flat();
  const shingles = Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, at) => words.slice(at, at + SHINGLE).join(' '));
  return { shingles, distinct: new Set(shingles), numbers: new Set(words.filter((word) => /\p{N}/u.test(word))) };
}

/** Says the same of `(one, other)` and `(other, one)`. */
export function isSameStory(one: Story, other: Story): boolean {
  const length = one.shingles.length - other.shingles.length;
  return (length > 0 || standsIn(one, other)) && (length < 0 || standsIn(other, one));
}

function standsIn(short: Story, long: Story): boolean {
  const { shingles, numbers } = short;
  if (shingles.length < FEWEST_SHINGLES) return false;
  const middle = Math.floor(shingles.length / 2);
  const first = countIn(shingles.slice(0, middle), long.distinct);
  const second = countIn(shingles.slice(middle), long.distinct);
  return (
    first + second >= OF_ALL * shingles.length &&
    first >= OF_EACH_HALF * middle &&
    second >= OF_EACH_HALF * (shingles.length - middle) &&
    countIn([...numbers], long.numbers) >= OF_NUMBERS * numbers.size
  );
}

const countIn = (words: readonly string[], all: ReadonlySet<string>): number => words.filter((word) => all.has(word)).length;
