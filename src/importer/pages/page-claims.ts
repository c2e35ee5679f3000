/** What a page says of its article, place by place: meta tags, microdata, and what it prints. */
import { isOfOthers } from './class-words.ts';
import { daysForMachines } from './days-for-machines.ts';
import { textOf } from './html-blocks.ts';
import { BYLINES, daysInByline, linesWithAuthors } from './printed-bylines.ts';
import { titledHeading } from './titled-heading.ts';

export type ClaimedField =
  | 'headline'
  | 'standfirst'
  | 'authors'
  | 'published'
  | 'publication'
  | 'section'
  | 'keywords'
  | 'language'
  | 'source'
  | 'articleBody';

/** Values as they are written there; empty where the place says nothing. */
export type Claims = Partial<Record<ClaimedField, readonly string[]>>;

/** Open Graph, and the `article:` properties that belong to it. */
export function claimsOfOpenGraph(document: Document): Claims {
  const meta = metaOf(document, 'property');
  return {
    headline: meta('og:title'),
    standfirst: meta('og:description'),
    authors: meta('article:author', 'og:article:author'),
    published: ['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published'].flatMap((name) =>
      meta(name),
    ),
    publication: meta('og:site_name'),
    section: meta('article:section'),
    keywords: meta('article:tag'),
    language: meta('og:locale'),
    source: meta('og:url'),
  };
}

const DAYS_OF_PUBLICATION =
  'citation_publication_date citation_date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created date pubdate publish-date publishdate published article.published article:publicationdate iso-8601-publish-date parsely-pub-date sailthru.date'.split(
    ' ',
  );

/** The tags that scholars' search engines read, and Dublin Core, which some papers write instead. */
export function claimsOfHighwire(document: Document): Claims {
  const meta = metaOf(document, 'name');
  return {
    headline: meta('citation_title', 'dc.title', 'dcterms.title'),
    authors: meta('citation_author', 'dc.creator', 'dcterms.creator', 'author'),
    published: DAYS_OF_PUBLICATION.flatMap((name) => meta(name)),
    publication: meta('citation_journal_title', 'dc.publisher', 'dcterms.publisher'),
    keywords: meta('news_keywords', 'keywords'),
    standfirst: meta('description', 'dc.description'),
    language: meta('citation_language', 'dc.language'),
  };
}

export function claimsOfMicrodata(document: Document): Claims {
  const items = (name: string) => textsAt(document, `[itemprop~="${name}"]`);
  return {
    headline: items('headline'),
    standfirst: items('alternativeHeadline'),
    authors: [
      ...textsAt(document, '[itemprop~="author"] [itemprop~="name"]'),
      ...textsAt(document, '[itemprop~="author"]:not([itemscope])'),
    ],
    published: items('datePublished'),
    publication: textsAt(document, '[itemprop~="publisher"] [itemprop~="name"]'),
    section: items('articleSection'),
  };
}

/** What a reader of the page sees; the title of the window last. */
export function claimsOfPrint(document: Document): Claims {
  const [title = ''] = textsAt(document, 'title');
  const bylines = ofTheArticle(document, elementsAt(document, BYLINES));
  return {
    headline: [titledHeading(document, title) ?? '', ...textsAt(document, 'article h1, main h1'), ...textsAt(document, 'h1'), title].filter(
      Boolean,
    ),
    authors: bylines.flatMap(linesWithAuthors),
    published: [
      ...elementsAt(document, 'article header time[datetime], main header time[datetime], time[pubdate], article time[datetime]').flatMap(
        daysForMachines,
      ),
      ...bylines.flatMap(daysInByline),
    ],
    language: [document.documentElement?.getAttribute('lang') ?? ''].filter(Boolean),
    source: [...document.querySelectorAll('link[rel~="canonical"]')].map((link) => link.getAttribute('href') ?? ''),
  };
}

/** Pages that go on with another article below have its author as well. */
function ofTheArticle(document: Document, bylines: readonly Element[]): readonly Element[] {
  const headline = document.querySelector('article h1, main h1') ?? document.querySelector('h1');
  const article = headline?.closest('article');
  const within = bylines.filter((byline) => article?.contains(byline));
  return within.length > 0 ? within : bylines.filter((byline) => isBesideHeadline(byline, headline));
}

/** In no article that has another headline. */
const isBesideHeadline = (byline: Element, headline: Element | null): boolean => {
  const article = byline.closest('article');
  return !headline || !article?.querySelector('h1') || article.contains(headline);
};

function metaOf(document: Document, attribute: 'property' | 'name') {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute(attribute) ?? element.getAttribute('name') ?? element.getAttribute('property'))?.toLowerCase();
    const content = element.getAttribute('content')?.trim();
    if (name && content) values.set(name, [...(values.get(name) ?? []), content]);
  }
  return (...names: string[]): string[] => names.map((name) => values.get(name)).find((found) => found !== undefined) ?? [];
}

/** No article has more authors; pages that list comments or links have thousands of names. */
const MOST = 50;

const elementsAt = (document: Document, selector: string): Element[] =>
  [...document.querySelectorAll(selector)].slice(0, MOST).filter((element) => !isOfOthers(element));

/** Dates and contents for machines stand in attributes; all else as printed. */
function textsAt(document: Document, selector: string): string[] {
  return elementsAt(document, selector)
    .map(
      (element) =>
        element.getAttribute('content') ??
        element.getAttribute('datetime') ??
        (element.localName === 'title' ? element.textContent : textOf(element)),
    )
    .map((text) => (text ?? '').replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}
