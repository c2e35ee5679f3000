/** Under which letter a headline stands in an index from A to Z. */
import { fold } from './fold.ts';
import { slugOf } from './permalink.ts';

/** Scripts with too many letters for one page each; their headlines stand together. */
const TOGETHER: readonly (readonly [pattern: RegExp, initial: string])[] = [
  [/\p{Script=Han}/u, '漢'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
  [/\p{N}/u, '0–9'],
];
/** For a headline without any letter or digit. */
const NONE = '…';

/** `É`, `“é`, `e` -> `E`; a Korean syllable gives its first consonant. */
export function initialOf(headline: string): string {
  const first = /[\p{L}\p{N}]/u.exec(headline.normalize('NFKD'))?.[0];
  if (!first) return NONE;
  return TOGETHER.find(([pattern]) => pattern.test(first))?.[1] ?? first.toUpperCase().slice(0, 1);
}

/** The initial as it stands in an address: `a`, `0-9`. */
export const initialSlugOf = (initial: string): string => (initial === NONE ? 'none' : slugOf(initial));

/** Sorts headlines of one initial: word by word, without regard to case, marks and typography. */
export function headlineKeyOf(headline: string): string {
  const tokens = fold(headline.normalize('NFKD').replace(/\p{M}/gu, ''));
  // Scripts without spaces have none here either.
  return tokens.map(({ word, start }, at) => (start > (tokens[at - 1]?.end ?? 0) && at > 0 ? ` ${word}` : word)).join('');
}
