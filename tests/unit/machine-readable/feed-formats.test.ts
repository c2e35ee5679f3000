import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { FEED_FILES } from '../../../src/domain/feeds.ts';
import type { Feed, FeedItem } from '../../../src/machine-readable/feed.ts';
import { NO_DATE } from '../../../src/machine-readable/feed.ts';
import { FEED_FORMATS } from '../../../src/machine-readable/feed-formats.ts';

const feed = (...items: FeedItem[]): Feed => ({
  title: 'The Post: <Port> & more',
  description: 'Words ]]> of a harbour',
  archive: 'The Post',
  language: 'en',
  home: 'https://archive.example/section/port/',
  icon: 'https://archive.example/icon-512.png',
  items,
});
const item = (fields: Partial<FeedItem> = {}): FeedItem => ({
  id: 'https://archive.example/undated/talks/',
  url: 'https://archive.example/undated/talks/',
  title: '“No <i>interest</i>” & ]]> \u0001',
  html: '<p>Words &#x26; more ]]&gt; ]]></p>',
  language: 'ar',
  authors: [],
  categories: [],
  rights: 'CC0',
  updated: NO_DATE,
  ...fields,
});

describe.each(FEED_FILES.map(({ file }) => file))('%s', (file) => {
  const write = FEED_FORMATS[file];

  test.each([
    ['no article', feed()],
    ['an undated article without an author', feed(item())],
    [
      'an article with everything',
      feed(item({ authors: ['Ada & Co'], categories: ['<tide>'], published: '2017-12-19T12:00:00Z', summary: '&' })),
    ],
  ])('with %s is read by feed readers', (_, given) => {
    const { format, feed: found } = parseFeed(write(given));
    expect(format).toBe({ 'feed.xml': 'rss', 'atom.xml': 'atom', 'feed.json': 'json' }[file]);
    expect(JSON.stringify(found)).toContain('The Post: <Port> & more');
    if (!file.endsWith('.xml')) return;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => expect.fail(error.message));
    parser.write(write(given)).close();
  });

  test('is the same whenever it is written', () => {
    expect(write(feed(item()))).toBe(write(feed(item())));
    expect(write(feed(item()))).not.toContain(String(new Date().getFullYear()));
  });
});

test('words and text come out of every format as they went in', () => {
  const given = feed(item({ authors: ['Ada <b> Carter'] }));
  const title = '“No <i>interest</i>” & ]]> \ufffd';
  const [rss] = parseRssFeed(FEED_FORMATS['feed.xml'](given)).items ?? [];
  const [atom] = parseAtomFeed(FEED_FORMATS['atom.xml'](given)).entries ?? [];
  const [json] = parseJsonFeed(FEED_FORMATS['feed.json'](given)).items ?? [];
  expect([rss?.title, atom?.title?.value]).toEqual([title, title]);
  expect([rss?.content?.encoded, atom?.content?.value, json?.content_html]).toEqual(Array(3).fill('<p>Words &#x26; more ]]&gt; ]]></p>'));
  expect([rss?.dc?.creators?.[0], atom?.authors?.[0]?.name, json?.authors?.[0]?.name]).toEqual(Array(3).fill('Ada <b> Carter'));
});

describe('what is not known', () => {
  test('is left out of RSS and JSON Feed', () => {
    const rss = FEED_FORMATS['feed.xml'](feed(item(), item({ updated: '2017-12-01T12:00:00Z', edtf: '2017-12~' })));
    for (const absent of ['pubDate', 'lastBuildDate', 'dc:date', 'dc:creator', '1970', '2017']) expect(rss).not.toContain(absent);
    expect(JSON.parse(FEED_FORMATS['feed.json'](feed(item()))).items[0]).not.toHaveProperty('date_published');
  });

  test('is not claimed by Atom either, which demands an author and a date', () => {
    const { entries, authors, updated } = parseAtomFeed(FEED_FORMATS['atom.xml'](feed(item(), item({ publication: 'The Sun', id: 'x' }))));
    expect(updated).toBe(NO_DATE);
    expect(authors?.[0]?.name).toBe('The Post');
    expect(entries?.map((entry) => [entry.published, entry.authors?.[0]?.name])).toEqual([
      [undefined, undefined],
      [undefined, 'The Sun'],
    ]);
  });
});
