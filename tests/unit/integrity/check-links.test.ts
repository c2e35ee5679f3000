import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from '../../../src/integrity/check-links.ts';
import { pagesOf } from '../../../src/integrity/pages.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  mkdirSync(join(site, '2017/12/talks'), { recursive: true });
  mkdirSync(join(site, 'author/김연아'), { recursive: true });
  writeFileSync(join(site, 'author/김연아/index.html'), '<h1>Kim</h1>');
  writeFileSync(join(site, '2017/12/talks/index.html'), '<p id="p-1cn9q9x">words</p>');
  writeFileSync(join(site, 'robots.txt'), '');
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

function problems(html: string, base = '/'): string[] {
  writeFileSync(join(site, 'index.html'), html);
  return checkLinks(site, base, [...pagesOf(site)]).map(({ what }) => what);
}

test('links to pages, files and anchors that are there are good', () => {
  const html = `<main id="here"><a href="#here">h</a><a href="/2017/12/talks/#p-1cn9q9x">p</a><a href="/2017/12/talks/#p-1cn9q9x:~:text=words">w</a>
    <a href="/robots.txt">r</a><a href="https://example.org/none">x</a><a href="/author/%EA%B9%80%EC%97%B0%EC%95%84/?a=1&amp;b=2">k</a></main>`;
  expect(problems(html)).toEqual([]);
});

test.each(['/2017/12/gone/', '/2017/12/talks/#p-0000000', '#nowhere', '/2017/12/talks', '/robots.text'])('%s leads nowhere', (href) => {
  expect(problems(`<a href="${href}">x</a>`)).toEqual([`The link ${href} leads nowhere.`]);
});

test('below a base path every link must begin with it', () => {
  expect(problems('<a href="/archive/2017/12/talks/">x</a>', '/archive/')).toEqual([]);
  expect(problems('<a href="/2017/12/talks/">x</a>', '/archive/')).toHaveLength(1);
});

test('an id that stands twice is named once', () => {
  expect(problems('<p id="a">1</p><p id="a">2</p><p id="a">3</p>')).toEqual(['The id "a" stands twice in this page.']);
});
