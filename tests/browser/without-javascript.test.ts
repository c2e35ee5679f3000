import { expect, REJECTION, test } from './archive.ts';

test.use({ javaScriptEnabled: false });

test('a reader goes by years, months and days to an article', async ({ page, archive }) => {
  await page.goto(`${archive}years/`);
  await page.getByRole('link', { name: /^2018/ }).first().click();
  await page.getByRole('navigation', { name: 'Articles of 2018 by month' }).getByRole('link', { name: /^Jun/ }).click();
  await page.getByRole('link', { name: /^June 12, 2018/ }).click();
  await expect(page).toHaveURL(`${archive}2018/06/#day-12`);
  await page.getByRole('link', { name: 'Trump and Kim sign joint statement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trump and Kim sign joint statement');
});

test('by letters, by days of the year, and on from article to article', async ({ page, archive }) => {
  await page.goto(archive);
  await page.getByRole('contentinfo').getByRole('link', { name: 'A–Z' }).click();
  await page.getByRole('link', { name: /^N\b/ }).click();
  await page.getByRole('link', { name: 'North Korea rejects' }).click();
  await page.getByRole('link', { name: /^Earlier in Diplomacy/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tillerson offers');
  await page.getByRole('contentinfo').getByRole('link', { name: 'On this day' }).click();
  await page.getByRole('link', { name: 'December 19, 1 article' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('December 19');
});

test('cites, sees where it comes from, and is offered nothing that would not work', async ({ page, archive }) => {
  await page.goto(archive + REJECTION);
  await page.getByText('Cite this article').click();
  await expect(page.locator('.cite pre').first()).toContainText('North Korea rejects');
  await expect(page.getByRole('link', { name: /DPRK Will Never Flinch/ })).toBeVisible();
  await expect(page.locator('.theme-switch button')).toBeHidden();
  await expect(page.locator('button:visible')).toHaveCount(1);
  await expect(page.locator('button:visible')).toHaveText('Search');
});

test('without style sheets, too, the article reads in order', async ({ page, archive }) => {
  await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  await page.goto(archive + REJECTION);
  const text = (await page.locator('body').textContent()) ?? '';
  const order = [
    'North Korea rejects Tillerson’s offer of talks',
    'The ruling party’s newspaper says',
    'By the Korea desk',
    'Published December 19, 2017',
    'North Korea’s ruling party newspaper turned down on Tuesday',
    '“The DPRK has no interest in the dialogue',
    'Permalink: https://verbatim.example/2017/12/',
    'Where this comes from',
    'Related',
  ].map((words) => text.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(-1);
});
