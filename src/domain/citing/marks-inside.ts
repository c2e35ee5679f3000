import { ENGLISH_MARKS, type QuotationMarks } from './quotation-marks.ts';

/** A whole quotation, between the marks of one language or of another. */
const DOUBLE = /“([^“”]*)”|„([^“”„]*)[“”]|»([^«»]*)«|«([^«»]*)»|"([^"\n]*)"/gu;
/** What is written like a closing mark is an apostrophe where a letter follows. */
const SINGLE = /(?<!\p{L})[‘‚]([^‘’‚]*(?:’\p{L}[^‘’‚]*)*)[‘’](?!\p{L})|›([^‹›]*)‹|‹([^‹›]*)›/gu;

/**
 * Words that are to stand between a language's quotation marks, with the marks inside them changed about: double ones become
 * inner ones, and single ones within those outer ones. What opens and is not closed stays as it is.
 */
export const marksInside = (words: string, { outer, inner }: QuotationMarks = ENGLISH_MARKS): string =>
  words.replace(DOUBLE, (...found) => {
    const within = caught(found).trim();
    return inner[0] + within.replace(SINGLE, (...single) => outer[0] + caught(single).trim() + outer[1]) + inner[1];
  });

/** The group of a pattern that matched: `replace` hands over the match, all groups, then where the match stands. */
const caught = (found: readonly unknown[]): string => found.slice(1, -2).find((group): group is string => typeof group === 'string') ?? '';
