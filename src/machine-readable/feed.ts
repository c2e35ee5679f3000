/** What feeds say, before it is written in one of their formats. */
import type { Article } from '../domain/article.ts';
import { edtfOf, isoOf, type PartialDate } from '../domain/calendar/dates.ts';
import { absoluteHtml } from './absolute-html.ts';
import { attribute, escaped } from './xml.ts';

export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Name of the archive; the author of articles that name none. */
  readonly archive: string;
  /** BCP 47. */
  readonly language: string;
  /** Absolute address of the page that lists the same articles; the feeds stand below it. */
  readonly home: string;
  /** Absolute address of a square picture. */
  readonly icon: string;
  /** Newest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Never changes: the permalink under which the article was published first. It leads there for good. */
  readonly id: string;
  /** Permalink. */
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** The whole text, with absolute addresses. */
  readonly html: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly categories: readonly string[];
  readonly rights: string;
  /** RFC 3339; only where the day is known for sure. */
  readonly published?: string;
  /** RFC 3339; see `updatedOf`. */
  readonly updated: string;
  /** RFC 3339; only where the day of a correction is known for sure. */
  readonly corrected?: string;
  /** As exactly as it is known, ISO 8601: only where it is known for sure. */
  readonly date?: string;
  /** EDTF, with its doubts. */
  readonly edtf?: string;
}

/** Says "not known" where a format demands a date and nothing is known: no reader takes it for one. */
export const NO_DATE = '1970-01-01T00:00:00Z';

/**
 * The first day that a date can mean, at noon UTC: formats demand a time where the archive knows a day, and noon is
 * the same day nearly everywhere.
 */
export function noonOf(date: PartialDate): string {
  const month = date.precision === 'year' ? '01' : isoOf(date).slice(5, 7);
  const day = date.precision === 'day' ? isoOf(date).slice(8) : '01';
  return `${isoOf(date).slice(0, 4)}-${month}-${day}T12:00:00Z`;
}

const isKnownDay = (date: PartialDate): boolean => date.precision === 'day' && date.certainty === 'known';

/**
 * Atom demands to know when an entry was updated. Taken is the latest of publication and corrections, each at the
 * first day that it can mean, as articles are sorted; of undated articles the day of retrieval, else `NO_DATE`.
 */
export function updatedOf({ published, corrected, provenance }: Article): string {
  const known = [...(published ? [published] : []), ...corrected.map(({ date }) => date)];
  const dates = known.length > 0 ? known : provenance.retrieved ? [provenance.retrieved] : [];
  return dates.map(noonOf).sort().at(-1) ?? NO_DATE;
}

/** When the newest of its articles was updated; the time of a build says nothing. */
export const feedUpdated = ({ items }: Feed): string =>
  items
    .map(({ updated }) => updated)
    .sort()
    .at(-1) ?? NO_DATE;

/** The last day of which it is known for sure that an article was published or corrected. */
export const lastKnownDay = ({ items }: Feed): string | undefined =>
  items
    .flatMap(({ published, corrected }) => [published, corrected].filter((day) => day !== undefined))
    .sort()
    .at(-1);

/**
 * @param html body of the article as the pipeline makes it
 * @param urlOf absolute address of a page, or of a file of the site
 */
export function feedItem(article: Article, html: string, urlOf: (path: string) => string): FeedItem {
  const { address, formerly, headline, standfirst, authors, publication, section, keywords, published, corrected } = article;
  const url = urlOf(`${address}/`);
  const days = corrected.filter(({ date }) => isKnownDay(date)).map(({ date }) => noonOf(date));
  const [first = address] = formerly.map((old) => old.replace(/^\/|\/$/g, ''));
  return {
    id: urlOf(`${first}/`),
    url,
    title: headline,
    summary: standfirst,
    html: wholeText(article, absoluteHtml(html, url), urlOf),
    language: article.language,
    authors,
    publication: publication?.name,
    categories: [...(section ? [section] : []), ...keywords],
    rights: article.rights,
    published: published && isKnownDay(published) ? noonOf(published) : undefined,
    updated: updatedOf(article),
    corrected: days.sort().at(-1),
    date: published?.certainty === 'known' ? isoOf(published) : undefined,
    edtf: published && edtfOf(published),
  };
}

/** Standfirst, pictures with their captions, and the body, in the direction of the article's language. */
function wholeText({ standfirst, pictures, language, direction }: Article, body: string, urlOf: (path: string) => string): string {
  const paragraph = (text: string | undefined) => (text ? `<p>${escaped(text)}</p>` : '');
  const figures = pictures.map(({ src, caption, credit, alt = '' }) => {
    const picture = src ? `<img src="${attribute(urlOf(src.replace(/^\/+/, '')))}" alt="${attribute(alt)}">` : '';
    const said = paragraph(caption) + paragraph(credit);
    return `<figure>${picture}${said && `<figcaption>${said}</figcaption>`}</figure>`;
  });
  const lead = standfirst ? `<p><em>${escaped(standfirst)}</em></p>` : '';
  return `<div lang="${attribute(language)}" dir="${direction}">${lead}${figures.join('')}${body}</div>`;
}
