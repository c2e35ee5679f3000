import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt } from './built-site.ts';

let archive: FixtureArchive;
let folder: string;
const HOSTILE = `A <b>bold</b> & "loud" ]]> &amp; <script>alert('1')</script> title`;
const ARCHIVES = [
  ['at the root', 'root', 'https://archive.example/'],
  ['below a path', 'below', 'https://archive.example/news/'],
] as const;
const at = (...path: string[]) => join(folder, ...path);
const read = (...path: string[]) => readFileSync(at(...path), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-machines-'));
  archive = fixtureArchive();
  archive.article(
    '2017/12/hostile.md',
    'One & two. [There](/2018/01/month/) [again](#p-aaaaaaa).\n\n![The hall](/pictures/hall.jpg) ]]> <![CDATA[',
    [
      `headline: '${HOSTILE.replaceAll("'", "''")}'`,
      'standfirst: "A \\u0007bell & a line"',
      `authors: ['Ada <i>Carter</i>', 'Ben & Co ]]>']`,
      `publication: 'The ]]> Post'`,
      'section: Port & <Sea>',
      'keywords: [tide]',
      'published: 2017-12-19',
      'pictures: [{src: pictures/a.jpg, caption: Low <tide>}]',
    ].join('\n'),
  );
  archive.article('2018/01/month.md', 'A month is known.', 'headline: Month\npublished: 2018-01~\nsection: Port & <Sea>');
  archive.article('2018/02/عنوان.md', 'قال إنها «بداية جديدة».', 'headline: عنوان الخبر\nlanguage: ar\npublished: 2018-02-12');
  archive.article('2018/02/moved.md', 'It stands here now.', 'headline: Moved\npublished: 2018-02\nformerly: [2018/01/here]');
  archive.article('2018/02/gone.md', 'Words that are gone.', 'headline: Gone\npublished: 2018-02-20\nwithdrawn: It was wrong.');
  archive.article('undated/words.md', 'No date is known.', 'headline: Undated words');
  for (let number = 1; number <= 25; number++) {
    archive.article(`2016/many-${number}.md`, `Words ${number}.`, `headline: Many ${number}\npublished: 2016-03-01\nsection: Mill`);
  }
  build(archive.content, at('root'), '--site', 'https://archive.example');
  build(archive.content, at('below'), '--site', 'https://archive.example', '--base', '/news/');
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

const filesNamed = (name: string, pattern: RegExp) =>
  readdirSync(at(name), { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file) && !file.startsWith('pagefind'))
    .sort();
/** The one archive may be at the root, or below a path. */
const inFolder = (name: string, url: string, root: string) => join(name, decodeURI(url.slice(root.length)));

function mustBeWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe.each(ARCHIVES)('%s', (_, name, root) => {
  test('every XML file is well formed', () => {
    const files = filesNamed(name, /\.xml$/);
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) expect(() => mustBeWellFormed(read(name, file)), file).not.toThrow();
  });

  test('the whole archive, and each section, publication and author has its feeds, and its page names them', () => {
    const lists = [...new Set(filesNamed(name, /(?:feed|atom)\.(?:xml|json)$/).map((file) => file.replace(/[^/]+$/, '')))];
    expect(lists).toEqual(
      ['', 'author/ada-i-carter-i/', 'author/ben-co/', 'publication/the-post/', 'section/mill/', 'section/port-sea/'].sort(),
    );
    for (const list of lists) {
      const page = pageAt(at(name), list);
      for (const [file, type] of [
        ['feed.xml', 'rss+xml'],
        ['atom.xml', 'atom+xml'],
        ['feed.json', 'feed+json'],
      ]) {
        const href = new URL(list + file, root).pathname;
        expect(page).toMatch(
          new RegExp(`<link rel="alternate" type="application/${type?.replace('+', '\\+')}" title="[^"]*" href="${href}"`),
        );
        expect(page).toMatch(new RegExp(`<a href="${href}"`));
        expect(existsSync(at(name, list, file ?? ''))).toBe(true);
      }
    }
    expect(pageAt(at(name), 'keyword/tide')).not.toContain('rel="alternate"');
  });

  test('RSS has what the specification demands, in the words of the articles', () => {
    for (const file of filesNamed(name, /feed\.xml$/)) {
      const feed = parseRssFeed(read(name, file));
      expect(feed).toMatchObject({ title: expect.any(String), description: expect.any(String), language: 'en' });
      expect(feed.link).toBe(root + file.replace('feed.xml', ''));
      const { items = [] } = feed;
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(20);
      expect(new Set(items.map(({ guid }) => guid?.value)).size).toBe(items.length);
      for (const { link = '', guid, pubDate } of items) {
        expect(existsSync(at(inFolder(name, link, root), 'index.html')), link).toBe(true);
        expect(existsSync(at(inFolder(name, guid?.value ?? '', root), 'index.html')), guid?.value).toBe(true);
        if (pubDate) expect(pubDate).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
      }
    }
    const [item] = parseRssFeed(read(name, 'author/ben-co/feed.xml')).items ?? [];
    expect(item).toMatchObject({ title: HOSTILE, pubDate: 'Tue, 19 Dec 2017 12:00:00 GMT', description: 'A \ufffdbell & a line' });
    expect(item?.dc?.creators).toEqual(['Ada <i>Carter</i>', 'Ben & Co ]]>']);
  });

  test('Atom has what the specification demands', () => {
    for (const file of filesNamed(name, /atom\.xml$/)) {
      const { id, title, updated, authors, links, entries = [] } = parseAtomFeed(read(name, file));
      expect(id).toBe(root + file.replace('atom.xml', ''));
      expect(title?.value).toBeTruthy();
      expect(authors).toHaveLength(1);
      expect(links?.find(({ rel }) => rel === 'self')?.href).toBe(root + file);
      expect(updated).toBe(
        entries
          .map((entry) => entry.updated ?? '')
          .sort()
          .at(-1),
      );
      expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
      for (const entry of entries) {
        expect(entry.updated).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
        expect(entry.links?.[0]?.href).toMatch(new RegExp(`^${root}`));
        expect(entry.content?.type).toBe('html');
        expect(entry.content?.value).toContain('<p');
      }
    }
  });

  test('JSON Feed has what the specification demands', () => {
    for (const file of filesNamed(name, /feed\.json$/)) {
      const { version, feed_url, home_page_url, items } = JSON.parse(read(name, file));
      expect([version, feed_url]).toEqual(['https://jsonfeed.org/version/1.1', root + file]);
      expect(home_page_url).toBe(root + file.replace('feed.json', ''));
      for (const item of items)
        expect(item).toMatchObject({ id: expect.any(String), content_html: expect.any(String), title: expect.any(String) });
      expect(parseJsonFeed(read(name, file)).items).toHaveLength(items.length);
    }
  });

  test('a feed has the whole text, and no address in it depends on a page', () => {
    const html = parseRssFeed(read(name, 'author/ben-co/feed.xml')).items?.[0]?.content?.encoded ?? '';
    expect(html).toContain('One &#x26; two.');
    expect(html).toContain(`href="${root}2018/01/month/"`);
    expect(html).toContain(`href="${root}2017/12/hostile/#p-aaaaaaa"`);
    expect(html).toContain(`src="${root}pictures/hall.jpg"`);
    expect(html).toContain(`src="${root}pictures/a.jpg"`);
    expect(html).toContain('Low &lt;tide&gt;');
    for (const [, address] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^https:/);
  });

  test('a feed claims no day that is not known, and holds nothing that was withdrawn', () => {
    const items = JSON.parse(read(name, 'feed.json')).items as Record<string, unknown>[];
    const byTitle = (title: string) => items.find((item) => item['title'] === title);
    expect(items.map((item) => item['title']).slice(0, 4)).toEqual(['عنوان الخبر', 'Moved', 'Month', HOSTILE]);
    expect(byTitle('Month')).not.toHaveProperty('date_published');
    expect(byTitle('Month')).toMatchObject({ _verbatim: { published: '2018-01~' } });
    expect(byTitle('عنوان الخبر')).toMatchObject({ language: 'ar', date_published: '2018-02-12T12:00:00Z' });
    expect(byTitle('Gone')).toBeUndefined();
    expect(read(name, 'feed.xml')).not.toContain('Words that are gone');
    expect(byTitle('Moved')).toMatchObject({ id: `${root}2018/01/here/`, url: `${root}2018/02/moved/` });
  });

  test('the sitemaps name every page that should be found, once, and no other', () => {
    const addressesIn = (file: string) => [...read(name, file).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
    const files = addressesIn('sitemap-index.xml').map((address) => inFolder('', address, root));
    const kinds = ['a-z', 'author', 'keyword', 'lists', 'on-this-day', 'publication', 'section'];
    expect(files).toEqual([...kinds, '2016', '2017', '2018', 'undated'].map((name) => `sitemap-${name}.xml`));
    const listed = files.flatMap(addressesIn);
    expect(new Set(listed).size).toBe(listed.length);
    const wanted = filesNamed(name, /index\.html$/)
      .filter((file) => !/noindex|data-moved-to/.test(read(name, file)) && !/^search\/|\/page-\d+\//.test(file))
      .map((file) => root + encodeURI(file.replace(/index\.html$/, '')));
    expect([...listed].sort()).toEqual(wanted.sort());
    expect(read(name, 'sitemap-2018.xml')).not.toMatch(/month\/<\/loc><lastmod>/);
    expect(read(name, 'sitemap-2017.xml')).toContain('<lastmod>2017-12-19</lastmod>');
    expect(read(name, 'robots.txt')).toContain(`Sitemap: ${root}sitemap-index.xml`);
  });

  test('a file for each year holds every article that is listed, with all that its own file has', () => {
    const files = readdirSync(at(name)).filter((file) => /^articles-(?:\d{4}|undated)\.jsonl$/.test(file));
    const lines = files.flatMap((file) =>
      read(name, file)
        .trimEnd()
        .split('\n')
        .map((line) => ({ file, line })),
    );
    expect(lines).toHaveLength(30);
    for (const { file, line } of lines) {
      const data = JSON.parse(line);
      expect(file).toBe(`articles-${data.address.split('/')[0]}.jsonl`);
      expect(data).toEqual(JSON.parse(read(name, data.address, 'index.json')));
    }
  });

  test('hosts are told that files with digests in their names may be kept for good, and no others', () => {
    const base = new URL(root).pathname;
    expect(read(name, '_headers')).toBe(
      ['_astro/*', 'pagefind/:part/*'].map((path) => `${base}${path}\n  Cache-Control: public, max-age=31536000, immutable\n`).join(''),
    );
    const [, pattern = ''] = /^ {2}~(\S+) "public, max-age=31536000, immutable";$/m.exec(read(name, 'cache.nginx.conf')) ?? [];
    const lasts = (path: string) => new RegExp(pattern).test(base + path);
    expect(readdirSync(at(name, '_astro')).every((file) => lasts(`_astro/${file}`))).toBe(true);
    for (const path of ['', '2018/01/month/', 'pagefind/shards.json', 'feed.xml']) expect(lasts(path), path).toBe(false);
  });

  test('GitHub Pages is told to leave no folder out, and to make no pages of Markdown', () => {
    expect(readdirSync(at(name))).toContain('.nojekyll');
  });

  test('a browser finds the search, the manifest and the icons', () => {
    const page = pageAt(at(name), '2018/01/month');
    const base = new URL(root).pathname;
    for (const link of [
      `<link rel="search" type="application/opensearchdescription+xml" title="Verbatim" href="${base}opensearch.xml">`,
      `<link rel="manifest" href="${base}site.webmanifest">`,
      `<link rel="apple-touch-icon" href="${base}apple-touch-icon.png">`,
    ]) {
      expect(page).toContain(link);
    }
    expect(read(name, 'opensearch.xml')).toContain(`template="${root}search/?q={searchTerms}"`);
    const { icons } = JSON.parse(read(name, 'site.webmanifest'));
    for (const { src, sizes } of icons as { src: string; sizes: string }[]) {
      const png = readFileSync(at(name, src.slice(base.length)));
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(read(name, 'llms.txt')).toContain(`(${root}articles-2018.jsonl)`);
  });
});
