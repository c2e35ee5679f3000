import type { Locator, Page } from '@playwright/test';
import { expect, REJECTION, test } from './archive.ts';

const QUOTATION =
  '“The DPRK has no interest in the dialogue intermittently put up by the U.S. which is sneered by the international community”';

/** What the article says to those who come from a search. */
const arrivalOn = (page: Page): Locator => page.getByRole('group', { name: 'Found words' }).getByRole('status');

test.describe('a fact-checker', () => {
  test('finds one word, and lands on its paragraph with the word marked', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=sneered`);
    const hit = page.locator('[data-match="exact"]').first();
    await expect(page.getByRole('status')).toContainText('This exact word appears in');
    await hit.getByRole('link').click();
    await expect(page).toHaveURL(/#p-[0-9a-z]{7}/);
    const anchor = new URL(page.url()).hash.slice(1).split(':~:')[0] ?? '';
    const paragraph = page.locator(`[id="${anchor}"]`);
    await expect(paragraph).toContainText('sneered');
    await expect(paragraph).toBeInViewport();
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String));
    await expect.poll(marked).toContain('sneered');
    await expect(arrivalOn(page)).toContainText('The words are marked');
    await page.keyboard.press('Escape');
    expect(await marked()).toEqual([]);
    await expect(page.getByRole('button', { name: 'Remove marks' })).toHaveCount(0);
  });

  test('pastes from a phone, with curly marks and a line break, and gets the exact place', async ({ page, archive }) => {
    await page.goto(`${archive}search/`);
    await page.getByRole('textbox', { name: 'Words or a quotation' }).fill(QUOTATION.replace('dialogue ', 'dialogue\n'));
    const hits = page.locator('[data-match="exact"]');
    await expect(hits).not.toHaveCount(0);
    await expect(hits.first().locator('mark')).toContainText('no interest in the dialogue');
    await expect(page.getByRole('status')).toContainText('These exact words appear in');
    await expect(page).toHaveURL(/\?q=/);
  });

  test('pastes a misquote and sees, word by word, what differs', async ({ page, archive }) => {
    await page.goto(`${archive}search/`);
    await page
      .getByRole('textbox', { name: 'Words or a quotation' })
      .fill('The DPRK has no real interest in the talks intermittently put up by the U.S.');
    const near = page.locator('[data-match="near"]').first();
    await expect(near).toBeVisible();
    await expect(page.locator('[data-match="exact"]')).toHaveCount(0);
    await expect(page.getByRole('status')).toContainText('Not found word for word. The closest is below; 2 words differ.');
    await expect(near.locator('del').filter({ hasText: 'real' })).toBeVisible();
    await expect(near.locator('del').filter({ hasText: 'talks' })).toBeVisible();
    await expect(near.locator('ins').filter({ hasText: 'dialogue' })).toBeVisible();
  });

  test('sees three places of each article, unfolds the others, and finds them unfolded when coming back', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=the`);
    const hits = page.locator('[data-match="exact"]');
    const first = await hits.first().locator('.headline-of').textContent();
    const ofFirst = hits.filter({ has: page.getByText(first ?? '', { exact: true }) });
    await expect(ofFirst.filter({ visible: true })).toHaveCount(3);
    const further = page.getByText(/^\d+ more places in this article$/).first();
    expect(await ofFirst.count()).toBe(3 + Number((await further.textContent())?.split(' ')[0]));
    await further.click();
    const last = ofFirst.last().getByRole('link');
    await last.click();
    await expect(page).toHaveURL(/#p-/);
    await page.goBack();
    await expect(last).toBeFocused();
    await expect(last).toBeInViewport();
  });

  test('walks with the arrows past places that are folded away', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=the`);
    await expect(page.locator('[data-match]').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Words or a quotation' }).focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown');
    const fourth = page.locator('[data-match]').filter({ visible: true }).nth(3).getByRole('link');
    await expect(fourth).toBeFocused();
  });

  test('never has changed words called exact', async ({ page, archive }) => {
    for (const words of ['"no interests in the dialogue"', '"no interest in dialogue the"', '"state Rodong Sinmun"']) {
      await page.goto(`${archive}search/?q=${encodeURIComponent(words)}`);
      await expect(page.getByRole('status')).not.toHaveText(/^(?:|Searching …)$/);
      await expect(page.locator('[data-match="exact"]')).toHaveCount(0);
    }
  });

  test('narrows by year and section; both survive a reload and Back', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=denuclearization`);
    const hits = page.locator('.results li[data-match]');
    await expect(hits).not.toHaveCount(0);
    const all = await hits.count();
    await page.locator('select[name="from"]').selectOption('2018');
    await page.locator('select[name="to"]').selectOption('2018');
    await expect.poll(() => hits.count()).toBeLessThan(all);
    await expect(page).toHaveURL(/from=2018&to=2018/);
    const narrowed = await hits.count();
    await page.reload();
    await expect(hits).toHaveCount(narrowed);
    await expect(page.locator('select[name="from"]')).toHaveValue('2018');
    await hits.first().getByRole('link').click();
    await expect(page.getByRole('article')).toBeVisible();
    await page.goBack();
    await expect(hits).toHaveCount(narrowed);
    await expect(page.locator('select[name="to"]')).toHaveValue('2018');
    await page.goBack();
    await page.goBack();
    await expect(hits).toHaveCount(all);
  });

  test('lets arrows move within what was pasted, and leave it from its last line', async ({ page, archive }) => {
    const pasted =
      'The DPRK has no interest in the dialogue intermittently put up by the U.S. which is sneered by the international community';
    await page.goto(`${archive}search/?q=${encodeURIComponent(`${pasted} for failing to mind its internal affairs`)}`);
    const field = page.getByRole('textbox', { name: 'Words or a quotation' });
    await expect(page.locator('.results li[data-match]').first()).toBeVisible();
    await field.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await expect(field).toBeFocused();
    expect(await field.evaluate((each: HTMLTextAreaElement) => each.selectionEnd)).toBeGreaterThan(10);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.results li > a').first()).toBeFocused();
  });

  test('works by keyboard alone', async ({ page, archive }) => {
    await page.goto(archive);
    await page.keyboard.press('/');
    await page.keyboard.type('nuclear weapons');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\/\?q=nuclear/);
    await expect(page.locator('.results li[data-match]').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Words or a quotation' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.results li > a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.results li > a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Words or a quotation' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'Words or a quotation' })).toHaveValue('');
  });

  test('walks through all places of the words in an article', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=${encodeURIComponent('"North Korea"')}`);
    const links = page.locator('[data-match="exact"] > a');
    await expect(links).not.toHaveCount(0);
    const paths = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const index = paths.findIndex((path) => paths.filter((other) => other === path).length > 1);
    expect(index).toBeGreaterThanOrEqual(0);
    await links.nth(index).click();
    await expect(arrivalOn(page)).toContainText(/Place 1 of \d+/);
    const first = new URL(page.url()).hash;
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(arrivalOn(page)).toContainText(/Place 2 of \d+/);
    await page.getByRole('button', { name: 'Previous' }).click();
    await expect.poll(() => new URL(page.url()).hash.split(':~:')[0]).toBe(first.split(':~:')[0]);
  });

  test('is told in plain words when nothing is there', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=zzyzx+qwertz`);
    await expect(page.getByRole('status')).toContainText('Nothing in this archive has these words');
  });

  test('sees that a slow search goes on, and then its answer alone', async ({ page, archive }) => {
    await page.route('**/pagefind/**/fragment/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    await page.goto(`${archive}search/?q=denuclearization`);
    await expect(page.getByRole('status')).toHaveText('Searching …');
    await expect(page.locator('.progress')).toHaveText(/\d+ articles read/);
    await expect(page.getByRole('status')).toContainText('This exact word appears in');
    await expect(page.locator('.progress')).toBeHidden();
  });

  test('is told when the index cannot be loaded, and can try again', async ({ browser, archive }) => {
    const page = await browser.newPage();
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.goto(`${archive}search/?q=sneered`);
    await expect(page.getByRole('status')).toContainText('The search index could not be loaded');
    await page.unroute('**/pagefind.js');
    await page.reload();
    await expect(page.locator('[data-match="exact"]')).not.toHaveCount(0);
    await page.close();
  });

  test('is never told that nothing is there because a part of the index was not loaded', async ({ browser, archive }) => {
    const page = await browser.newPage();
    await page.goto(`${archive}search/?q=sneered`);
    await expect(page.locator('[data-match="exact"]')).not.toHaveCount(0);
    for (const answer of [{ status: 404 }, { body: '<h1>Log in to this network</h1>' }]) {
      await page.route('**/*.pf_index', (route) => route.fulfill(answer));
      await page.getByRole('textbox', { name: 'Words or a quotation' }).fill('complete denuclearization');
      await expect(page.getByRole('status')).toHaveText('The search index could not be loaded.');
      await page.unroute('**/*.pf_index');
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('status')).toContainText('These exact words appear in');
      await page.reload();
    }
    await page.close();
  });

  test('does not notice that a new build has replaced the index under the open page', async ({ browser, archive }) => {
    const page = await browser.newPage();
    await page.goto(`${archive}search/?q=sneered`);
    await expect(page.locator('[data-match="exact"]')).not.toHaveCount(0);
    let isReplaced = true;
    await page.route('**/shards.json', (route) => {
      isReplaced = false;
      return route.continue();
    });
    await page.route('**/*.pf_index', (route) => (isReplaced ? route.fulfill({ status: 404 }) : route.continue()));
    await page.getByRole('textbox', { name: 'Words or a quotation' }).fill('complete denuclearization');
    await expect(page.getByRole('status')).toContainText('These exact words appear in');
    expect(isReplaced).toBe(false);
    await page.close();
  });

  test('is told in an open page what the archive has now, not what it had', async ({ browser, archive, long }) => {
    const page = await browser.newPage();
    await page.clock.install();
    await page.goto(`${archive}search/?q=sneered`);
    await expect(page.locator('[data-match="exact"]')).not.toHaveCount(0);
    // Another archive takes the place of this one; of the old index nothing has to be loaded any more.
    await page.route('**/pagefind/**', (route) => route.continue({ url: route.request().url().replace(archive, long) }));
    await page.clock.runFor(11_000);
    await page.getByRole('textbox', { name: 'Words or a quotation' }).fill('sneered ');
    await page.clock.runFor(2_000);
    await expect(page.locator('.answer')).toContainText('Nothing in this archive has');
    await page.close();
  });

  test('below a base path finds and lands in the same way', async ({ page, below }) => {
    await page.goto(`${below}search/?q=sneered`);
    await page.locator('[data-match="exact"]').first().getByRole('link').click();
    await expect(page).toHaveURL(/\/archive\/\d{4}\/\d{2}\/[^/]+\/#p-/);
    await expect(arrivalOn(page)).toContainText('marked');
  });
});

test('nothing that is typed can become markup', async ({ page, archive }) => {
  for (const hostile of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '"<b>no interest</b> in the dialogue"',
    '{{constructor}} \u202e\0',
  ]) {
    await page.goto(`${archive}search/?q=${encodeURIComponent(hostile)}`);
    await expect(page.getByRole('status')).not.toHaveText(/^(?:Searching …)?$/);
    expect(await page.locator('verbatim-search :is(script, img, b)').count()).toBe(0);
  }
});

test('nothing that an article prints can become markup, on its page, in a list or among the hits', async ({ page, hostile }) => {
  for (const path of [
    '',
    '2018/01/hostile/',
    '2018/',
    'author/',
    'keyword/',
    'section/',
    'search/?q=lighthouse',
    'search/?q=the+lighthouse+was+never+dark',
  ]) {
    await page.goto(hostile + path);
    if (path.startsWith('search')) await expect(page.locator('.results li')).not.toHaveCount(0);
    const title = await page.title();
    expect(title, path).not.toBe('1');
    expect(await page.locator('[onerror], a[href^="javascript"]').count(), path).toBe(0);
    if (path === 'search/?q=lighthouse') await expect(page.locator('.results')).toContainText('<img src=x onerror=');
  }
});

test('a link to words goes to their paragraph and marks them', async ({ page, archive }, { config }) => {
  const { isWhole } = config.metadata as { isWhole?: boolean };
  await page.goto(archive + REJECTION);
  const anchor = await page.locator('.text p', { hasText: 'sneered' }).first().getAttribute('id');
  await page.goto('about:blank');
  await page.goto(`${archive}${REJECTION}#${anchor}:~:text=sneered`);
  const paragraph = page.locator(`[id="${anchor}"]`);
  await expect(paragraph).toBeInViewport();
  const marked = await paragraph.screenshot();
  await page.goto('about:blank');
  await page.goto(`${archive}${REJECTION}#${anchor}`);
  expect(marked.equals(await paragraph.screenshot())).toBe(isWhole !== true);
  test.info().annotations.push({
    type: 'browser',
    description: isWhole ? 'follows text fragments' : 'has no text fragments; landed on the paragraph',
  });
});
