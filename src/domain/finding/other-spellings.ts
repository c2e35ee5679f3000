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

/** Digits from 0 to 9, and the marks of decimals and thousands, of languages that print them beside the Western ones or in their place. */
const ARABIC = '٠١٢٣٤٥٦٧٨٩٫٬';
const PERSIAN = '۰۱۲۳۴۵۶۷۸۹٫٬';
const WESTERN = '0123456789.,';
const NUMERALS: Readonly<Record<string, string>> = { ar: ARABIC, fa: PERSIAN, ps: PERSIAN, ur: PERSIAN };
const NUMBER = /\p{Nd}+(?:[.,٫٬]\p{Nd}+)*/gu;

/** Numbers in the numerals of another language: "2018" for "٢٠١٨", and the other way round. */
function otherNumerals(typed: string, languages: readonly string[]): string[] {
  const inWestern = typed.replace(NUMBER, (number) => numberIn(WESTERN, numberIn(WESTERN, number, ARABIC), PERSIAN));
  const printed = new Set(languages.flatMap((language) => NUMERALS[language.split('-')[0] ?? ''] ?? []));
  return [inWestern, ...Array.from(printed, (numerals) => inWestern.replace(NUMBER, (number) => numberIn(numerals, number, WESTERN)))];
}

const numberIn = (numerals: string, number: string, from: string): string =>
  number.replace(/./gu, (sign) => numerals[from.indexOf(sign)] ?? sign);

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
  return [...new Set([...(isGerman ? [withUmlauts(typed)] : []), ...single, ...endings, ...otherNumerals(typed, languages)])].filter(
    (spelling) => spelling !== typed,
  );
}
