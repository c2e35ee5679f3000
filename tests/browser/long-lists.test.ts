import { PORT } from '../long-lists.ts';
import { expect, test } from './archive.ts';

test.describe('who looks for what a section printed in 1996', () => {
  test.use({ javaScriptEnabled: false });

  test('takes the year from the section’s picture of years, and reads on from page to page and from year to year', async ({
    page,
    long,
  }) => {
    await page.goto(long);
    await page.getByRole('main').getByRole('link', { name: 'Port' }).click();
    await expect(page.getByText('The newest 100 stand here, all 203 under their years.')).toBeVisible();
    await page
      .getByRole('navigation', { name: 'Articles by year' })
      .getByRole('link', { name: new RegExp(`^1996.*${PORT[1996]} articles`) })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port, 1996');
    const dates = page.getByRole('main').locator('time');
    for (const date of await dates.all()) await expect(date).toContainText('1996');
    await page.getByRole('link', { name: 'Older' }).click();
    await expect(page.getByRole('heading', { name: 'Ship 5 of 1996' })).toBeVisible();
    await page.getByRole('navigation', { name: 'The nearest years of this list' }).getByRole('link', { name: '1994' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port, 1994');
    await page.getByRole('heading', { level: 1 }).getByRole('link', { name: 'Port' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port');
  });

  test('at the end of the newest finds the years again', async ({ page, long }) => {
    await page.goto(`${long}section/port/`);
    await page.getByRole('navigation', { name: 'Pages of this list' }).getByRole('link', { name: 'Undated' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port, undated');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(PORT.undated);
  });
});

test.describe('who looks through a year of many articles', () => {
  test('goes on to a month, and to what has none', async ({ page, long }) => {
    await page.goto(`${long}1996/`);
    const months = page.getByRole('navigation', { name: 'Articles of 1996 by month' });
    await months.getByRole('link', { name: /^Mar/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('March 1996');
    await months.getByRole('link', { name: 'Month not known' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1996, month not known');
    await expect(months.getByRole('link', { name: 'Month not known' })).toHaveAttribute('aria-current', 'true');
  });
});

test.describe('who looks for what a speaker said in one year', () => {
  test('takes it from the speaker’s picture of years', async ({ page, long }) => {
    await page.goto(`${long}speaker/cy-ray/`);
    await page.getByRole('navigation', { name: 'Quotations by year' }).getByRole('link', { name: /^1998/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cy Ray, 1998');
    await expect(page.getByText(`${PORT[1998]} quotations`)).toBeVisible();
    await page.getByRole('link', { name: '“Ship 7 of 1998 is in,”' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ship 7 of 1998');
  });
});
