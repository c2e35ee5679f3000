/** Numbers in the language of the words, and the form of a word that goes with them. */
import { remembering } from '../domain/remembering.ts';
import { language } from './language.ts';

const format = new Intl.NumberFormat(language);
const rules = new Intl.PluralRules(language);

/** Most pages say the same few numbers. */
const REMEMBERED = 1000;

/** "12,345" */
export const number = remembering(REMEMBERED, (n: number): string => format.format(n));
const ruleFor = remembering(REMEMBERED, (n: number) => rules.select(n));

/** The form for a count, by the language's own rules: https://cldr.unicode.org/index/cldr-spec/plural-rules */
export const formFor = (n: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }): string =>
  forms[ruleFor(n)] ?? forms.other;
