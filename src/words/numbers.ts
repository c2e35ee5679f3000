/** Numbers in the language of the words, and the form of a word that goes with them. */
import { language } from './language.ts';

const format = new Intl.NumberFormat(language);
const rules = new Intl.PluralRules(language);

/** "12,345" */
export const number = (n: number): string => format.format(n);

/** The form for a count, by the language's own rules: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export const formFor = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }): string =>
  forms[rules.select(n)] ?? forms.other;
