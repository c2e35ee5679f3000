/** Atom: https://www.rfc-editor.org/rfc/rfc4287 */
import type { FeedFile } from '../domain/feeds.ts';
import { type Feed, type FeedItem, feedUpdated } from './feed.ts';
import { element, textElement, xmlDocument } from './xml.ts';

const FILE: FeedFile = 'atom.xml';

export function atom(feed: Feed): string {
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
      textElement('id', feed.home),
      textElement('title', feed.title),
      textElement('subtitle', feed.description),
      textElement('updated', feedUpdated(feed)),
      author(feed.archive),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.home + FILE }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      textElement('icon', feed.icon),
      textElement('generator', 'Verbatim'),
      ...feed.items.map(entry),
    ]),
  );
}

/** Every entry must have an author, or takes the feed's: where none is known, the publication is nearer to the truth. */
function entry({
  id,
  url,
  title,
  summary,
  html,
  language,
  authors,
  publication,
  published,
  updated,
  rights,
  categories,
}: FeedItem): string {
  const names = authors.length > 0 ? authors : publication ? [publication] : [];
  return `\n${element('entry', { 'xml:lang': language }, [
    textElement('id', id),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    textElement('title', title),
    textElement('published', published),
    textElement('updated', updated),
    ...names.map(author),
    ...categories.map((term) => element('category', { term })),
    textElement('rights', rights),
    textElement('summary', summary),
    textElement('content', html, { type: 'html' }),
  ])}`;
}

const author = (name: string): string => element('author', {}, [textElement('name', name)]);
