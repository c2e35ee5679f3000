import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../linked-pages.ts';
import { build, ROOT, removeSite } from './built-site.ts';

const out = join(ROOT, '.cache/tests/weight');
beforeAll(() => build('content', out));
afterAll(() => removeSite(out));

const KB = 1000;

/** Bytes that come over the line for a page: compressed, but for fonts, which are so already. */
function weightOf(page: string): { code: number; fonts: number } {
  const html = readFileSync(join(out, page), 'utf8');
  const files = new Set<string>();
  const take = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    if (!name.endsWith('.js')) return;
    const script = readFileSync(join(out, '_astro', name), 'utf8');
    for (const [, imported = ''] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) take(imported);
  };
  for (const [, name = ''] of html.matchAll(/(?:src|href)="\/_astro\/([^"]+)"/g)) take(name);
  const read = (name: string) => readFileSync(join(out, '_astro', name));
  const [fonts, code] = [/\.woff2$/, /\.(?:css|js)$/].map((kind) => [...files].filter((name) => kind.test(name)).map(read));
  return {
    code: [Buffer.from(html), ...(code ?? [])].reduce((sum, text) => sum + gzipSync(text).length, 0),
    fonts: (fonts ?? []).reduce((sum, font) => sum + font.length, 0),
  };
}

test('no article page brings more than 30 kB of HTML, CSS and JavaScript, or more than 90 kB with its fonts', () => {
  const articles = pagesOf(out).filter((path) => /^(?:\d{4}\/\d{2}|undated)\/[^/]*[a-z]{3}[^/]*\/index\.html$/.test(path));
  expect(articles.length).toBeGreaterThan(20);
  for (const article of articles) {
    const { code, fonts } = weightOf(article);
    expect(code, article).toBeGreaterThan(5 * KB);
    expect(code, article).toBeLessThanOrEqual(30 * KB);
    expect(fonts, article).toBeGreaterThan(30 * KB);
    expect(code + fonts, article).toBeLessThanOrEqual(90 * KB);
  }
  const heaviest = articles.map((article) => ({ article, ...weightOf(article) })).sort((a, b) => b.code - a.code)[0];
  console.log(`The heaviest article page: ${JSON.stringify(heaviest)}`);
});

test('no page asks for a script that blocks it', () => {
  for (const page of pagesOf(out)) {
    const html = readFileSync(join(out, page), 'utf8');
    expect(html.match(/<script[^>]*\ssrc=[^>]*>/g)?.filter((tag) => !/type="module"/.test(tag)) ?? [], page).toEqual([]);
  }
});
