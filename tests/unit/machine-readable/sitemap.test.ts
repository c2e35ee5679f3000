import { describe, expect, test } from 'vitest';
import { robots, sitemap, sitemapIndex, sitemapParts } from '../../../src/machine-readable/sitemap.ts';

const urlOf = (path: string) => `https://archive.example/${path}`;
const pages = (...paths: string[]) => paths.map((path) => ({ path }));
const partsOf = (...given: Parameters<typeof sitemapParts>) =>
  sitemapParts(...given).map(({ file, pages: held }) => [file, held.map(({ path }) => path)]);

describe('sitemaps', () => {
  test('go on in a further file at the limit, and not before', () => {
    const year = pages('2017/a', '2017/b', '2017/c', '2017/d', '2017/e');
    expect(partsOf('2017', year, 2)).toEqual([
      ['sitemap-2017.xml', ['2017/a', '2017/b']],
      ['sitemap-2017-2.xml', ['2017/c', '2017/d']],
      ['sitemap-2017-3.xml', ['2017/e']],
    ]);
    expect(partsOf('2017', year, 5).map(([file]) => file)).toEqual(['sitemap-2017.xml']);
    expect(partsOf('lists', year, 4).map(([file]) => file)).toEqual(['sitemap-lists.xml', 'sitemap-lists-2.xml']);
  });

  test('of an archive without pages are none', () => {
    expect(partsOf('2017', [])).toEqual([]);
  });

  test('name absolute addresses, and a day of change only where there is one', () => {
    const xml = sitemap([{ path: '' }, { path: '2017/a&b', changed: '2017-12-19' }], urlOf);
    expect(xml).toContain('<url><loc>https://archive.example/</loc></url>');
    expect(xml).toContain('<url><loc>https://archive.example/2017/a&amp;b/</loc><lastmod>2017-12-19</lastmod></url>');
    expect(sitemapIndex(['sitemap-2017.xml'], urlOf)).toContain('<sitemap><loc>https://archive.example/sitemap-2017.xml</loc></sitemap>');
    expect(robots(urlOf('sitemap-index.xml'))).toMatch(/^Sitemap: https:\/\/archive\.example\/sitemap-index\.xml$/m);
  });
});
