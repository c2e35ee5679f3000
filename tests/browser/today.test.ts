import { expect, REJECTION, test } from './archive.ts';

test('the front page shows what was published on this day of earlier years', async ({ page, archive }) => {
  await page.clock.setFixedTime(new Date(2030, 11, 19, 12));
  await page.goto(archive);
  const column = page.locator('[data-on-this-day]');
  await column.scrollIntoViewIfNeeded();
  await expect(column.getByRole('link', { name: 'December 19' })).toBeVisible();
  await column.getByRole('link', { name: 'North Korea rejects Tillerson’s offer of talks' }).click();
  await expect(page).toHaveURL(archive + REJECTION);
});

test('on a day without articles it says so, and leads to the days beside', async ({ page, archive }) => {
  await page.clock.setFixedTime(new Date(2028, 1, 29, 12));
  await page.goto(archive);
  const column = page.locator('[data-on-this-day]');
  await column.scrollIntoViewIfNeeded();
  await expect(column).toContainText('No article of this archive was published on February 29.');
  await column.getByRole('link', { name: /^February 28/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('February 28');
});

test('below a path it finds its days, too', async ({ page, below }) => {
  await page.clock.setFixedTime(new Date(2030, 11, 19, 12));
  await page.goto(below);
  const column = page.locator('[data-on-this-day]');
  await column.scrollIntoViewIfNeeded();
  await column.getByRole('link', { name: 'North Korea rejects' }).click();
  await expect(page).toHaveURL(below + REJECTION);
});

test('where the days cannot be fetched, the link to all of them stays', async ({ page, archive }) => {
  await page.route('**/on-this-day/*/', (route) => route.fulfill({ status: 404, body: '' }));
  const asked = page.waitForResponse(/on-this-day/);
  await page.goto(archive);
  await page.locator('[data-on-this-day]').scrollIntoViewIfNeeded();
  await asked;
  await expect(page.getByRole('link', { name: 'Every day of the year' })).toBeVisible();
});

test('old news says how old it is, news of this year does not', async ({ page, archive }) => {
  await page.clock.setFixedTime(new Date(2026, 11, 18, 12));
  await page.goto(archive + REJECTION);
  await expect(page.getByText('Published 8 years ago')).toBeVisible();
  await page.clock.setFixedTime(new Date(2026, 11, 19, 12));
  await page.reload();
  await expect(page.getByText('Published 9 years ago')).toBeVisible();
  await page.clock.setFixedTime(new Date(2018, 5, 1, 12));
  await page.reload();
  await expect(page.getByText('“Tuesday” is December 19, 2017.')).toBeVisible();
  await expect(page.locator('[data-age-of]')).toBeEmpty();
});
