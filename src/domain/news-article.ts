/** An article in the words of schema.org, for machines that read pages: https://schema.org/NewsArticle */
import type { NewsArticle, Organization, Person, WithContext } from 'schema-dts';
import type { Article } from './article.ts';
import { citedName, familyOf } from './cited-work.ts';
import { isoOf } from './dates.ts';

/** @param permalink absolute address of the article's page */
export function newsArticle(article: Article, permalink: string): WithContext<NewsArticle> {
  const { headline, standfirst, authors, published, publication, section, keywords, dateline, corrected, provenance } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': permalink,
    url: permalink,
    mainEntityOfPage: permalink,
    headline,
    ...(standfirst && { description: standfirst }),
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
    isBasedOn: provenance.source,
    ...(provenance.archived && { archivedAt: provenance.archived }),
    ...(provenance.checkedAgainst.length > 0 && {
      citation: provenance.checkedAgainst.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    }),
  };
}

function authorOf(name: string): Person | Organization {
  const split = citedName(name);
  return 'literal' in split
    ? { '@type': 'Organization', name }
    : { '@type': 'Person', name, givenName: split.given, familyName: familyOf(split) };
}

/** JSON that may stand in a `<script>` of a page: nothing in it can end the element. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
