/** What is known of a page's article, each field from the place that is trusted most. */
import { languageTagOf } from '../lines/language-tag.ts';
import type { DateRead, DayOrder } from '../lines/numbered-date.ts';
import { readDate } from '../lines/read-date.ts';
import type { ClaimedDay } from './day-of-readers.ts';
import { documentOf } from './html-document.ts';
import { claimsOfJsonLd } from './json-ld.ts';
import { type ClaimedField, type Claims, claimsOfHighwire, claimsOfMicrodata, claimsOfOpenGraph, claimsOfPrint } from './page-claims.ts';
import { authorsNamed } from './printed-bylines.ts';

export const PRINTED = 'the printed page';

/** In the order of trust. */
const PLACES: readonly (readonly [name: string, claims: (document: Document) => Claims])[] = [
  ['JSON-LD', claimsOfJsonLd],
  ['Open Graph', claimsOfOpenGraph],
  ['meta tags', claimsOfHighwire],
  ['microdata', claimsOfMicrodata],
  [PRINTED, claimsOfPrint],
];

export interface ReadDay extends DateRead {
  readonly written: string;
}

export interface PageMetadata {
  readonly headline?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: ReadDay | undefined;
  /** The day of publication as each place writes it. */
  readonly claimedDays: readonly ClaimedDay[];
  readonly publication?: string | undefined;
  readonly section?: string | undefined;
  readonly keywords: readonly string[];
  readonly language?: string | undefined;
  /** Addresses that the page gives as its own, the most trusted first. */
  readonly sources: readonly { readonly place: string; readonly address: string }[];
  readonly articleBody?: string | undefined;
  /** Field -> the place that it was taken from. */
  readonly origins: Readonly<Record<string, string>>;
}

interface Place {
  readonly name: string;
  readonly claims: Claims;
}

export function metadataOf(document: Document, dates?: DayOrder): PageMetadata {
  const places = PLACES.map(([name, claimsOf]): Place => ({ name, claims: claimsOf(document) }));
  const origins: Record<string, string> = {};

  /** The first place whose values can be read. */
  function first<Value>(field: ClaimedField, read: (values: readonly string[]) => Value | undefined): Value | undefined {
    for (const { name, claims } of places) {
      const value = read((claims[field] ?? []).map(printed).filter(Boolean));
      if (value === undefined) continue;
      if (field !== 'articleBody') origins[field] = name;
      return value;
    }
    return undefined;
  }

  const headline = first('headline', ([claimed]) => claimed);
  const asPrinted = headline && printedForm(headline, claimsOfPrint(document).headline ?? []);
  if (asPrinted) origins['headline'] = PRINTED;

  return {
    headline: asPrinted ?? headline,
    standfirst: first('standfirst', ([standfirst]) => standfirst),
    authors: first('authors', (values) => authorsIn(values, document)) ?? [],
    published: first('published', (values) => values.flatMap((written) => daysIn(written, dates))[0]),
    claimedDays: places.flatMap(({ name, claims }) => (claims.published ?? []).slice(0, 1).map((written) => ({ place: name, written }))),
    publication: first('publication', ([name]) => name),
    section: first('section', ([section]) => section),
    keywords: first('keywords', keywordsIn) ?? [],
    language: first('language', (values) => values.map(languageTagOf).find((tag) => tag !== undefined)),
    sources: sourcesIn(places),
    articleBody: first('articleBody', ([text]) => text),
    origins,
  };
}

/** Linked data gives the address of what it tells of, which is not always the page: it comes last. */
const sourcesIn = ([linkedData, ...others]: readonly Place[]): PageMetadata['sources'] =>
  [...others, ...(linkedData ? [linkedData] : [])].flatMap(({ name, claims: { source = [] } }) =>
    source
      .map(printed)
      .filter((address) => /^https?:\/\/\S+$/i.test(address))
      .map((address) => ({ place: name, address })),
  );

/** `Bridge opens | The Daily` -> `Bridge opens`, where that is what the page prints. */
const printedForm = (claimed: string, headings: readonly string[]): string | undefined =>
  headings.find((heading) => claimed.startsWith(heading) && /^\s*[|–—·•»:-]\s/u.test(claimed.slice(heading.length)));

/** Programs that fill in such fields often write `&amp;` or markup where a character is meant. */
function printed(value: string): string {
  const text = /&#?\w+;|<\w/.test(value) ? (documentOf(`<body>${value}</body>`).body?.textContent ?? value) : value;
  return text.replace(/\s+/gu, ' ').trim();
}

/** Addresses of profiles are no names, and neither are sentences. */
function authorsIn(values: readonly string[], { body }: Document): string[] | undefined {
  const text = body?.textContent ?? '';
  const names = values.flatMap((value) => authorsNamed(value, text));
  const authors = [...new Set(names)].filter(
    (name) => !/^(?:https?:|@|www\.)|\.(?:com|org|net)\b/i.test(name) && name.split(' ').length <= 6,
  );
  return authors.length > 0 ? authors : undefined;
}

/** None where the text is no day. */
export function daysIn(written: string, dates: DayOrder | undefined): ReadDay[] {
  const read = readDate(written, dates);
  return read ? [{ ...read, written }] : [];
}

function keywordsIn(values: readonly string[]): string[] | undefined {
  const keywords = [...new Set(values.flatMap((value) => value.split(/\s*[,;]\s*/)))].filter(Boolean);
  return keywords.length > 0 ? keywords : undefined;
}
