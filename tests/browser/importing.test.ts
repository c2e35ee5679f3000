import { expect, test } from './archive.ts';

interface Clipping {
  readonly format: string;
  readonly address: string;
  readonly headline: string;
  readonly byline?: string;
  readonly date: string;
  readonly body: string;
  readonly leftOut?: string;
  /** Words that came along and are no part of the article. */
  readonly not?: string;
}

const CLIPPINGS: readonly Clipping[] = [
  {
    format: 'a saved web page',
    address: '2019/03/ferry-runs-again-after-storm/',
    headline: 'Ferry runs again after storm',
    byline: 'Ines Marlow',
    date: 'March 8, 2019',
    body: '“We slept on the boat,” said the captain, Jonas Hale, “so that nobody could say we were late.”',
    leftOut: 'Be the first to comment on this story.',
    not: 'Tide tables for April',
  },
  {
    format: 'a page saved as one file',
    address: '2016/05/lock-keeper-retires/',
    headline: 'Lock keeper retires',
    byline: 'Petra Lund',
    date: 'May 3, 2016',
    body: '“A boat tells you where it has been,” he said.',
    leftOut: 'Canal Courier',
  },
  {
    format: 'a web archive',
    address: '2015/09/mill-wheel-turns-for-a-day/',
    headline: 'Mill wheel turns for a day',
    byline: 'Ruth Vale',
    date: 'September 12, 2015',
    body: '“It is loud,” one of them wrote in the visitors’ book',
  },
  {
    format: 'a packed web archive',
    address: '2015/09/weir-weir-turns-for-a-day/',
    headline: 'Weir weir turns for a day',
    byline: 'Ruth Vale',
    date: 'September 12, 2015',
    body: 'By evening the pond was empty.',
  },
  {
    format: 'a newsletter',
    address: '2020/01/a-cafe-moves-to-the-pier/',
    headline: 'A café moves to the pier',
    date: 'January 31, 2020',
    body: 'she would keep both prices and opening hours until somebody noticed.',
    leftOut: 'Preview of the letter',
  },
  {
    format: 'a WordPress export',
    address: '2012/01/snow-closes-the-pass/',
    headline: 'Snow closes the pass',
    byline: 'Cora Field',
    date: 'January 9, 2012',
    body: '“It snows from below,” the driver said.',
  },
  {
    format: 'an Atom feed',
    address: '2017/06/two-lamps-a-boat/',
    headline: 'Two lamps & a boat',
    byline: 'Lena Sand',
    date: 'June 1, 2017',
    body: 'below them a boat that nobody rowed.',
  },
  {
    format: 'an RSS file',
    address: '2021/09/windmill-gets-its-fourth-sail/',
    headline: 'Windmill gets its fourth sail',
    byline: 'Otto Brand',
    date: 'September 4, 2021',
    body: '“It never leaned,” the miller said. “It listened.”',
    leftOut: 'Advertisement',
    not: 'A beginning that is cut',
  },
  {
    format: 'notes',
    address: 'undated/weathercock-turns-again/',
    headline: 'Weathercock turns again',
    date: 'Undated',
    body: '“It had looked north for eleven years,” she said.',
    not: 'Lena Sand',
  },
  {
    format: 'an export of LexisNexis',
    address: '2008/03/crane-is-sold-for-the-price-of-its-ropes/',
    headline: 'Crane is sold for the price of its ropes',
    byline: 'Nora Quill',
    date: 'March 4, 2008',
    body: '"It lifted everything but its own price," said the harbour master, Ida Brook, who had offered it for eleven years.',
    leftOut: 'LOAD-DATE: March 4, 2008',
  },
  {
    format: 'an export of ProQuest',
    address: '2009/10/granary-opens-as-a-school-of-bread/',
    headline: 'Granary opens as a school of bread',
    byline: 'Otto Brand',
    date: 'October 11, 2009',
    body: '"We teach the oven first," said its head, Lou Marsh.',
    not: 'A beginning that is cut',
  },
  {
    format: 'JSON',
    address: '2020/10/orchard-gate-is-hung-again/',
    headline: 'Orchard gate is hung again',
    byline: 'Cora Field',
    date: 'October 11, 2020',
    body: '“It is lighter on the way back,” one of them said.',
  },
  {
    format: 'JSON Lines',
    address: '2018/02/bell-cast-anew/',
    headline: 'Bell cast anew',
    byline: 'Mira Holt',
    date: 'February 15, 2018',
    body: '“It will sound lower,” the founder said, “and so shall we all.”',
  },
  {
    format: 'a table',
    address: '2020/01/good-row/',
    headline: 'Good row',
    date: 'January 2, 2020',
    body: 'Second, with "marks".',
  },
  {
    format: 'scraped text',
    address: '2017/12/minister-says-the-bridge-will-open-on-time/',
    headline: 'Minister says the bridge will open “on time”',
    byline: 'Jane Q. Writer',
    date: 'December 19, 2017',
    body: '“We have … no doubt,” she said, and',
    leftOut: 'COMMENTS',
  },
  {
    format: 'text in a ZIP',
    address: '2011/05/lamp-lit-in-the-tower/',
    headline: 'Lamp lit in the tower',
    byline: 'Nora Quill',
    date: 'May 3, 2011',
    body: '“It was not the lamp that was broken,” the mayor said.',
  },
  {
    format: 'text in Windows-1251',
    address: 'undated/мост-открыли-во-вторник/',
    headline: 'Мост открыли во вторник',
    date: 'Undated',
    body: 'почта всегда приходит вовремя, только не всегда в нужный день',
  },
  {
    format: 'a Word document',
    address: '2013/10/boundary-stone-found-in-a-hedge/',
    headline: 'Boundary stone found in a hedge',
    byline: 'Piet Voss',
    date: 'October 19, 2013',
    body: '“We only leaned it there,” their clerk said.',
    leftOut: 'Memo to the desk',
  },
  {
    format: 'a PDF',
    address: '2014/03/well-found-below-the-market/',
    headline: 'Well found below the market',
    byline: 'Alma Stone',
    date: 'March 4, 2014',
    body: 'a map of 1702 shows a circle at the place, which she had taken for the mark of a wet cup.',
    leftOut: '1',
  },
  {
    format: 'Markdown of Jekyll',
    address: '2018/03/a-title-with-a-colon/',
    headline: 'A title: with a colon',
    byline: 'Jane Writer',
    date: 'March 9, 2018',
    body: 'Some Markdown that stays.',
    leftOut: 'layout: post',
  },
  {
    format: 'Markdown of Astro',
    address: '2022/07/the-quarry-is-a-lake/',
    headline: 'The quarry is a lake',
    byline: 'Jonas Hale',
    date: 'July 1, 2022',
    body: 'is a lake now, and swimmers have found it.',
    leftOut: 'heroImage: ../../assets/quarry.jpg',
  },
];

test.describe('what was imported reads as it was printed:', () => {
  for (const { format, address, headline, byline, date, body, leftOut, not } of CLIPPINGS) {
    test(format, async ({ page, imported }) => {
      await page.goto(imported + encodeURI(address));
      const article = page.getByRole('article').first();
      await expect(article.getByRole('heading', { level: 1 })).toContainText(headline);
      if (byline) await expect(article.locator('header')).toContainText(byline);
      await expect(article.locator('header')).toContainText(date);
      await expect(article.locator('.text')).toContainText(body);
      if (not) await expect(article).not.toContainText(not);
      if (leftOut) {
        await page.getByText(/left out when this was imported/).click();
        await expect(page.getByRole('listitem').filter({ hasText: leftOut }).first()).toBeVisible();
      }
    });
  }

  test('a picture that came along is shown, with its caption, credit and words for those who do not see it', async ({ page, imported }) => {
    await page.goto(`${imported}2019/03/ferry-runs-again-after-storm/`);
    const picture = page.getByRole('img', { name: 'A small ferry between two quays' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((element: HTMLImageElement) => [element.naturalWidth > 0, element.width / element.height])).toEqual([
      true,
      1.6,
    ]);
    const figure = page.locator('figure').filter({ has: picture });
    await expect(figure).toContainText('The ferry on its first crossing.');
    await expect(figure).toContainText('Photo: Tom Reed');
  });

  test('a picture that stayed where it was printed is a link, never a request', async ({ page, imported }) => {
    await page.goto(`${imported}2012/01/snow-closes-the-pass/`);
    const figure = page.locator('figure').filter({ hasText: 'The plough on its way back' });
    await expect(figure.getByRole('link', { name: 'Picture at valley.example' })).toHaveAttribute(
      'href',
      'https://valley.example/plough.jpg',
    );
    await expect(figure.getByRole('img')).toHaveCount(0);
  });

  test('what was guessed is called a guess', async ({ page, imported }) => {
    await page.goto(imported + encodeURI('undated/мост-открыли-во-вторник/'));
    await expect(page.getByText('language: recognised by its words')).toBeVisible();
    await expect(page.getByText('encoding: windows-1251, by its letters')).toBeVisible();
  });
});
