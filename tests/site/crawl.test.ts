import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NAMES_ON_A_PAGE, PAGE_SIZE } from '../../src/domain/list-pages.ts';
import type { FixtureArchive } from '../fixture-archive.ts';
import { crawl, isAside, pageOf, pagesOf } from '../linked-pages.ts';
import { manyArticles } from '../many-articles.ts';
import { type OtherSite, otherSite } from '../other-site.ts';
import { build, ROOT, removeSite } from './built-site.ts';

/** No page of any archive lists more, whatever it lists: the days of a year, and the ways in. */
const MOST_ITEMS = 400;

const itemsIn = (html: string, list: RegExp): number => html.match(list)?.[0].match(/<li/g)?.length ?? 0;

function expectAllReached(out: string, most: number): void {
  const { clicks, broken } = crawl(out);
  expect(broken).toEqual([]);
  expect(pagesOf(out).filter((path) => !clicks.has(path) && !isAside(out, path))).toEqual([]);
  expect([...clicks].filter(([, depth]) => depth > most)).toEqual([]);
  for (const path of clicks.keys()) {
    const { html } = pageOf(out, path);
    expect(itemsIn(html, /<ol class="contents[^"]*">[\s\S]*?<\/ol>/), path).toBeLessThanOrEqual(PAGE_SIZE);
    expect(html.match(/<li\b/g)?.length ?? 0, path).toBeLessThanOrEqual(MOST_ITEMS);
    expect(itemsIn(html, /<ul class="names">[\s\S]*?<\/ul>/), path).toBeLessThanOrEqual(NAMES_ON_A_PAGE);
  }
}

describe('the sample archive', () => {
  const out = join(ROOT, '.cache/tests/crawl');
  beforeAll(() => build('content', out));
  afterAll(() => removeSite(out));

  test('has no page that is more than four clicks from home, no orphan, and no link that leads nowhere', () => {
    expect(pagesOf(out).length).toBeGreaterThan(400);
    expectAllReached(out, 4);
  });
});

/** `npm run bench:crawl` does the same with 10,000. */
describe('an archive of many names and long lists', () => {
  const COUNT = 1500;
  let archive: FixtureArchive;
  let owner: OtherSite;
  beforeAll(() => {
    archive = manyArticles(COUNT);
    owner = otherSite({ shareCards: false });
    owner.run('build', '--content', archive.content);
  });
  afterAll(() => {
    archive.cleanUp();
    owner.cleanUp();
  });

  test('has no page that is more than five clicks from home, no orphan, and no list longer than it can show', () => {
    expect(pagesOf(owner.out).length).toBeGreaterThan(COUNT + 1000);
    expectAllReached(owner.out, 5);
  });
});
