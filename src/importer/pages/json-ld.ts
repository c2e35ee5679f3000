/** What a page says of its article in JSON-LD. */
import type { Claims } from './page-claims.ts';

type Thing = Record<string, unknown>;

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting)$/;

export function claimsOfJsonLd(document: Document): Claims {
  const things = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) => thingsIn(parsed(script)));
  const article = things.find((thing) => namesIn(thing['@type']).some((type) => ARTICLE.test(type)));
  if (!article) return {};
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
    articleBody: namesIn(article['articleBody']),
  };
}

/** Scripts that are no JSON are as good as none; some pages break lines within strings. */
function parsed(script: Element): unknown {
  const text = (script.textContent ?? '').replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, '');
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(text.replace(/\s+/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

/** All things in a graph, the outer ones first. */
function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [value];
  for (let item = waiting.shift(); item !== undefined || waiting.length > 0; item = waiting.shift()) {
    if (Array.isArray(item)) waiting.push(...item.slice(0, 1000));
    else if (isThing(item)) {
      things.push(item);
      waiting.push(...Object.values(item).filter((each) => typeof each === 'object' && each !== null));
    }
  }
  return things;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

function namesIn(value: unknown): string[] {
  return listOf(value)
    .map((item) => (isThing(item) ? (item['name'] ?? item['alternateName']) : item))
    .filter((name) => typeof name === 'string')
    .filter((name) => name.trim() !== '');
}
