import { expect, test } from 'vitest';
import { absoluteHtml } from '../../../src/machine-readable/absolute-html.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

const PERMALINK = 'https://archive.example/news/2017/12/talks/';
const ofMarkdown = (markdown: string) => absoluteHtml(renderBody(markdown, { base: '/news/', before: [] }).html, PERMALINK);

test.each([
  ['[there](/2018/other/)', 'href="https://archive.example/news/2018/other/"'],
  ['[below](#p-1cn9q9x)', `href="${PERMALINK}#p-1cn9q9x"`],
  ['[beside](index.md)', `href="${PERMALINK}index.md"`],
  ['[elsewhere](https://else.example/?a=1&b=2)', 'href="https://else.example/?a=1&#x26;b=2"'],
  ['![The hall](/pictures/hall.jpg "x > y")', 'src="https://archive.example/news/pictures/hall.jpg"'],
  ['<blockquote cite="../other/">Words</blockquote>', 'cite="https://archive.example/news/2017/12/other/"'],
])('%s gets an absolute address', (markdown, attribute) => {
  expect(ofMarkdown(markdown)).toContain(attribute);
});

test('words that look like markup stay words', () => {
  const html = ofMarkdown('Type `<a href="/here/">` or href="/there/" into it.');
  expect(html).toContain('href="/here/"');
  expect(html).toContain('href="/there/"');
});

test('what is no address at all stays as it is', () => {
  expect(absoluteHtml('<a href="http://[">x</a>', PERMALINK)).toBe('<a href="http://[">x</a>');
});

test('links of paragraphs to themselves are gone', () => {
  expect(ofMarkdown('Words.')).not.toMatch(/pilcrow|<a/);
});
