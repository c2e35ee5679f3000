/** Articles that quote, made by rule: words of a Zipf distribution, formulas that many use, and some quotations taken from earlier articles. */
import type { Sameness } from '../../../src/domain/likeness/same-words.ts';

export interface GeneratedArticle {
  readonly number: number;
  readonly quotations: readonly string[];
  /** What was taken from an earlier article: which quotation of this one, of which article, and what was done to it. */
  readonly taken: readonly { readonly place: number; readonly from: number; readonly is: Sameness }[];
}

const VOCABULARY = 50_000;
const QUOTATIONS = 10;
/** One article in so many quotes an earlier one. */
const QUOTING = 4;
const FORMULAS = 40;
const WAYS = ['same', 'shorter', 'near'] as const;

/** The same numbers for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const wordOf = (rank: number): string => `w${rank.toString(36)}`;

/** Quotations depend on their article's number alone, so that an earlier one can be quoted without being kept. */
function wordsOf(article: number, place: number): string[] {
  const random = randomFrom(article * QUOTATIONS + place + 1);
  const zipf = () => Math.floor(VOCABULARY ** random());
  const words = Array.from({ length: 8 + Math.floor(random() * 25) }, () => wordOf(zipf()));
  if (random() < 0.2) words.splice(0, 6, ...formula(Math.floor(random() * FORMULAS)));
  return words;
}

const formula = (number: number): string[] => ['thank', 'you', 'all', 'for', 'coming', `on${number}`];

function changed(words: readonly string[], is: (typeof WAYS)[number]): string[] {
  if (is === 'same') return [...words];
  if (is === 'shorter') return words.slice(1, Math.max(7, words.length - 3));
  return words.map((word, at) => (at === Math.floor(words.length / 2) ? 'otherwise' : word));
}

export function* generatedQuotations(count: number): Generator<GeneratedArticle> {
  for (let number = 0; number < count; number++) {
    const random = randomFrom(number + 7);
    const own = Array.from({ length: QUOTATIONS }, (_, place) => wordsOf(number, place));
    const taken: { place: number; from: number; is: (typeof WAYS)[number] }[] = [];
    if (number > 0 && number % QUOTING === 0) {
      const from = Math.floor(random() * number);
      const is = WAYS[Math.floor(random() * WAYS.length)] ?? 'same';
      own[0] = changed(wordsOf(from, 1), is);
      taken.push({ place: 0, from, is });
    }
    yield { number, quotations: own.map((words) => words.join(' ')), taken };
  }
}
