/** The day of publication as saved pages give it, to readers and to machines. */
import { describe, expect, test } from 'vitest';
import { edtfOf } from '../../../src/domain/calendar/dates.ts';
import { placeForImports } from './importing.ts';
import { linkedData, page, TEXT } from './made-page.ts';

const { clipping, importAll, articleOf } = placeForImports();

async function imported(markup: string, name = 'page.html') {
  const [outcome] = await importAll([clipping(name, markup)]);
  const article = articleOf(outcome);
  return { ...article, day: article.published && edtfOf(article.published), remarks: JSON.stringify(outcome) };
}

test.each(['Published 10:15 am, Tuesday, March 1, 2016', 'March 1, 2016 | Updated: March 2, 2016', 'Posted 5:00 a.m. March 1, 2016'])(
  'a line with a day and what is printed around it is the date: %s',
  async (line) => {
    const { day, texts } = await imported(page({ below: `<p>${line}</p>` }));
    expect(day).toBe('2016-03-01');
    expect(texts[0]).toMatch(/^The ferry/);
  },
);

describe('the day of publication', () => {
  test.each([
    ['<div class="meta"><time datetime="2018-05-03T10:00:00Z">3 days ago</time></div>'],
    ['<abbr class="published" title="2018-05-03">Thursday</abbr>'],
    ['<div><span>By Nora Lind</span> | <span>May 3, 2018</span></div>'],
  ])('stands for machines beside the headline: %s', async (below) => {
    const { day, texts } = await imported(page({ below }));
    expect([day, texts.length]).toEqual(['2018-05-03', 2]);
  });

  test.each(
    'DC.date.issued parsely-pub-date sailthru.date og:published_time article:published article.published publish-date published iso-8601-publish-date'.split(
      ' ',
    ),
  )('is in the tag %s, as a name or a property', async (name) => {
    const head = (attribute: string) => `<meta ${attribute}="${name}" content="2018-05-03T10:00:00Z">`;
    expect((await imported(page({ head: head('name') }))).day).toBe('2018-05-03');
    expect((await imported(page({ head: head('property'), text: TEXT.replaceAll('ferry', 'boat') }))).day).toBe('2018-05-03');
  });

  test('is not that of the change printed above it', async () => {
    const below = '<p>Updated <time datetime="2018-05-07">today</time></p><p>Posted <time datetime="2018-05-03">a while ago</time></p>';
    expect((await imported(page({ below }))).day).toBe('2018-05-03');
  });

  test.each([
    ['', '<p>Updated <time datetime="2018-05-03">last week</time></p>'],
    ['', '<article><p class="updated"><time datetime="2018-05-03">last week</time></p></article>'],
    ['<meta property="og:updated_time" content="2018-05-03"><meta name="dcterms.modified" content="2018-05-03">', ''],
  ])('is not that of a change: %s%s', async (head, below) => {
    expect((await imported(page({ head, below }))).day).toBeUndefined();
  });

  const MOMENT = '2019-10-03T03:30:00+00:00';
  const article = (datePublished: string) => linkedData({ '@type': 'NewsArticle', headline: 'Ferry sails twice a day', datePublished });
  const openGraph = (moment: string) => `<meta property="article:published_time" content="${moment}">`;

  test.each([
    ['another claim gives the same moment', article(MOMENT) + openGraph('2019-10-02T22:30:00-05:00'), '', '2019-10-02'],
    ['the page prints', article(MOMENT.replace('+00:00', 'Z')), '<p>October 2, 2019</p>', '2019-10-02'],
    ['the page gives machines', article(MOMENT), '<time datetime="2019-10-02">Wednesday</time>', '2019-10-02'],
    ['the page prints, which may be the next', article('2019-10-02T20:00:00Z'), '<p>October 3, 2019</p>', '2019-10-03'],
  ])('is that of the place, which %s', async (_, head, below, day) => {
    expect((await imported(page({ head, below }))).day).toBe(day);
  });

  test.each([
    ['another moment', article(MOMENT) + openGraph('2019-10-01T22:30:00-05:00'), ''],
    ['a day too far', article(MOMENT), '<p>October 1, 2019</p>'],
    ['a day that no clock had', article(MOMENT), '<p>October 4, 2019</p>'],
    ['midnight, which is no time', article('2019-10-03T00:00:00Z'), '<p>October 2, 2019</p>'],
    ['no time', article('2019-10-03'), '<p>October 2, 2019</p>'],
    ['a change', article(MOMENT), '<p>Updated <time datetime="2019-10-02">today</time></p>'],
  ])('stays as it is written beside %s', async (_, head, below) => {
    expect((await imported(page({ head, below }))).day).toBe('2019-10-03');
  });
});

test('a day above the headline is that of reading, and moves no moment', async () => {
  const published = linkedData({ '@type': 'NewsArticle', headline: 'Ferry sails twice a day', datePublished: '2019-10-02T13:01:18Z' });
  const markup = page({ head: published }).replace('<h1>', '<div>October 3, 2019</div><h1>');
  expect((await imported(markup)).day).toBe('2019-10-02');
});
