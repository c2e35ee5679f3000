import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/archive/make-article.ts';
import { indexedFields } from '../../../src/domain/indexed-fields.ts';
import type { Address } from '../../../src/domain/permalink.ts';
import { frontMatter } from '../../../src/front-matter.ts';

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

test('what is known of an article is kept by the index, and what can be chosen is a filter', () => {
  expect(indexedFields(article({ published: '2017-12-19~', section: 'Port, north' }))).toEqual({
    'data-source': 'shelf 1',
    'data-published': '2017-12-19~',
    'data-section': 'Port, north',
    'data-language': 'en',
    'data-year': '2017',
    'data-order': '2017-12-19',
    'data-pagefind-meta': 'source[data-source], published[data-published], section[data-section], language[data-language]',
    'data-pagefind-filter': 'section[data-section], language[data-language], year[data-year]',
    'data-pagefind-sort': 'order[data-order]',
  });
});

test('an undated article stands in no year, and empty fields in no index', () => {
  const fields = indexedFields(article({}), { speaker: 'Ada Carter', spoken: '' });
  expect(fields).toMatchObject({ 'data-year': 'undated', 'data-speaker': 'Ada Carter' });
  expect(fields['data-pagefind-filter']).toBe('speaker[data-speaker], language[data-language], year[data-year]');
  expect(fields).not.toHaveProperty('data-spoken');
  expect(fields).not.toHaveProperty('data-published');
});
