/** RSS 2.0 with the modules that readers know: https://www.rssboard.org/rss-specification */
import type { FeedFile } from '../domain/feeds.ts';
import { type Feed, type FeedItem, lastKnownDay } from './feed.ts';
import { element, textElement, xmlDocument } from './xml.ts';

const FILE: FeedFile = 'feed.xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

export function rss(feed: Feed): string {
  const last = lastKnownDay(feed);
  return xmlDocument(
    element('rss', { version: '2.0', ...NAMESPACES }, [
      element('channel', {}, [
        textElement('title', feed.title),
        textElement('link', feed.home),
        textElement('description', feed.description || feed.title),
        textElement('language', feed.language),
        textElement('lastBuildDate', last && rfc822(last)),
        textElement('generator', 'Verbatim'),
        textElement('docs', 'https://www.rssboard.org/rss-specification'),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.home + FILE }),
        ...feed.items.map(item),
      ]),
    ]),
  );
}

/** `author` would need an e-mail address; Dublin Core has names, and dates that are no more exact than they are known. */
const item = ({ title, url, id, summary, html, published, authors, publication, date, language, rights, categories }: FeedItem): string =>
  `\n${element('item', {}, [
    textElement('title', title),
    textElement('link', url),
    textElement('guid', id, { isPermaLink: 'true' }),
    textElement('pubDate', published && rfc822(published)),
    ...authors.map((author) => textElement('dc:creator', author)),
    textElement('dc:publisher', publication),
    textElement('dc:date', date),
    textElement('dc:language', language),
    textElement('dc:rights', rights),
    ...categories.map((category) => textElement('category', category)),
    textElement('description', summary),
    textElement('content:encoded', html),
  ])}`;

/** RFC 822 with a year of four digits, as RSS wants it. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString();
