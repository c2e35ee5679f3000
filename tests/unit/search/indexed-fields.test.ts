import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/archive/make-article.ts';
import type { Address } from '../../../src/domain/permalink.ts';
import { frontMatter } from '../../../src/front-matter.ts';
import { indexedFields } from '../../../src/search/indexed-fields.ts';

const article = (fields: object) =>
  makeArticle(
    '2017/12/pier' as Address,
    frontMatter.parse({ headline: 'Pier', provenance: { source: 'shelf 1' }, ...fields }),
    'It stands.',
    {
      language: 'en',
      rights: '',
      publication: '',
      base: '/',
    },
  ).article;

test('what names an article is searched like its words, and what can be chosen is a filter', () => {
  expect(indexedFields(article({ published: '2017-12-19~', section: 'Port, north' }))).toEqual({
    'data-section': 'Port, north',
    'data-language': 'en',
    'data-year': '2017',
    'data-pagefind-meta': 'section[data-section]',
    'data-pagefind-filter': 'section[data-section], language[data-language], year[data-year]',
  });
});

test('an undated article stands in no year, and empty fields in no index', () => {
  const fields = indexedFields(article({}), { speaker: 'Ada Carter' });
  expect(fields).toMatchObject({ 'data-year': 'undated', 'data-speaker': 'Ada Carter' });
  expect(fields['data-pagefind-filter']).toBe('speaker[data-speaker], language[data-language], year[data-year]');
  expect(fields).not.toHaveProperty('data-section');
});
