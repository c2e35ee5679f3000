/** Umlauts that were typed as two letters, as where keyboards have none: "Bruecke" for "Brücke". */

const UMLAUTS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' };
const TWO_LETTERS = /([aou])e/giu;
const WORD = /\p{L}*[aou]e\p{L}*/giu;
/** Of more words it is not tried which of them are meant. */
const MOST = 4;

export const withUmlauts = (text: string): string => text.replace(TWO_LETTERS, (_, letter: string) => UMLAUTS[letter] ?? letter);

/** What may be meant: all such words with umlauts, then one of them after the other ("neue Bruecke"). */
export function umlautsMeant(typed: string): string[] {
  const found = [...new Set(typed.match(WORD))];
  const single = found.length > 1 && found.length <= MOST ? found.map((word) => typed.replaceAll(word, withUmlauts(word))) : [];
  return [...(found.length > 0 ? [withUmlauts(typed)] : []), ...single];
}
