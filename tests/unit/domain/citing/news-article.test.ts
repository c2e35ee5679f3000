import { expect, test } from 'vitest';
import { makeArticle } from '../../../../src/archive/make-article.ts';
import { newsArticle } from '../../../../src/domain/citing/news-article.ts';
import type { Address } from '../../../../src/domain/permalink.ts';
import { frontMatter } from '../../../../src/front-matter.ts';

const PERMALINK = 'https://archive.example/2017/12/pier/';
const article = (body: string) =>
  makeArticle('2017/12/pier' as Address, frontMatter.parse({ headline: 'Pier', provenance: { source: 'shelf 1' } }), body, {
    language: 'en',
    rights: '',
    publication: '',
    base: '/',
  }).article;

test('machines read who is quoted, at which place, and where everything of that speaker stands', () => {
  const { hasPart } = newsArticle(article('“No,” said Ada Carter. “Yes,” the keeper said. The “old guard” met.'), PERMALINK, {
    pageOf: (name) => (name === 'Ada Carter' ? 'https://archive.example/speaker/ada-carter/' : undefined),
  });
  expect(hasPart).toMatchObject([
    {
      '@type': 'Quotation',
      text: 'No,',
      url: expect.stringMatching(/^https:\/\/archive\.example\/2017\/12\/pier\/#p-[0-9a-z]{7}$/),
      creditText: 'Ada Carter',
      spokenByCharacter: { '@id': 'https://archive.example/speaker/ada-carter/' },
    },
    ...(Array.isArray(hasPart) && hasPart.length > 1 ? [{ '@type': 'Quotation', text: 'Yes,' }] : []),
  ]);
  expect(JSON.stringify(hasPart)).not.toContain('old guard');
});

test('an article that quotes nobody has no quotations', () => {
  expect(newsArticle(article('It rained.'), PERMALINK)).not.toHaveProperty('hasPart');
});
