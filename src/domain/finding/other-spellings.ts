/** How else words that were typed may be printed: tried where nothing is found. */

const UMLAUTS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
const TWO_LETTERS = /([aou])e/giu;
const WORD = /\p{L}*[aou]e\p{L}*/giu;
/** Of more words it is not tried which of them are meant. */
const MOST = 4;
/** Last letters of Arabic words that are written with dots or without: "القمه" for "القمة". */
const ENDINGS = [
  [/ه(?![\p{L}\p{M}])/gu, 'ة'],
  [/ة(?![\p{L}\p{M}])/gu, 'ه'],
  [/ي(?![\p{L}\p{M}])/gu, 'ى'],
  [/ى(?![\p{L}\p{M}])/gu, 'ي'],
] as const;

/** Umlauts that were typed as two letters, as where keyboards have none: "Bruecke" for "Brücke". */
export const withUmlauts = (text: string): string => text.replace(TWO_LETTERS, (_, letter: string) => UMLAUTS[letter] ?? letter);

/**
 * @param languages of the archive's articles: in vain, each spelling costs a reader what is looked up for it
 * @returns the likeliest first; none where there is no other
 */
export function otherSpellings(typed: string, languages: readonly string[]): string[] {
  const isGerman = languages.some((language) => /^de(?:-|$)/i.test(language));
  const words = isGerman ? [...new Set(typed.match(WORD))] : [];
  // All may be meant, or one: "neue Bruecke".
  const single = words.length <= MOST ? words.map((word) => typed.replaceAll(word, withUmlauts(word))) : [];
  const endings = ENDINGS.map(([ending, other]) => typed.replace(ending, other));
  return [...new Set([...(isGerman ? [withUmlauts(typed)] : []), ...single, ...endings])].filter((spelling) => spelling !== typed);
}
