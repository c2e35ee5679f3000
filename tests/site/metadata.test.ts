import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decoded } from '../../src/integrity/pages.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt, removeSite } from './built-site.ts';

let archive: FixtureArchive;
let out: string;
const RAW = '<html><script>alert(1)</script>Harbour closed</html>';
const HOSTILE = 'Harbour </script><script>alert(1)</script> “closed”';

beforeAll(() => {
  archive = fixtureArchive();
  out = mkdtempSync(join(tmpdir(), 'verbatim-metadata-'));
  mkdirSync(join(archive.content, 'raw'));
  writeFileSync(join(archive.content, 'raw/harbour.html'), RAW);
  const sha256 = createHash('sha256').update(RAW).digest('hex');
  archive.article(
    '2017/12/harbour.md',
    'The harbour was closed on Monday.',
    [
      `headline: '${HOSTILE}'`,
      'standfirst: A line',
      'byline: By Ada Carter and the Harbour desk',
      'authors: [Ada Carter, Harbour desk]',
      'dateline: Port',
      'published: 2017-12-19',
      'publication: {name: The Harbour Post, url: https://post.example}',
      'section: Port',
      'keywords: [harbour, tide]',
      'corrected: [{date: 2017-12-20, note: The day was wrong.}]',
      `provenance: {source: https://post.example/a, archived: https://web.archive.example/a, raw: harbour.html, sha256: ${sha256}}`,
    ].join('\n'),
  );
  archive.article('2017/12/month.md', 'Some words here.', 'headline: Month\npublished: 2017-12~');
  archive.article('undated/none.md', 'Some words there.', 'headline: None');
  archive.article('2017/12/gone.md', 'Words.', 'headline: Gone\nwithdrawn: It was wrong.');
  build(archive.content, out, '--site', 'https://archive.example', '--base', '/news/');
});
afterAll(() => {
  archive.cleanUp();
  removeSite(out);
});

const URL = 'https://archive.example/news/2017/12/harbour/';

/** https://schema.org/NewsArticle: the properties that a news article may have of those that we use, with their ranges. */
const RANGES: Record<string, readonly string[]> = {
  url: ['URL'],
  mainEntityOfPage: ['URL'],
  headline: ['Text'],
  description: ['Text'],
  image: ['URL'],
  inLanguage: ['Text'],
  author: ['Person', 'Organization'],
  datePublished: ['Date'],
  publisher: ['Organization'],
  articleSection: ['Text'],
  keywords: ['Text'],
  locationCreated: ['Place'],
  wordCount: ['Integer'],
  copyrightNotice: ['Text'],
  correction: ['CorrectionComment'],
  isBasedOn: ['URL', 'Text'],
  archivedAt: ['URL'],
  citation: ['CreativeWork'],
};
const typeOf = (value: unknown): string => {
  if (typeof value === 'number') return 'Integer';
  if (typeof value === 'object') return (value as Record<string, string>)['@type'] ?? '?';
  if (/^https?:/.test(String(value))) return 'URL';
  return /^\d{4}(-\d{2}){0,2}$/.test(String(value)) ? 'Date' : 'Text';
};

const linkedData = (address: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageAt(out, address))?.[1] ?? 'null') as Record<string, unknown>;
const metaOf = (address: string): [name: string, content: string][] =>
  [...pageAt(out, address).matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name = '', content = '']) => [
    name,
    decoded(content),
  ]);

describe('the linked data of an article', () => {
  test('says all that is known, in properties and types of schema.org', () => {
    const { '@context': context, '@type': type, '@id': id, ...properties } = linkedData('2017/12/harbour');
    expect([context, type, id]).toEqual(['https://schema.org', 'NewsArticle', URL]);
    for (const [property, value] of Object.entries(properties)) {
      for (const each of [value].flat()) expect(RANGES[property] ?? [`no property ${property}`], property).toContain(typeOf(each));
    }
    expect(Object.keys(properties).sort()).toEqual(
      Object.keys(RANGES)
        .filter((name) => name !== 'citation')
        .sort(),
    );
    expect(properties).toMatchObject({
      headline: HOSTILE,
      image: [`${URL}card.png`],
      datePublished: '2017-12-19',
      author: [
        { '@type': 'Person', name: 'Ada Carter' },
        { '@type': 'Organization', name: 'Harbour desk' },
      ],
      correction: [{ text: 'The day was wrong.', datePublished: '2017-12-20' }],
    });
  });

  test('says no more about a date than is known', () => {
    expect(linkedData('2017/12/month')['datePublished']).toBe('2017-12');
    expect(linkedData('undated/none')).not.toHaveProperty('datePublished');
  });

  test('cannot be ended by a headline', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageAt(out, '2017/12/harbour')) ?? [];
    expect(json).toContain('alert(1)');
    expect(json).not.toMatch(/[<>]/);
  });

  test('is not there for what was withdrawn', () => {
    expect(pageAt(out, '2017/12/gone')).not.toContain('ld+json');
    expect(existsSync(join(out, '2017/12/gone/index.md'))).toBe(false);
  });
});

/** What Zotero's translator "Embedded Metadata" makes of a page's meta elements: z:itemType decides, Highwire fills in. */
function zoteroItem(address: string) {
  const meta = metaOf(address);
  const all = (name: string) => meta.filter(([each]) => each === name).map(([, content]) => content);
  return {
    itemType: all('z:itemType')[0],
    title: all('citation_title')[0],
    creators: all('citation_author'),
    date: all('citation_publication_date')[0],
    publicationTitle: all('citation_journal_title')[0],
    url: all('citation_public_url')[0],
    language: all('citation_language')[0],
  };
}

test('a reference manager takes a page for a newspaper article, with all its parts', () => {
  expect(zoteroItem('2017/12/harbour')).toEqual({
    itemType: 'newspaperArticle',
    title: HOSTILE,
    creators: ['Ada Carter', 'Harbour desk'],
    date: '2017/12/19',
    publicationTitle: 'The Harbour Post',
    url: URL,
    language: 'en',
  });
  expect(zoteroItem('undated/none')).toMatchObject({ date: undefined, publicationTitle: undefined, creators: [] });
});

test('a preview has title, description and address; only a day that is known for sure is a time of publication', () => {
  const meta = new Map(metaOf('2017/12/harbour'));
  expect(meta.get('og:type')).toBe('article');
  expect(meta.get('og:title')).toBe(HOSTILE);
  expect(meta.get('og:url')).toBe(URL);
  expect(meta.get('article:published_time')).toBe('2017-12-19');
  expect(new Map(metaOf('2017/12/month')).has('article:published_time')).toBe(false);
});

test('so has that of a list, and of the first page; not that of an article that was withdrawn', () => {
  const list = new Map(metaOf('section/port'));
  expect(list.get('og:type')).toBe('website');
  expect(list.get('og:title')).toBe('Port');
  expect(list.get('og:url')).toBe('https://archive.example/news/section/port/');
  expect(new Map(metaOf('')).get('og:title')).toBe(new Map(metaOf('')).get('og:site_name'));
  expect(new Map(metaOf('2017/12/gone')).has('og:title')).toBe(false);
});

describe('the files beside an article', () => {
  const file = (name: string) => readFileSync(join(out, '2017/12/harbour', name), 'utf8');

  test('are its own Markdown, all its data, and its citations', () => {
    expect(file('index.md')).toBe(readFileSync(join(archive.content, 'articles/2017/12/harbour.md'), 'utf8'));
    const data = JSON.parse(file('index.json')) as Record<string, unknown>;
    expect(data).toMatchObject({ permalink: URL, published: '2017-12-19', headline: HOSTILE });
    expect((data['paragraphs'] as { anchor: string; text: string }[]).at(-1)?.text).toBe('The harbour was closed on Monday.');
    expect(file('index.bib')).toContain(`url = {${URL}}`);
    expect(file('index.ris')).toContain(`UR  - ${URL}`);
    expect(JSON.parse(file('index.csl.json'))[0].URL).toBe(URL);
  });

  test('and its raw file, byte for byte, under a name that no browser runs', () => {
    expect(readFileSync(join(out, 'raw/harbour.html.txt'), 'utf8')).toBe(RAW);
    expect(pageAt(out, '2017/12/harbour')).toContain('href="/news/raw/harbour.html.txt"');
    expect(existsSync(join(out, 'raw/harbour.html'))).toBe(false);
  });

  test('have the digests that the page states', () => {
    const page = pageAt(out, '2017/12/harbour');
    for (const [href, path] of [
      ['/news/raw/harbour.html.txt', 'raw/harbour.html.txt'],
      ['/news/2017/12/harbour/index.md', '2017/12/harbour/index.md'],
    ] as const) {
      const digest = createHash('sha256')
        .update(readFileSync(join(out, path)))
        .digest('hex');
      expect(page).toMatch(new RegExp(`href="${href}"[^>]*data-verify="${digest}"`));
    }
  });
});
