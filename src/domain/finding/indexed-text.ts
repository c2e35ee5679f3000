/**
 * Text as the index is given it, and back. Pagefind takes accents from words, as `fold` does, and knows nothing of "ß" and "ss", "ς" and "σ",
 * "ﬁ", "²", or the strokes that stretch Arabic words: these are given to it as they are compared, and nobody sees them so.
 */
import { comparable, hasUnspaced } from '../fold.ts';

export interface IndexedText {
  readonly text: string;
  /** Printed words that the text alone does not give back, by their places. */
  readonly printed: PrintedWords;
}

/** Place of a word, counted in white-space gaps -> how it is printed. */
export type PrintedWords = Readonly<Record<number, string>>;

const ASCII = /^\p{ASCII}*$/u;
const SPACED = /\S+/gu;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const OTHERWISE = /[ßẞςـʼʹʻ]/u;
const FINAL_SIGMA = /(?<=\p{L})σ(?![\p{L}\p{M}])/gu;

export function indexedText(printed: string): IndexedText {
  if (ASCII.test(printed)) return { text: printed, printed: {} };
  const words: Record<number, string> = {};
  let place = -1;
  const text = printed.replace(SPACED, (word) => {
    place++;
    if (ASCII.test(word)) return word;
    // Without spaces a whole sentence is one such word, and would be noted whole.
    const indexed = hasUnspaced(word) ? word : word.replace(RUN, indexedRun);
    if (endedInGreek(indexed) !== word) words[place] = word;
    return indexed;
  });
  return { text, printed: words };
}

export function printedText({ text, printed }: IndexedText): string {
  if (ASCII.test(text) && Object.keys(printed).length === 0) return text;
  let place = -1;
  return text.replace(SPACED, (word) => printed[++place] ?? endedInGreek(word));
}

function indexedRun(run: string): string {
  if (ASCII.test(run) || (!OTHERWISE.test(run) && run.normalize('NFKD') === run.normalize('NFD'))) return run;
  // "½" is 1/2.
  return comparable(run).join('/') || run;
}

/** Nearly all words that end in a sigma are printed with this one. */
const endedInGreek = (word: string): string => word.replace(FINAL_SIGMA, 'ς');
