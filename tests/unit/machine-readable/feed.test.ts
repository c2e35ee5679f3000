import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { parseDate } from '../../../src/domain/calendar/dates.ts';
import { type Feed, feedItem, feedUpdated, NO_DATE } from '../../../src/machine-readable/feed.ts';

const date = (edtf: string) => parseDate(edtf) ?? expect.fail(edtf);
const urlOf = (path: string) => `https://archive.example/news/${path}`;

function item(fields: Partial<Article>) {
  const article = {
    address: '2017/12/talks',
    headline: 'Talks',
    authors: [],
    keywords: [],
    formerly: [],
    corrected: [],
    pictures: [],
    language: 'en',
    direction: 'ltr',
    rights: 'CC0',
    provenance: { source: 'shelf 1' },
    ...fields,
  } as unknown as Article;
  return feedItem(article, '<p>Words.</p>', urlOf);
}

describe('a date in a feed', () => {
  test.each([
    ['2017-12-19', '2017-12-19T12:00:00Z', '2017-12-19T12:00:00Z', '2017-12-19'],
    ['2017-12-19~', undefined, '2017-12-19T12:00:00Z', undefined],
    ['2017-12', undefined, '2017-12-01T12:00:00Z', '2017-12'],
    ['2017?', undefined, '2017-01-01T12:00:00Z', undefined],
  ])('%s is published %s, and was updated not before %s', (edtf, published, updated, exact) => {
    expect(item({ published: date(edtf) })).toMatchObject({ published, updated, date: exact, edtf });
  });

  test('is that of the last correction where there is one', () => {
    const corrected = ['2018-01', '2018-02-03'].map((edtf) => ({ date: date(edtf), note: 'x' }));
    expect(item({ published: date('2017-12-19'), corrected })).toMatchObject({
      published: '2017-12-19T12:00:00Z',
      updated: '2018-02-03T12:00:00Z',
      corrected: '2018-02-03T12:00:00Z',
    });
  });

  test('is not made up for an undated article', () => {
    expect(item({})).toMatchObject({ published: undefined, updated: NO_DATE });
    const provenance = { source: 'x', retrieved: date('2020-05-06'), leftOut: [], checkedAgainst: [] };
    expect(item({ provenance })).toMatchObject({ published: undefined, updated: '2020-05-06T12:00:00Z' });
  });

  test('of the whole feed is that of the article updated last', () => {
    const items = [item({ published: date('2017-12-19') }), item({ published: date('2018-01') }), item({})];
    expect(feedUpdated({ items } as unknown as Feed)).toBe('2018-01-01T12:00:00Z');
    expect(feedUpdated({ items: [] } as unknown as Feed)).toBe(NO_DATE);
  });
});

test('an article keeps its id when it moves, and moves again', () => {
  const { id } = item({ address: '2017/12/talks' as Article['address'] });
  expect(item({ address: '2017/12/no-talks' as Article['address'], formerly: ['/2017/12/talks/'] }).id).toBe(id);
  const twice = item({ address: '2018/talks' as Article['address'], formerly: ['2017/12/talks', '2017/12/no-talks'] });
  expect(twice).toMatchObject({ id, url: 'https://archive.example/news/2018/talks/' });
});

test('the text is whole: standfirst, pictures and captions, body, each in its direction', () => {
  const { html } = item({
    standfirst: 'A line & more',
    direction: 'rtl',
    language: 'ar',
    pictures: [{ src: '/pictures/a.jpg', alt: 'A "hall"', caption: 'The <hall>', credit: 'A. Photographer' }, { caption: 'Lost' }],
  });
  expect(html).toMatch(/^<div lang="ar" dir="rtl"><p><em>A line &amp; more<\/em><\/p>/);
  expect(html).toContain('<img src="https://archive.example/news/pictures/a.jpg" alt="A &quot;hall&quot;">');
  expect(html).toContain('<p>The &lt;hall&gt;</p><p>A. Photographer</p>');
  expect(html).toContain('<figure><figcaption><p>Lost</p></figcaption></figure>');
  expect(html).toMatch(/<p>Words\.<\/p><\/div>$/);
});
