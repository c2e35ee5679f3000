/** An article as citation programs know it: CSL-JSON, https://docs.citationstyles.org/en/stable/specification.html */
import type { Article } from './article.ts';
import type { PartialDate } from './dates.ts';

/** A person whose family name is known, or a name that is only to be printed as it is. */
export type CitedName =
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string }
  | { readonly literal: string };

/** "van der Berg" */
export const familyOf = (name: { readonly family: string; readonly 'non-dropping-particle'?: string }): string =>
  [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');

export interface CitedDate {
  /** Year, month and day, as far as known. */
  readonly 'date-parts': readonly [readonly number[]];
  /** The date is only about, or perhaps, so. */
  readonly circa?: true;
}

/** One item of CSL-JSON; the field names are the standard's. */
export interface CitedWork {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly CitedName[];
  readonly 'container-title'?: string;
  readonly issued?: CitedDate;
  readonly URL: string;
  readonly language: string;
}

/** @param permalink absolute address of the article's page */
export function citedWork(article: Article, permalink: string): CitedWork {
  const { headline, authors, publication, published, language } = article;
  return {
    id: keyOf(article),
    type: 'article-newspaper',
    title: headline,
    ...(authors.length > 0 && { author: authors.map(citedName) }),
    ...(publication && { 'container-title': publication.name }),
    ...(published && { issued: citedDate(published) }),
    URL: permalink,
    language,
  };
}

/** ASCII, for BibTeX: `2017-12-no-interest-in-talks`. */
const keyOf = ({ address, headlineAnchor }: Article): string =>
  /^[\w/-]+$/.test(address) ? address.replaceAll('/', '-') : `article-${headlineAnchor}`;

const NOT_A_PERSON =
  /\b(?:agency|and|associated|board|bureau|center|centre|committee|correspondents?|council|desk|editorial|editors?|group|institute|ministry|news|newsroom|of|office|press|reporters?|service|staff|team|times|wire|writers?)\b/i;
const LATIN_WORD = /^\p{Lu}[\p{Script=Latin}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu)$/;
/** Names like "Choe Sang-Hun" begin with the family's: what looks so is printed as it is. */
const FAMILY_FIRST = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u;

/** Splits a name only where it is plainly a person's with the family name last; a wrong split is worse than none. */
export function citedName(name: string): CitedName {
  const words = name.trim().split(/\s+/);
  const isPerson =
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => LATIN_WORD.test(word) || PARTICLE.test(word)) &&
    !NOT_A_PERSON.test(name) &&
    !FAMILY_FIRST.test(name);
  if (!isPerson) return { literal: name };
  const first = words.findIndex((word) => PARTICLE.test(word));
  if (first <= 0) return { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') };
  const last = words.findLastIndex((word) => PARTICLE.test(word));
  return {
    family: words.slice(last + 1).join(' '),
    given: words.slice(0, first).join(' '),
    'non-dropping-particle': words.slice(first, last + 1).join(' '),
  };
}

function citedDate(date: PartialDate): CitedDate {
  const parts = [date.year, ...(date.precision === 'year' ? [] : [date.month]), ...(date.precision === 'day' ? [date.day] : [])];
  return { 'date-parts': [parts], ...(date.certainty !== 'known' && { circa: true }) };
}
