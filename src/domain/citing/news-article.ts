/** An article in the words of schema.org, for machines that read pages: https://schema.org/NewsArticle */
import type { NewsArticle, Organization, Person, Quotation, WithContext } from 'schema-dts';
import type { Article } from '../article.ts';
import { isoOf } from '../calendar/dates.ts';
import type { ArticleQuotation } from '../speech/article-quotation.ts';
import { citedName, familyOf, kindOfName } from './cited-name.ts';

interface Beside {
  /** Absolute address of a speaker's page, by the name that the article gives them. */
  readonly pageOf?: (speaker: string) => string | undefined;
  /** Absolute addresses of its pictures. */
  readonly images?: readonly string[];
}

/** @param permalink absolute address of the article's page */
export function newsArticle(
  article: Article,
  permalink: string,
  { pageOf = () => undefined, images = [] }: Beside = {},
): WithContext<NewsArticle> {
  const quotations = article.quotations.flatMap((each) => quotation(each, permalink, pageOf));
  const { headline, standfirst, authors, published, publication, section, keywords, dateline, corrected, provenance } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': permalink,
    url: permalink,
    mainEntityOfPage: permalink,
    headline,
    ...(standfirst && { description: standfirst }),
    ...(images.length > 0 && { image: images }),
    inLanguage: article.language,
    ...(authors.length > 0 && { author: authors.map(authorOf) }),
    ...(published && { datePublished: isoOf(published) }),
    ...(publication && {
      publisher: { '@type': 'Organization', name: publication.name, ...(publication.url && { url: publication.url }) },
    }),
    ...(section && { articleSection: section }),
    ...(keywords.length > 0 && { keywords: keywords.join(', ') }),
    ...(dateline && { locationCreated: { '@type': 'Place', name: dateline } }),
    wordCount: article.wordCount,
    copyrightNotice: article.rights,
    ...(corrected.length > 0 && {
      correction: corrected.map(({ date, note }) => ({ '@type': 'CorrectionComment', text: note, datePublished: isoOf(date) })),
    }),
    ...(quotations.length > 0 && { hasPart: quotations }),
    isBasedOn: provenance.source,
    ...(provenance.archived && { archivedAt: provenance.archived }),
    ...(provenance.checkedAgainst.length > 0 && {
      citation: provenance.checkedAgainst.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    }),
  };
}

/** A quotation whose speaker is known: https://schema.org/Quotation */
function quotation(
  { anchor, text, kind, speaker }: ArticleQuotation,
  permalink: string,
  pageOf: (speaker: string) => string | undefined,
): Quotation[] {
  if (kind !== 'speech' || !speaker) return [];
  const page = pageOf(speaker);
  // Whether that is a person or a body is not known, so that only their page is named.
  const spoken = page && { spokenByCharacter: { '@id': page } };
  return [{ '@type': 'Quotation', text, url: `${permalink}#${anchor}`, creditText: speaker, ...spoken }];
}

/** Where the name does not tell whether it is a person's, nothing says so. */
function authorOf(name: string): Person | Organization {
  const kind = kindOfName(name);
  if (kind === 'organisation') return { '@type': 'Organization', name };
  const split = citedName(name);
  if ('family' in split) return { '@type': 'Person', name, givenName: split.given, familyName: familyOf(split) };
  return kind ? { '@type': 'Person', name } : ({ name } as Person);
}

/** JSON that may stand in a `<script>` of a page: nothing in it can end the element. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
