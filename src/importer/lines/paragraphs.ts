/** Where no blank line says it: whether the lines of a text are its paragraphs, or parts of one that was broken to fit a page. */

const ENDED = /[.!?…:。！？][”"’»“)\]」』）]*$/;
/** So many of the lines end as sentences do, … */
const ENDED_SHARE = 0.75;
/** … and so many are this long, in letters, or in characters that are words: a verse or an address is broken where its author wants it. */
const LONG_SHARE = 0.5;
const LONG = 80;
const LONG_IN_WORDS = 25;
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function areParagraphs(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const shareOf = (isSo: (line: string) => boolean) => lines.filter(isSo).length / lines.length;
  const isLong = (line: string) => line.length >= (WORDS.test(line) ? LONG_IN_WORDS : LONG);
  return shareOf((line) => ENDED.test(line)) >= ENDED_SHARE && shareOf(isLong) >= LONG_SHARE;
}
