import type { Page } from '@playwright/test';
import { THEME_KEY } from '../../src/domain/themes.ts';
import { expect, REJECTION, test } from './archive.ts';

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

test.describe('without a mouse', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a reader searches from any page, opens a hit, and finds the words marked', async ({ page, archive }) => {
    await page.goto(`${archive}years/`);
    await page.keyboard.press('/');
    await page.keyboard.type('sneered');
    await page.keyboard.press('Enter');
    await expect(page.locator('.results li').first()).toBeVisible();
    await tabTo(page, '.results a');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#p-[0-9a-z]{7}/);
    await expect(page.getByText('the words are marked', { exact: false })).toBeVisible();
  });

  test('a reader goes from place to place of a search, and reads on where the last one is', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=sanctions`);
    await expect(page.locator('.results li').first()).toBeVisible();
    await tabTo(page, '.results a');
    await page.keyboard.press('Enter');
    const bar = page.getByRole('group', { name: 'Found words' });
    await expect(bar.getByRole('status')).toContainText('Place 1 of');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const first = await focused();
    expect(first).toMatch(/^p-/);
    await page.keyboard.press('Tab');
    await expect(bar.getByRole('button', { name: 'Previous' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(bar.getByRole('status')).toContainText('Place 2 of');
    await expect(bar.getByRole('button', { name: 'Next' })).toBeFocused();
    const second = new URL(page.url()).hash.slice(1);
    expect(second).not.toBe(first);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[id^="p-"]')?.id)).toBe(second);
    await bar.getByRole('button', { name: 'Remove marks' }).press('Enter');
    expect(await focused()).toBe(second);
  });

  test('a reader goes on where further hits begin, and finds them again', async ({ page, long }) => {
    await page.goto(`${long}search/?q=ship`);
    const links = page.locator('.results li > a');
    const more = page.getByRole('button', { name: 'more articles' });
    await more.focus();
    const before = await links.count();
    await page.keyboard.press('Enter');
    await expect.poll(() => links.count()).toBeGreaterThan(before);
    const at = () => links.evaluateAll((all) => all.indexOf(document.activeElement as HTMLAnchorElement));
    await expect.poll(at).toBeGreaterThanOrEqual(before);
    const all = await links.count();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Found words' })).toBeVisible();
    await page.goBack();
    await expect(links).toHaveCount(all);
    await expect.poll(at).toBeGreaterThanOrEqual(before);
  });

  test('arrows scroll the page where neither the field nor a hit has the focus', async ({ page, long }) => {
    await page.goto(`${long}search/?q=ship`);
    const more = page.getByRole('button', { name: 'more articles' });
    await more.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(more).toBeFocused();
  });

  test('a script that is composed from several keys is left to them', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=sneered`);
    const field = page.getByRole('textbox', { name: 'Words or a quotation' });
    for (const key of ['Escape', 'ArrowDown', 'Enter']) await field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
    await expect(field).toHaveValue('sneered');
    expect(await page.evaluate(() => document.activeElement?.matches('.results a'))).toBe(false);
  });

  test('a reader who speaks to the computer switches the key / off', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.getByRole('button', { name: 'Light to read by' }).click();
    await page.getByRole('checkbox', { name: 'The key / goes to the search' }).uncheck();
    await page.keyboard.press('Escape');
    await page.goto(`${archive}years/`);
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).not.toBeFocused();
  });

  test('the answer is heard when the reader rests, not at each key', async ({ page, archive }) => {
    await page.goto(`${archive}search/`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const status = document.querySelector('[role="status"]');
      if (status) new MutationObserver(() => heard.push(status.textContent)).observe(status, { childList: true });
    });
    await page.getByRole('textbox', { name: 'Words or a quotation' }).pressSequentially('no interest in the dialogue', { delay: 150 });
    await expect(page.getByRole('status')).toContainText('These exact words appear in');
    const heard = await page.evaluate<string[]>('heard');
    expect(heard.at(-1)).toContain('These exact words appear in');
    expect(heard.length, heard.join('\n')).toBeLessThan(6);
  });

  test('a reader skips to the text, and takes the address of a paragraph', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await tabTo(page, '.text .pilcrow');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#p-[0-9a-z]{7}$/);
  });

  test('a reader opens the citations and copies one', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await tabTo(page, '.cite summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.cite button');
    await page.keyboard.press('Enter');
    await expect(page.locator('.cite button').first()).toContainText('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('North Korea rejects Tillerson’s offer of talks');
  });

  test('a reader chooses sepia; it is there before anything is seen, on every page, until it is given up', async ({ page, archive }) => {
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    await page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        if (!document.body) return;
        (globalThis as { first?: string }).first = document.documentElement.dataset['theme'] ?? 'none';
        watch.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(archive + REJECTION);
    await tabTo(page, '.theme-switch button');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: 'As on this device' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('radio', { name: 'As on this device' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await theme()).toBe('sepia');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Light to read by' })).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Sepia' })).toBeHidden();

    for (const path of [REJECTION, '', 'search/']) {
      await page.goto(archive + path);
      expect(await page.evaluate(() => (globalThis as { first?: string }).first)).toBe('sepia');
    }
    await page.getByRole('button', { name: 'Light to read by' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await theme()).toBeUndefined();
    expect(await page.evaluate((key) => localStorage.getItem(key), THEME_KEY)).toBeNull();
  });

  for (const path of ['', REJECTION, 'on-this-day/12-19/']) {
    test(`the focus is always seen on /${path}`, async ({ page, archive }) => {
      await page.goto(archive + path);
      const seen = new Set<string>();
      for (let pressed = 0; pressed < 60; pressed++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement;
          if (focused === document.body) return undefined;
          const ringed = [focused, focused.closest('.field')].some((each) => each && getComputedStyle(each).outlineStyle !== 'none');
          const { top, left, width, height } = focused.getBoundingClientRect();
          const [x, y] = [left + Math.min(width, 20) / 2, top + Math.min(height, 20) / 2];
          const isWithin = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
          const onTop = document.elementFromPoint(x, y);
          const isUncovered = onTop !== null && (focused.contains(onTop) || onTop.contains(focused));
          return { name: focused.outerHTML.slice(0, 120), ringed, isWithin, isUncovered };
        });
        if (!at) break;
        seen.add(at.name);
        expect(at).toEqual({ name: at.name, ringed: true, isWithin: true, isUncovered: true });
      }
      expect(seen.size).toBeGreaterThan(15);
    });
  }
});
