import { expect, REJECTION, test } from './archive.ts';

test.describe('a reader', () => {
  test('goes from the front page through a year and a month to an article, and on to the next', async ({ page, archive }) => {
    await page.goto(archive);
    await page.getByRole('navigation', { name: 'Articles by year' }).getByRole('link', { name: /2017/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2017');
    await page
      .getByRole('navigation', { name: /by month/ })
      .getByRole('link')
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('December 2017');
    await page.getByRole('link', { name: /rejects Tillerson/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('rejects Tillerson');
    await page
      .getByRole('navigation', { name: /Earlier and later/ })
      .getByRole('link', { name: /Later/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).not.toHaveURL(new RegExp(REJECTION));
  });

  test('sees who wrote it, where, when, and where it came from', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    const article = page.getByRole('article');
    await expect(article.getByText('By the Korea desk')).toBeVisible();
    await expect(article.locator('time')).toHaveAttribute('datetime', '2017-12-19');
    await expect(article.getByText('Written for this archive from the public record')).toBeVisible();
    await expect(page.getByRole('complementary').locator('a[href^="http"]').first()).toHaveAttribute('rel', /noopener/);
  });

  test('is told when the day is not known', async ({ page, archive }) => {
    await page.goto(`${archive}2018/04/pompeo-secret-trip-pyongyang/`);
    await expect(page.getByText('about April 2018', { exact: true })).toBeVisible();
    await expect(page.getByText('The day is not known.')).toBeVisible();
  });

  test('finds every paragraph’s permalink in the margin, by keyboard too', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    const paragraph = page.locator('.text p').first();
    const link = paragraph.getByRole('link', { name: 'Permalink to this paragraph' });
    await link.focus();
    await expect(link).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${await paragraph.getAttribute('id')}$`));
    await expect(paragraph).toBeInViewport();
  });

  test('skips to the text with the first Tab', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });

  for (const width of [320, 360, 768, 1280]) {
    test(`never scrolls sideways at ${width} pixels`, async ({ page, archive }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of ['', REJECTION, '2018/', 'keyword/', 'search/?q=denuclearization', 'no/such/page/']) {
        await page.goto(archive + path);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
      }
    });
  }

  test('never scrolls sideways for words that are longer than its lines, or for a wide table', async ({ page, hostile }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of [
      '',
      '2018/02/long/',
      '2018/',
      'section/',
      'author/',
      'speaker/',
      'a-z/l/',
      'search/?q=Leuchtturmw%C3%A4rterwitwenversicherungsgesellschaftsangestellter',
    ]) {
      await page.goto(hostile + path);
      if (path.startsWith('search')) await expect(page.locator('.results li').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });

  test('who follows a dead link is told what to do', async ({ page, archive }) => {
    const response = await page.goto(`${archive}2017/12/no-such-article/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing stands at this address');
    await expect(page.locator('main').getByRole('link', { name: 'years' })).toBeVisible();
  });
});

test('below a base path every link leads on', async ({ page, below }) => {
  await page.goto(below);
  await page.locator('.lead').getByRole('link').click();
  await expect(page).toHaveURL(/\/archive\/\d{4}\//);
  await page.getByRole('link', { name: 'Verbatim', exact: true }).click();
  await expect(page).toHaveURL(below);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('everything can be read and every permalink works', async ({ page, archive }) => {
    await page.goto(archive);
    await page.locator('.lead').getByRole('link').click();
    const paragraph = page.locator('.text p').nth(3);
    await paragraph.getByRole('link', { name: 'Permalink to this paragraph' }).click();
    await expect(page).toHaveURL(new RegExp(`#${await paragraph.getAttribute('id')}$`));
    await expect(paragraph).toBeInViewport();
  });

  test('the search page says that it needs it, and offers other ways', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=sneered`);
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    await page.locator('main').getByRole('link', { name: 'sections' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sections');
  });
});
