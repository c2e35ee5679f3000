/** What the head of an article's page says to programs that cite or preview it. */
import type { Article } from '../article.ts';
import { isoOf } from '../calendar/dates.ts';

export interface Metadata {
  /** `name` of a meta element, or `property` for Open Graph. */
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

const REGIONAL = /^[a-z]{2,3}-[A-Z]{2}$/;

/**
 * Highwire and Dublin Core fields as Zotero's translator "Embedded Metadata" reads them, Open Graph and Twitter cards.
 *
 * @param permalink absolute address of the article's page
 * @param card absolute address of its picture for previews, if there is one
 */
export function articleMetadata(article: Article, permalink: string, archive: string, card?: string): Metadata[] {
  const { headline, standfirst, authors, publication, published, section, keywords, language, rights } = article;
  const date = published && isoOf(published);
  const named: readonly (readonly [string, string | undefined])[] = [
    // Without it the title of a journal would make a journal's article of it.
    ['z:itemType', 'newspaperArticle'],
    ['citation_title', headline],
    ...authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_journal_title', publication?.name],
    ['citation_language', language],
    ['citation_public_url', permalink],
    ...keywords.map((keyword): [string, string] => ['citation_keywords', keyword]),
    ['DC.title', headline],
    ...authors.map((author): [string, string] => ['DC.creator', author]),
    ['DC.date', date],
    ['DC.source', publication?.name],
    ['DC.language', language],
    ['DC.identifier', permalink],
    ['DC.rights', rights],
    ['twitter:card', card ? 'summary_large_image' : 'summary'],
  ];
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['og:type', 'article'],
    ['og:title', headline],
    ['og:description', standfirst],
    ['og:url', permalink],
    ['og:site_name', archive],
    // A language without a region is no locale.
    ['og:locale', REGIONAL.test(language) ? language.replace('-', '_') : undefined],
    ['og:image', card],
    ['og:image:width', card && '1200'],
    ['og:image:height', card && '630'],
    ['og:image:alt', card && headline],
    // Open Graph knows whole days only.
    ['article:published_time', published?.precision === 'day' && published.certainty === 'known' ? date : undefined],
    ['article:section', section],
    ...authors.map((author): [string, string] => ['article:author', author]),
    ...keywords.map((keyword): [string, string] => ['article:tag', keyword]),
  ];
  return [
    ...named.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    ...properties.flatMap(([property, content]) => (content ? [{ property, content }] : [])),
  ];
}
