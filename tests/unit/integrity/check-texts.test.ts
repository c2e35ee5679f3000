import { expect, test } from 'vitest';
import { checkTexts } from '../../../src/integrity/check-texts.ts';

const check = (html: string) =>
  checkTexts([{ file: 'content/articles/2017/12/talks.md', address: '2017/12/talks', html }], {
    hasPicture: (path) => path === 'ferry & quay.png',
    hasArticle: (address) => address === '2018/01/harbour',
  });

test.each([
  '<p><img src="/ferry%20&#x26;%20quay.png" alt=""></p>',
  '<p><img src="../../../ferry &amp; quay.png"></p>',
  '<p><a href="/2018/01/harbour/#p-0123456789">before</a>, <a href="../../../2018/01/harbour">again</a></p>',
  '<p><a href="#p-0123456789">above</a> <a href="/years/">years</a> <a href="https://example.org/2018/01/lost/">there</a></p>',
  '<p><a href="mailto:desk@example.org">desk</a> <a href="http://[">broken</a></p>',
])('%s leads where something is', (html) => {
  expect(check(html)).toEqual([]);
});

test('a picture that is not there is named, with where to put it', () => {
  const [problem, ...others] = check('<p><img alt="A ferry" src="/pictures/ferry.png"></p>');
  expect(others).toEqual([]);
  expect(problem?.file).toBe('content/articles/2017/12/talks.md');
  expect(problem?.what).toContain('/pictures/ferry.png');
  expect(problem?.remedy).toContain('(/ferry.png)');
});

test('so is a link to an article that the archive does not have', () => {
  expect(check('<p><a href="/2018/01/lost/#p-0123456789">lost</a></p>')).toMatchObject([
    { what: expect.stringContaining('/2018/01/lost/#p-0123456789') },
  ]);
});

test('a bad escape in an address is no reason to stop', () => {
  expect(check('<p><img src="/%E0%A4%A.png"></p>')).toHaveLength(1);
});
