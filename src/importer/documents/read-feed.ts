/** RSS and Atom files with full text, WordPress exports (WXR, an RSS with more fields), and notes of Evernote (ENEX). Read item by item; no entity of a document type is ever expanded. */
import { SaxesParser } from 'saxes';
import type { Item } from '../item.ts';
import { authorsOfField } from '../lines/byline.ts';
import { remarksOnCut } from '../lines/cut-text.ts';
import { languageTagOf } from '../lines/language-tag.ts';
import { readDate } from '../lines/read-date.ts';
import { bodyOfMarkup, textOfMarkup } from '../pages/read-markup.ts';
import type { RawArticle, ReadResult } from '../raw-article.ts';
import { Refused } from '../refused.ts';

/** Letters of one item, and levels of elements. */
const LONGEST_ITEM = 16 * 1024 * 1024;
const DEEPEST = 100;

/** What an item is called. */
const ITEMS = new Set(['item', 'entry', 'note']);

/** Values by the names of their elements, `content:encoded`; attributes as `link@href`. */
type Fields = ReadonlyMap<string, readonly string[]>;

/** @param text in pieces of any length */
export async function* readFeed(item: Item, text: AsyncIterable<string>): AsyncGenerator<ReadResult> {
  let row = 0;
  for await (const { fields, channel } of itemsOf(text)) {
    row++;
    if (isOther(fields)) continue;
    yield { ...articleOf(fields, channel, item, row), row };
  }
  if (row === 0)
    throw new Refused(
      'There is no article in this file.',
      'Bring the whole file; only feeds with the text of their articles can be imported.',
    );
}

async function* itemsOf(text: AsyncIterable<string>): AsyncGenerator<{ fields: Fields; channel: Fields }> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const channel = new Map<string, string[]>();
  const ready: Fields[] = [];
  const path: string[] = [];
  let fields: Map<string, string[]> | undefined;
  let value = '';
  let size = 0;
  /** Depth below which markup is text: Atom's `type="xhtml"`. */
  let markupFrom = 0;

  const add = (name: string, text: string) => {
    const into = fields ?? channel;
    if (text.trim()) into.set(name, [...(into.get(name) ?? []), text.trim()].slice(0, 500));
  };
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (path.length > DEEPEST)
      throw new Refused(`Elements lie more than ${DEEPEST} levels deep in this feed.`, 'Bring it again from where it came.', parser.line);
    if (markupFrom > 0) {
      value += `<${name}>`;
      return;
    }
    if (ITEMS.has(name)) [fields, size] = [new Map(), 0];
    value = '';
    for (const [attribute, written] of Object.entries(attributes as Record<string, string>)) {
      if (name === 'link' && attribute === 'href' && !/^(?:self|edit|replies|enclosure)$/.test(String(attributes['rel'] ?? '')))
        add('link', written);
      if (name === 'category' && attribute === 'term') add('category', written);
    }
    if (attributes['type'] === 'xhtml') markupFrom = path.length;
  });
  const collect = (text: string) => {
    value += markupFrom > 0 ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text;
    size += text.length;
    if (size > LONGEST_ITEM) throw new Refused('An item of this feed is longer than 16 million letters.', 'Take it out.', parser.line);
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.on('closetag', ({ name }) => {
    const depth = path.length;
    path.pop();
    if (markupFrom > 0 && depth > markupFrom) {
      value += `</${name}>`;
      return;
    }
    markupFrom = 0;
    if (ITEMS.has(name)) {
      if (fields) ready.push(fields);
      fields = undefined;
    } else if (path.at(-1) === 'author' && name === 'name') {
      add('author', value);
      // The author of a note is who clipped the article.
    } else if (!(name === 'author' && (!value.trim() || path.at(-1) === 'note-attributes'))) {
      add(name, value);
    }
    value = '';
  });
  parser.on('error', (error) => {
    throw new Refused(
      `This is not sound XML: ${error.message.slice(0, 200)}.`,
      'The items before are imported. Mend it there, or bring it again.',
      parser.line,
    );
  });

  for await (const piece of text) {
    try {
      parser.write(piece);
    } catch (error) {
      yield* taken(ready, channel);
      throw error;
    }
    yield* taken(ready, channel);
  }
  parser.close();
  yield* taken(ready, channel);
}

function* taken(ready: Fields[], channel: Fields) {
  for (const fields of ready.splice(0)) yield { fields, channel };
}

/** Pictures, menus and revisions of WordPress are items, too. */
function isOther(fields: Fields): boolean {
  const type = fields.get('wp:post_type')?.[0];
  return type !== undefined && type !== 'post' && type !== 'page';
}

function articleOf(fields: Fields, channel: Fields, item: Item, row: number): ReadResult {
  const first = (...names: string[]) => names.map((each) => fields.get(each)?.[0]).find((each) => each !== undefined);
  const headline = plain(first('title'));
  const markup = first('content:encoded', 'content', 'description', 'summary');
  const place = `item ${row}${headline ? `, “${headline}”,` : ''}`;
  const refuse = (what: string, remedy: string): ReadResult => ({ problem: { file: item.file, what, remedy } });
  if (!headline)
    return refuse(`In this file ${place} has no title.`, 'Write <title> with the headline as it was printed, or delete the item.');
  if (!markup) return refuse(`In this file ${place} has no text.`, 'Only feeds and notes with the text of their articles can be imported.');
  const date = first('wp:post_date', 'pubDate', 'published', 'dc:date', 'updated');
  const source = first('link', 'guid', 'id', 'source-url');
  const isDraft = fields.get('wp:status')?.some((status) => status !== 'publish') ?? false;
  const { markdown, pictures, leftOut } = bodyOfMarkup(markup, source);
  if (!markdown.trim())
    return refuse(`In this file ${place} has no text.`, 'Only feeds and notes with the text of their articles can be imported.');
  const published = date ? readDate(date) : undefined;
  const summary = plain(first('excerpt:encoded'));
  const article: RawArticle = {
    headline,
    standfirst: summary || undefined,
    authors: authorsOf(fields, channel).map(withoutAddress).flatMap(authorsOfField),
    published: published?.date,
    publication: plain(channel.get('title')?.[0]),
    keywords: [...new Set(fields.get('category') ?? fields.get('tag') ?? [])].map((each) => plain(each) ?? '').filter(Boolean),
    language: languageTagOf(channel.get('language')?.[0] ?? ''),
    pictures,
    draft: isDraft || undefined,
    // A note is made when the article is clipped.
    retrieved: readDate(first('created')?.slice(0, 8) ?? '')?.date,
    source: source && /^https?:\/\//i.test(source) ? source : `${item.place}, item ${row}`,
    body: { markdown },
    leftOut,
    remarks: [...(date && !published ? [`Its date, “${date}”, cannot be read; it was left undated.`] : []), ...remarksOnCut(plain(markup))],
  };
  return { article };
}

const plain = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : textOfMarkup(text).replace(/\s+/gu, ' ').trim() || undefined;

/** Where an entry names nobody, whom the feed names. WordPress writes whom it names by their logins. */
function authorsOf(fields: Fields, channel: Fields): readonly string[] {
  const [logins = [], names = []] = ['wp:author_login', 'wp:author_display_name'].map((each) => channel.get(each));
  const nameOf = (creator: string) => (logins.length === names.length ? names[logins.indexOf(creator)] : undefined) ?? creator;
  return (fields.get('dc:creator') ?? fields.get('author') ?? channel.get('author') ?? []).map(nameOf);
}

/** RSS writes `jane@example.org (Jane Doe)`. */
const withoutAddress = (author: string): string => /^\S+@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? author;
