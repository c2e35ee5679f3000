/** The language in which Verbatim speaks: the archive's own where there are words in it, else English. */
import { directionOf } from '../domain/article.ts';
import { site } from '../site.ts';

/** By primary subtag. Each has a file beside this one, and a line in `words.ts`. */
export const SPOKEN = ['ar', 'de', 'en'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** `de-AT` -> `de`; `undefined` where there are no words. */
export const spokenOf = (language: string): Spoken | undefined => SPOKEN.find((each) => each === language.toLowerCase().split('-')[0]);

/** BCP 47, with the region that `site.ts` names: dates and numbers depend on it. */
export const language: string = spokenOf(site.language) ? site.language : 'en';
export const direction = directionOf(language);
