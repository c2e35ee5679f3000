/** Figures: numbers whose marks count. "2.5" is not 25, though "1,000" is 1000, and "U.S." is us. */

const BETWEEN_DIGITS = /(?<=\p{Nd})[.,:·‧'’‘′](?=\p{Nd})/u;
const NUMERAL = /\p{Nd}+(?:[.,:·‧'’‘′]\p{Nd}+)+/gu;
/** Parts thousands, as in most of the world, or as in India; a number does not begin with a nought or four digits before it. */
const OF_THOUSANDS = /(?<!^0|\p{Nd}{4})(?:[.,'’·](?=\p{Nd}{3}(?!\p{Nd}))|,(?=\p{Nd}{2},\p{Nd}))/gu;
/** Stands for whatever else is between digits; it has no other use within a word. */
const MARK = '٫';
const OTHERS = /[.,:·‧'’‘′]/gu;

/**
 * @param printed one word
 * @returns the word with one mark for all that part digits and do not just group them; `undefined` where it has none
 */
export function withFigures(printed: string): string | undefined {
  if (!BETWEEN_DIGITS.test(printed)) return undefined;
  const marked = printed.replace(NUMERAL, (numeral) => numeral.replace(OF_THOUSANDS, '').replace(OTHERS, MARK));
  return marked.includes(MARK) ? marked : undefined;
}
