/** The place at the beginning of a text: "SEOUL, Dec 19 (Agency) —". */

const CAPITALS = "(?:\\p{Lu}{3}|\\p{Lu}{2}\\.\\s\\p{Lu})[\\p{Lu} ./'’-]*(?:,\\s\\p{Lu}[\\p{L}. ]+?)?";
const DAY = '(?:,?\\s+\\p{Lu}\\p{Ll}{2,8}\\.?\\s+\\d{1,2}(?:,\\s+\\d{4})?|,\\s+\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,10}\\.?)';
const AGENCY = '\\s+\\([^)]{2,30}\\)';
const DASH = '\\s*(?:[—–_]|--?\\s)';

const FORMS = [
  // "WASHINGTON —", "NEW YORK (Agency) _", "BERLIN, 3. Mai (Agentur) –", "ST. LOUIS, Mo. —"
  new RegExp(`^(?<place>${CAPITALS})${DAY}?(?:${AGENCY})?${DASH}`, 'u'),
  // "Paris, May 3, 2018 (Agency) -": words without capitals only with a day and an agency.
  new RegExp(`^(?<place>\\p{Lu}[\\p{L} .'’-]{2,30})${DAY}${AGENCY}${DASH}`, 'u'),
  // "MOSCOW, May 3. /TASS/."
  new RegExp(`^(?<place>${CAPITALS})${DAY}\\.?\\s+/[\\p{L} ]{2,20}/\\.`, 'u'),
];

/** @returns the place as it is printed */
export const datelineOf = (paragraph: string): string | undefined =>
  FORMS.map((form) => form.exec(paragraph)?.groups?.['place'])
    .find((place) => place !== undefined)
    ?.trim();
