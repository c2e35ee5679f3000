/** What a page says of its article in JSON-LD. */
import { hostOf, isFrontPage, sourceKeyOf } from '../known/source-key.ts';
import type { Claims } from './page-claims.ts';

type Thing = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting)$/;

export function claimsOfJsonLd(document: Document): Claims {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const found = scripts.flatMap((script) => thingsIn(parsed(script)));
  const { thing: article, isListed } = articleOf(document, found) ?? {};
  if (!article) return {};
  const things = found.map(({ thing }) => thing);
  const named = new Map(things.flatMap((thing) => (thing['name'] && typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])));
  /** A thing may stand elsewhere in the graph and be named here by its address. */
  const names = (value: unknown): string[] =>
    listOf(value).flatMap((item) => {
      const id = isThing(item) && !item['name'] ? item['@id'] : undefined;
      return namesIn(typeof id === 'string' ? (named.get(id) ?? item) : item);
    });
  return {
    headline: namesIn(article['headline'] ?? article['name']),
    standfirst: namesIn(article['alternativeHeadline'] ?? article['description']),
    authors: names(article['author'] ?? article['creator']),
    published: namesIn(article['datePublished']),
    publication: names(article['publisher']),
    section: namesIn(article['articleSection']),
    keywords: namesIn(article['keywords']),
    language: namesIn(article['inLanguage']),
    source: isListed ? [] : addressesIn(article),
    articleBody: namesIn(article['articleBody']),
  };
}

/** The article that the page is about; many name those that they link to as well. */
function articleOf(document: Document, found: readonly Found[]): Found | undefined {
  const all = found.filter(({ thing }) => typesOf(thing).some((type) => ARTICLE.test(type)));
  if (all.length <= 1) return all[0];
  const bears = (headline: string) => all.find(({ thing }) => namesIn(thing['headline']).some((name) => isTitled(headline, name)));
  const ofPage =
    headlinesOf(document)
      .map(bears)
      .find((each) => each !== undefined) ?? all.find(({ thing }) => isAt(thing, addressesOf(document)));
  return ofPage ?? all.find(({ isListed }) => !isListed) ?? all[0];
}

const headlinesOf = (document: Document): string[] =>
  [...document.querySelectorAll('meta[property="og:title"], title, h1')]
    .map((element) => element.getAttribute('content') ?? element.textContent ?? '')
    .filter((headline) => headline.trim() !== '');

const addressesOf = (document: Document): Set<string> =>
  new Set(
    [...document.querySelectorAll('link[rel~="canonical"], meta[property="og:url"]')]
      .map((element) => element.getAttribute('href') ?? element.getAttribute('content') ?? '')
      .filter((address) => hostOf(address) !== undefined && !isFrontPage(address))
      .map(sourceKeyOf),
  );

/** `Bridge opens | The Daily` is titled `Bridge opens`. */
function isTitled(headline: string, name: string): boolean {
  const [whole = '', part = ''] = [headline, name].map((text) => text.replace(/\s+/gu, ' ').trim().toLowerCase());
  return part !== '' && whole.startsWith(part) && /^$|^\s*[|–—·•«»:-]\s/u.test(whole.slice(part.length));
}

const isAt = (thing: Thing, addresses: ReadonlySet<string>): boolean =>
  addressesIn(thing).some((address) => addresses.has(sourceKeyOf(address)));

const addressesIn = (thing: Thing): string[] =>
  ['url', 'mainEntityOfPage', '@id']
    .flatMap((name) => listOf(thing[name]))
    .map((value) => (isThing(value) ? value['@id'] : value))
    .filter((address) => typeof address === 'string')
    .map((address) => address.replace(/#.*$/, ''));

const typesOf = (thing: Thing): string[] => namesIn(thing['@type']);

/** What some pages write that is no JSON: lines that break within strings, and commas behind the last of a list. */
const MENDED: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\s+/gu, ' '),
  (text) => text.replace(/\s+/gu, ' ').replace(/,(?=\s*[}\]])/g, ''),
];

/** Scripts that are no JSON all the same are as good as none. */
function parsed(script: Element): unknown {
  const text = (script.textContent ?? '').replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, '');
  for (const mend of MENDED) {
    try {
      return JSON.parse(mend(text));
    } catch {}
  }
  return undefined;
}

interface Found {
  readonly thing: Thing;
  /** Stands in a list of what is elsewhere. */
  readonly isListed: boolean;
}

/** All things in a graph, the outer ones first. */
function thingsIn(value: unknown): Found[] {
  const things: Found[] = [];
  const waiting = [{ item: value, isListed: false }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { item, isListed } = next;
    const inside = (items: unknown[], isList = isListed) => waiting.push(...items.map((each) => ({ item: each, isListed: isList })));
    if (Array.isArray(item)) inside(item.slice(0, 1000));
    else if (isThing(item)) {
      things.push({ thing: item, isListed });
      inside(
        Object.values(item).filter((each) => typeof each === 'object' && each !== null),
        isListed || typesOf(item).includes('ItemList'),
      );
    }
  }
  return things;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

function namesIn(value: unknown): string[] {
  return listOf(value)
    .flatMap((item) => (isThing(item) ? listOf(item['name'] ?? item['alternateName']) : item))
    .filter((name) => typeof name === 'string')
    .filter((name) => name.trim() !== '');
}
