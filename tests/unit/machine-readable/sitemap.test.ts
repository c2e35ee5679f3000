import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { parseDate } from '../../../src/domain/dates.ts';
import { changedOf, robots, sitemap, sitemapIndex, sitemapParts } from '../../../src/machine-readable/sitemap.ts';

const urlOf = (path: string) => `https://archive.example/${path}`;
const pages = (...paths: string[]) => paths.map((path) => ({ path }));
const partsOf = (...given: Parameters<typeof sitemapParts>) =>
  Array.from(sitemapParts(...given), ({ file, pages: held }) => [file, held.map(({ path }) => path)]);

describe('sitemaps', () => {
  test('are one file a year, so that a new article changes no other', () => {
    expect(partsOf(pages('2017/12/a', '2017/b', '2018/01/c', 'undated/d'))).toEqual([
      ['sitemap-2017.xml', ['2017/12/a', '2017/b']],
      ['sitemap-2018.xml', ['2018/01/c']],
      ['sitemap-undated.xml', ['undated/d']],
    ]);
  });

  test('go on in a further file at the limit, and not before', () => {
    const year = pages('2017/a', '2017/b', '2017/c', '2017/d', '2017/e', '2018/f');
    expect(partsOf(year, undefined, 2).map(([file]) => file)).toEqual([
      'sitemap-2017.xml',
      'sitemap-2017-2.xml',
      'sitemap-2017-3.xml',
      'sitemap-2018.xml',
    ]);
    expect(partsOf(year, undefined, 5).map(([file]) => file)).toEqual(['sitemap-2017.xml', 'sitemap-2018.xml']);
    expect(partsOf(year, () => 'lists', 4).map(([file]) => file)).toEqual(['sitemap-lists.xml', 'sitemap-lists-2.xml']);
  });

  test('of an archive without pages are none', () => {
    expect(partsOf([])).toEqual([]);
  });

  test('name absolute addresses, and a day of change only where there is one', () => {
    const xml = sitemap([{ path: '' }, { path: '2017/a&b', changed: '2017-12-19' }], urlOf);
    expect(xml).toContain('<url><loc>https://archive.example/</loc></url>');
    expect(xml).toContain('<url><loc>https://archive.example/2017/a&amp;b/</loc><lastmod>2017-12-19</lastmod></url>');
    expect(sitemapIndex(['sitemap-2017.xml'], urlOf)).toContain('<sitemap><loc>https://archive.example/sitemap-2017.xml</loc></sitemap>');
    expect(robots(urlOf('sitemap-index.xml'))).toMatch(/^Sitemap: https:\/\/archive\.example\/sitemap-index\.xml$/m);
  });
});

test.each([
  [{}, undefined],
  [{ published: '2017-12' }, undefined],
  [{ published: '2017-12-19~' }, undefined],
  [{ published: '2017-12-19' }, '2017-12-19'],
  [{ published: '2017-12-19', corrected: '2018-01-02' }, '2018-01-02'],
  [{ published: '2017-12-19', corrected: '2018-01' }, '2017-12-19'],
  [{ published: '2017', retrieved: '2020-02-03' }, '2020-02-03'],
])('of an article that says %j it is known that it changed on %s', (said: Record<string, string>, changed) => {
  const date = (name: string) => parseDate(said[name] ?? '');
  const correction = date('corrected');
  const article = {
    published: date('published'),
    corrected: correction ? [{ date: correction, note: 'x' }] : [],
    provenance: { retrieved: date('retrieved') },
  };
  expect(changedOf(article as unknown as Article)).toBe(changed);
});
