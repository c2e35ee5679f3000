/** Figures: numbers whose marks and signs count. "2.5" is not 25, though "1,000" is 1000, and "U.S." is us; "$5" is not "€5", though both are 5, nor "−5". */

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

const UNIT = /[\p{Sc}%‰]/u;
const SIGN = /(?<![^\s(["“„«‘'])([-−+±<>≤≥~≈])(?:\p{Sc}[ \u00a0\u202f]?)?$/u;
const SIGNED = /(?<![^\s(["“„«‘'])[-−+±<>≤≥~≈]\p{Sc}?[ \u00a0\u202f]?\p{Nd}/u;
const UNIT_BEFORE = /(\p{Sc})[ \u00a0\u202f]?$/u;
/** Money not of the next number. */
const UNIT_AFTER = /^[ \u00a0\u202f]?([%‰]|\p{Sc}(?![ \u00a0\u202f]?\p{Nd}))/u;

export const hasUnits = (text: string): boolean => UNIT.test(text) || SIGNED.test(text);

interface Place {
  readonly start: number;
  readonly end: number;
}

/** @returns the signs of money or of a share beside a word, mostly one; '' beside a word that is no number */
export function unitBeside(text: string, place: Place): string {
  const { before, after } = signsBeside(text, place);
  return `${before?.[1] ?? ''}${after?.[1] ?? ''}`.normalize('NFKC');
}

/** @returns what stands directly before a number and turns or bounds it: `−`, `±`, `<`, `≥`, `≈` */
export function signBefore(text: string, { start, end }: Place): string | undefined {
  if (!/^\p{Nd}/u.test(text.slice(start, end))) return undefined;
  return SIGN.exec(text.slice(Math.max(0, start - 4), start))?.[1]?.replace('-', '−');
}

/** A number with the signs beside it. */
export function withUnit(text: string, place: Place): Place {
  const { before, after } = signsBeside(text, place);
  const sign = SIGN.exec(text.slice(Math.max(0, place.start - 4), place.start))?.[0].length ?? 0;
  return { start: place.start - Math.max(sign, before?.[0].length ?? 0), end: place.end + (after?.[0].length ?? 0) };
}

function signsBeside(text: string, { start, end }: Place) {
  const word = text.slice(start, end);
  return {
    before: (/^\p{Nd}/u.test(word) && UNIT_BEFORE.exec(text.slice(Math.max(0, start - 3), start))) || undefined,
    after: (/\p{Nd}$/u.test(word) && UNIT_AFTER.exec(text.slice(end, end + 4))) || undefined,
  };
}
