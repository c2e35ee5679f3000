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
