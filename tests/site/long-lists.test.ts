import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/domain/list-pages.ts';
import { crawl, isAside, pagesOf } from '../linked-pages.ts';
import { longLists, OF_1996_WITHOUT_MONTH, PORT, WEATHER } from '../long-lists.ts';
import { build, pageAt, textOf } from './built-site.ts';

const IN_PORT = Object.values(PORT).reduce((sum, count) => sum + count, 0);
const archive = longLists();
const place = mkdtempSync(join(tmpdir(), 'verbatim-long-lists-'));
const out = join(place, 'before');
beforeAll(() => build(archive.content, out, '--site', 'https://archive.example'));
afterAll(() => {
  archive.cleanUp();
  rmSync(place, { recursive: true, force: true });
});

const headlinesOn = (path: string) =>
  [...(pageAt(out, path).match(/<ol class="contents.*?<\/ol>/s)?.[0] ?? '').matchAll(/<h2>(.*?)<\/h2>/gs)].map(([, text]) =>
    textOf(text ?? ''),
  );
const titleOf = (path: string) => textOf(pageAt(out, path).match(/<h1>.*?<\/h1>/s)?.[0] ?? '');
const countOn = (path: string) => textOf(pageAt(out, path).match(/<p class="count">.*?<\/p>/s)?.[0] ?? '');
const linksOf = (path: string) => [...pageAt(out, path).matchAll(/<a [^>]*href="([^"#]*)"/g)].map(([, href]) => href);

describe('a section with more articles than a page shows', () => {
  test('shows its newest, how many there are, and leads to its years', () => {
    expect(countOn('section/port')).toBe(`${IN_PORT} articles`);
    expect(headlinesOn('section/port')).toHaveLength(PAGE_SIZE);
    expect(headlinesOn('section/port')[0]).toMatch(/of 1998$/);
    for (const year of Object.keys(PORT)) expect(linksOf('section/port')).toContain(`/section/port/${year}/`);
    expect(existsSync(join(out, 'section/port/page-2'))).toBe(false);
  });

  test('has all articles of a year under it, page by page, with the figure of that year', () => {
    const pages = ['section/port/1996', 'section/port/1996/page-2'];
    expect(pages.map((path) => headlinesOn(path).length)).toEqual([PAGE_SIZE, PORT[1996] - PAGE_SIZE]);
    expect(new Set(pages.flatMap(headlinesOn)).size).toBe(PORT[1996]);
    expect(pages.flatMap(headlinesOn).every((headline) => headline.endsWith('of 1996'))).toBe(true);
    expect(pages.map(titleOf)).toEqual(['Port, 1996', 'Port, 1996, page 2']);
    expect(pages.map(countOn)).toEqual([`${PORT[1996]} articles`, `${PORT[1996]} articles`]);
    expect(headlinesOn('section/port/1994')).toHaveLength(PORT[1994]);
  });

  test('leads from year to year, past those without articles, and back to all', () => {
    const years = (path: string) => linksOf(path).filter((href) => /\/section\/port\/\d+\/$/.test(href ?? ''));
    expect(years('section/port/1996/page-2')).toEqual(expect.arrayContaining(['/section/port/1998/', '/section/port/1994/']));
    expect(years('section/port/1998')).toEqual(['/section/port/1996/']);
    expect(linksOf('section/port/1998')).toContain('/section/port/');
  });

  test('has what is undated apart', () => {
    expect(titleOf('section/port/undated')).toBe('Port, undated');
    expect(headlinesOn('section/port/undated')).toHaveLength(PORT.undated);
  });
});

test('a section that fits on its page stands there whole, and has no years', () => {
  expect(headlinesOn('section/weather')).toHaveLength(WEATHER);
  expect(readdirSync(join(out, 'section/weather')).filter((name) => /^\d|^undated/.test(name))).toEqual([]);
});

describe('a speaker with more speeches than a page shows', () => {
  test('has them by year, too', () => {
    expect(titleOf('speaker/cy-ray/1994')).toBe('Cy Ray, 1994');
    expect(countOn('speaker/cy-ray/1994')).toBe(`${PORT[1994]} quotations`);
    expect(pageAt(out, 'speaker/cy-ray/1994').match(/<blockquote/g)).toHaveLength(PORT[1994]);
    expect(pageAt(out, 'speaker/cy-ray/undated').match(/<blockquote/g)).toHaveLength(PORT.undated);
  });
});

describe('a year with more articles than a page shows', () => {
  test('shows its newest, and leads to its months and to what has none', () => {
    expect(countOn('1996')).toBe(`${PORT[1996]} articles`);
    expect(headlinesOn('1996')).toHaveLength(PAGE_SIZE);
    expect(linksOf('1996')).toEqual(expect.arrayContaining(['/1996/01/', '/1996/12/', '/1996/month-unknown/']));
    expect(titleOf('1996/month-unknown')).toBe('1996, month not known');
    expect(headlinesOn('1996/month-unknown')).toHaveLength(OF_1996_WITHOUT_MONTH);
    expect(linksOf('1996/month-unknown')).toContain('/1996/');
    expect(existsSync(join(out, '1996/page-2'))).toBe(false);
  });

  test('while another has no such page', () => {
    expect(existsSync(join(out, '1994/month-unknown'))).toBe(false);
    expect(headlinesOn('1994')).toHaveLength(PORT[1994]);
  });
});

describe('a letter with more headlines than a page shows', () => {
  let paths: string[];
  beforeAll(() => {
    const parts = /<ul class="names beginnings">.*?<\/ul>/s.exec(pageAt(out, 'a-z/s'))?.[0] ?? '';
    paths = Array.from(parts.matchAll(/href="\/(.*?)\/"/g), ([, path]) => path ?? '');
  });

  test('leads to what they begin with, in order, and says how many begin so', () => {
    expect(countOn('a-z/s')).toBe(`${IN_PORT} articles`);
    expect(headlinesOn('a-z/s')).toEqual([]);
    expect(paths).toEqual([...paths].sort());
    expect(textOf(pageAt(out, 'a-z/s'))).toContain('Ship 9…');
  });

  test('has each of them in one part, and no part more than a page', () => {
    const shown = paths.map(headlinesOn);
    expect(shown.flat().sort()).toEqual([...new Set(shown.flat())].sort());
    expect(shown.flat()).toHaveLength(IN_PORT);
    for (const each of shown) expect(each.length).toBeLessThanOrEqual(PAGE_SIZE);
    for (const [index, path] of paths.entries()) {
      const beginning = path.split('/')[2]?.replaceAll('_', ' ') ?? 'none';
      for (const headline of shown[index] ?? []) expect(headline.toLowerCase().startsWith(beginning), `${headline} in ${path}`).toBe(true);
      expect(linksOf(path)).toContain('/a-z/s/');
    }
  });

  test('while another has its headlines on its own page', () => {
    expect(headlinesOn('a-z/r')).toHaveLength(WEATHER);
  });
});

test('no page is out of reach, and none is linked to that is not there', () => {
  const { clicks, broken } = crawl(out);
  expect(broken).toEqual([]);
  expect(pagesOf(out).filter((path) => !clicks.has(path) && !isAside(out, path))).toEqual([]);
  expect([...clicks].filter(([, depth]) => depth > 4)).toEqual([]);
});

test('search engines are told of the years of a section, not of their further pages', () => {
  const listed = ['lists', 'section'].map((name) => readFileSync(join(out, `sitemap-${name}.xml`), 'utf8')).join('');
  for (const path of ['section/port/1996/', 'section/port/undated/', '1996/month-unknown/'])
    expect(listed).toContain(`<loc>https://archive.example/${path}</loc>`);
  expect(listed).not.toContain('page-2');
});

describe('one more article of an old year', () => {
  const after = join(place, 'after');
  beforeAll(() => {
    archive.article(
      '1994/05/late.md',
      '“The last ship of 1994 is in,” said Cy Ray.',
      'headline: The last ship\nsection: Port\npublication: The Post\npublished: 1994-05-30',
    );
    build(archive.content, after, '--site', 'https://archive.example');
  });

  test('changes the lists of its own time, and leaves those of other years as they are', () => {
    const lists = pagesOf(out).filter((path) => !/ship-|rain-/.test(path));
    const changed = lists.filter((path) => readFileSync(join(out, path), 'utf8') !== readFileSync(join(after, path), 'utf8'));
    expect(changed).toEqual(expect.arrayContaining(['section/port/index.html', 'section/port/1994/index.html', '1994/05/index.html']));
    expect(changed.filter((path) => /199[678]|undated|weather/.test(path))).toEqual([]);
  });
});
