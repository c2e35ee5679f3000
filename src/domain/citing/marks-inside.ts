import { caughtGroup } from '../caught-group.ts';
import { ENGLISH_MARKS, type QuotationMarks } from './marks-of-language.ts';

/** A whole quotation, between the marks of one language or of another. */
const DOUBLE = /“([^“”]*)”|„([^“”„]*)[“”]|»([^«»]*)«|«([^«»]*)»|"([^"\n]*)"/gu;
/** What is written like a closing mark is an apostrophe where a letter follows. */
const SINGLE = /(?<!\p{L})[‘‚]([^‘’‚]*(?:’\p{L}[^‘’‚]*)*)[‘’](?!\p{L})|›([^‹›]*)‹|‹([^‹›]*)›/gu;

/**
 * Words that are to stand between a language's quotation marks, with the marks inside them changed about: double ones become
 * inner ones, and single ones within those outer ones. What opens and is not closed stays as it is.
 */
export const marksInside = (words: string, { outer, inner }: QuotationMarks = ENGLISH_MARKS): string =>
  words.replace(DOUBLE, (_, ...groups) => {
    const within = printed(groups);
    return inner[0] + within.replace(SINGLE, (_single, ...inside) => outer[0] + printed(inside) + outer[1]) + inner[1];
  });

/** Without the spaces that some languages put within marks. */
const printed = (groups: readonly unknown[]): string => (caughtGroup(groups) ?? '').trim();
