/** How a language quotes, and parts what it lists. */
export interface QuotationMarks {
  readonly outer: readonly [open: string, close: string];
  /** Of a quotation within another. */
  readonly inner: readonly [open: string, close: string];
  /** With the space behind it. */
  readonly comma: string;
}

export const ENGLISH_MARKS: QuotationMarks = { outer: ['“', '”'], inner: ['‘', '’'], comma: ', ' };
const EASTERN: QuotationMarks = { outer: ['«', '»'], inner: ['„', '“'], comma: ', ' };
const ARABIC: QuotationMarks = { outer: ['«', '»'], inner: ['“', '”'], comma: '، ' };

const OF_LANGUAGES: Readonly<Record<string, QuotationMarks>> = {
  ar: ARABIC,
  fa: ARABIC,
  de: { outer: ['„', '“'], inner: ['‚', '‘'], comma: ', ' },
  fr: { outer: ['«\u00a0', '\u00a0»'], inner: ['“', '”'], comma: ', ' },
  ru: EASTERN,
  uk: EASTERN,
};

/** @param language BCP 47; the marks of English where a language's own are not known */
export const marksOf = (language: string): QuotationMarks => OF_LANGUAGES[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH_MARKS;
