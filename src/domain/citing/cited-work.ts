/** An article as citation programs know it: CSL-JSON, https://docs.citationstyles.org/en/stable/specification.html */
import type { Article } from '../article.ts';
import type { PartialDate } from '../calendar/dates.ts';
import { type CitedName, citedName } from './cited-name.ts';

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

function citedDate(date: PartialDate): CitedDate {
  const parts = [date.year, ...(date.precision === 'year' ? [] : [date.month]), ...(date.precision === 'day' ? [date.day] : [])];
  return { 'date-parts': [parts], ...(date.certainty !== 'known' && { circa: true }) };
}
