import { THEME_KEY } from '../../src/domain/themes.ts';
import { expect, REJECTION, test } from './archive.ts';

test.beforeEach(async ({ page, archive }) => {
  await page.addInitScript((key) => localStorage.setItem(key, 'dark'), THEME_KEY);
  await page.goto(archive + REJECTION);
});

test('an article prints black on white, also from a dark page', async ({ page }) => {
  const inks = () =>
    page.evaluate(() =>
      [document.documentElement, document.querySelector('.headline'), document.querySelector('.text p')].map(
        (each) => each && getComputedStyle(each).color,
      ),
    );
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).not.toBe('rgb(255, 255, 255)');
  await page.emulateMedia({ media: 'print' });
  expect(await paper()).toBe('rgb(255, 255, 255)');
  expect(await inks()).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
});

test('with its masthead, byline, publication and date, its source at the foot, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const text of ['Verbatim', 'North Korea rejects Tillerson’s offer of talks', 'By the Korea desk', 'Published December 19, 2017'])
    await expect(page.getByText(text).first()).toBeVisible();
  const foot = page.locator('.article-foot');
  await expect(foot).toContainText('https://verbatim.example/2017/12/north-korea-rejects-tillerson-offer/');
  await expect(
    foot.getByText('Korea desk, “North Korea rejects Tillerson’s offer of talks”, Verbatim Samples, December 19, 2017. Verbatim.'),
  ).toBeVisible();
  for (const kind of ['navigation', 'search', 'button'] as const) await expect(page.getByRole(kind)).toHaveCount(0);
});

test('paragraphs bear their numbers in the margin, inside the sheet', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const marks = page.locator('.text .pilcrow');
  const count = await marks.count();
  expect(count).toBeGreaterThan(8);
  for (let index = 0; index < count; index++) {
    const box = await marks.nth(index).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.width).toBeGreaterThan(4);
  }
  const content = await marks.first().evaluate((mark) => getComputedStyle(mark, '::before').content);
  expect(content).toBe('counter(paragraph)');
});

test('what a correction folds away on a screen is unfolded', async ({ page, archive }) => {
  await page.goto(`${archive}2019/06/trump-kim-meet-demilitarized-zone/`);
  const words = page.locator('.corrections del').first();
  await expect(words).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
});
