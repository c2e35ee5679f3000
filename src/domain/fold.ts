/**
 * Folding: printed text in, comparable words with offsets out. Text is folded only to compare it, never to show it.
 * Anchors, the search index, queries and tests all fold with this file, so two spellings that a reader takes
 * for the same words are the same words everywhere.
 *
 * CHANGING WHAT `fold` RETURNS CHANGES PUBLISHED ANCHORS (see permalink.ts).
 */

import { isTellingContraction } from './contraction.ts';
import { hasUnits, signBefore, unitBeside, withFigures } from './figure.ts';

/** One word of a text, as it is compared. Offsets are UTF-16 code units of the printed text, end excluded. */
export interface Token {
  /** Lower-case letters and digits without marks; never empty. */
  readonly word: string;
  /** The same with the marks of a number that count: "2.5" is the word `25`, and is not 25. */
  readonly figure?: string;
  /** Written with an apostrophe, without which it would be another word: "we’re" is not "were". */
  readonly contraction?: true;
  /** The sign of money or of a share beside a number, `$` or `%`, where there is one. */
  readonly unit?: string;
  /** What turns or bounds a number, directly before it: `−`, `<`. */
  readonly sign?: string;
  readonly start: number;
  readonly end: number;
  /** Written together with the token before, or parted from it by a hyphen only: `run` in "state-run". */
  readonly joint: boolean;
  /** Stands in square brackets as an editor's addition, which either side of a comparison may lack. */
  readonly inserted: boolean;
}

const SIC = /[[(]\s*sic\.?\s*[\])]/giu;
const INSERTION = /\[[^[\]]*\]/gu;

/** Marks that say how a letter sounds or is stressed, not which letter it is. Indic, Thai and kana marks are letters. */
const MARKS = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f', // combining marks of Latin, Greek, Cyrillic
    '\\u0483-\\u0489', // Cyrillic
    '\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7', // Hebrew points
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed', // Arabic vowels
  ].join('')}]`,
  'gu',
);
/** Characters without width or meaning of their own: soft hyphen, tatweel, zero-width, direction, variation selectors. */
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u0640\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufe00-\\ufe0f\\ufeff';
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');

const LETTER = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`;
const APOSTROPHE = "'’‘‛`´ʼʹʻ′＇׳״";
/** Inside a word these part nothing: "U.S.", "1,000", "3:30", "don’t", "col·legi", "[t]he". */
const GLUE = `(?:[${APOSTROPHE}]+|[.,·‧]|(?<=\\p{N}):(?=\\p{N})|\\[(?=\\p{L})|\\](?=\\p{L})|\\[[${APOSTROPHE}](?=\\p{L})|(?<=[\\u0590-\\u05ff])"(?=[\\u0590-\\u05ff]))`;
const GLUES = new RegExp(`[${APOSTROPHE}.,:·‧[\\]"]`, 'gu');
const WORD = new RegExp(`${LETTER}+(?:${GLUE}${LETTER}+)*`, 'gu');
const HYPHEN = new RegExp(`^(?:[${INVISIBLE}]*[-‐‑‒–⁃−־/⁄¬]\\s*|:)$`, 'u');
/** A word that was parted at the end of a line ends with one. */
const SOFT_HYPHEN = '\u00ad';
const HAS_WORD = /[\p{L}\p{N}]/u;
const ASCII_WORD = /^[A-Za-z0-9]+$/;
const NOT_COMPARED = /[^\p{L}\p{N}\p{M}]+/u;

/** Scripts written without spaces: each character (with its marks) is a token, so any stretch of them can be found. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}々〆ー]/u;
/** Whether a text has characters of such a script. */
export const hasUnspaced = (text: string): boolean => UNSPACED.test(text);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** NFKD would make "71⁄2" of "7½". */
const BEFORE_FRACTION = /\p{Nd}(?=[¼-¾⅐-⅞])/gu;

const blank = (match: string): string => ' '.repeat(match.length);

/** The comparable form of one printed word: NFKD without marks, lower case; `U.S.` -> `us`, `ﬁnd` -> `find`. */
function compared(printed: string): string {
  if (ASCII_WORD.test(printed)) return printed.toLowerCase();
  return printed
    .replace(INVISIBLES, '')
    .replace(BEFORE_FRACTION, '$&⁄')
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

/** @returns the words of one printed word, mostly one; "½" has two */
export const comparable = (printed: string): string[] => compared(printed.replace(GLUES, '')).split(NOT_COMPARED).filter(Boolean);

function* pieces(printed: string, start: number): Generator<{ printed: string; start: number }> {
  if (!hasUnspaced(printed)) {
    yield { printed, start };
    return;
  }
  let spaced = '';
  for (const { segment, index } of graphemes.segment(printed)) {
    if (!hasUnspaced(segment)) {
      spaced += segment;
      continue;
    }
    if (spaced) yield { printed: spaced, start: start + index - spaced.length };
    spaced = '';
    yield { printed: segment, start: start + index };
  }
  if (spaced) yield { printed: spaced, start: start + printed.length - spaced.length };
}

/**
 * Folds printed text into tokens in reading order.
 *
 * `[sic]` is no token. Quotation marks, spaces of every kind and line breaks only part words; ellipses and
 * dashes too. A hyphenated compound is several tokens, all but the first `joint`.
 */
export function fold(text: string): Token[] {
  const readable = text.replace(SIC, blank);
  const tokens: Token[] = [];
  let endOfLast = -1;
  const isJoint = (start: number) =>
    endOfLast >= 0 &&
    (start === endOfLast ||
      (readable[endOfLast - 1] === SOFT_HYPHEN && !/\S/u.test(readable.slice(endOfLast, start))) ||
      (!isSpace(readable, endOfLast, start) && HYPHEN.test(readable.slice(endOfLast, start))));
  for (const { 0: printed, index: start } of readable.matchAll(WORD)) {
    // Most words are plain, and a large archive has a great many of them.
    if (ASCII_WORD.test(printed)) {
      const end = start + printed.length;
      tokens.push({ word: printed.toLowerCase(), start, end, joint: isJoint(start), inserted: false });
      endOfLast = end;
      continue;
    }
    if (!HAS_WORD.test(printed)) continue;
    for (const piece of pieces(printed, start)) {
      const end = piece.start + piece.printed.length;
      let joint = isJoint(piece.start);
      // "½" is "1⁄2" when decomposed: two tokens on the same characters.
      const words = comparable(piece.printed);
      const figure = words.length === 1 ? withFigures(piece.printed) : undefined;
      for (const word of words) {
        tokens.push({
          word,
          ...(figure && { figure: compared(figure.replace(GLUES, '')) }),
          ...(isTellingContraction(piece.printed, word) && { contraction: true as const }),
          start: piece.start,
          end,
          joint,
          inserted: false,
        });
        joint = true;
      }
      endOfLast = end;
    }
  }
  const measured = hasUnits(readable) ? markUnits(readable, tokens) : tokens;
  return readable.includes('[') ? markInsertions(readable, measured) : measured;
}

/** One space alone, as between most words. */
const isSpace = (text: string, start: number, end: number): boolean => end - start === 1 && text.charCodeAt(start) === 0x20;

function markUnits(readable: string, tokens: Token[]): Token[] {
  return tokens.map((token) => {
    const unit = unitBeside(readable, token);
    const sign = signBefore(readable, token);
    return unit || sign ? { ...token, ...(unit && { unit }), ...(sign && { sign }) } : token;
  });
}

function markInsertions(readable: string, tokens: Token[]): Token[] {
  const spans = [...readable.matchAll(INSERTION)].map((match) => [match.index, match.index + match[0].length] as const);
  return tokens.map((token) =>
    spans.some(([start, end]) => start < token.start && token.end < end) ? { ...token, inserted: true } : token,
  );
}

/** What is equal where two words are the same. */
export const comparedOf = ({ word, figure }: Token): string => figure ?? word;

/** Whether what is printed and what was quoted differ though their words are the same. Whoever quotes may leave out signs and apostrophes. */
export const areAtOdds = (printed: Token | undefined, quoted: Token | undefined): boolean =>
  haveOtherUnits(printed, quoted) || hasOtherSign(printed, quoted) || isOtherWord(printed, quoted);

const haveOtherUnits = (one: Token | undefined, other: Token | undefined): boolean =>
  one?.unit !== undefined && other?.unit !== undefined && ![...one.unit].some((sign) => other.unit?.includes(sign));
const hasOtherSign = (printed: Token | undefined, quoted: Token | undefined): boolean =>
  quoted?.sign !== undefined && quoted.sign !== printed?.sign;
const isOtherWord = (printed: Token | undefined, quoted: Token | undefined): boolean =>
  quoted?.contraction === true && !printed?.contraction && printed?.word === quoted.word;

/** The folded words run together, without spaces: equal for texts that differ in typography only. */
export function foldedText(text: string): string {
  return fold(text)
    .map((token) => token.word)
    .join('');
}
