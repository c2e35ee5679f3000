import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { THEME_KEY } from '../../src/domain/themes.ts';
import { expect, REJECTION, test } from './archive.ts';
import { LONG_PAGE_TYPES, PAGE_TYPES } from './page-types.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const siteOf = (path: string, archive: string, long: string): string => (LONG_PAGE_TYPES.some((each) => each === path) ? long : archive);

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ colorScheme: theme === 'sepia' ? 'light' : theme });
    test.beforeEach(async ({ page }) => {
      if (theme === 'sepia') await page.addInitScript((key) => localStorage.setItem(key, 'sepia'), THEME_KEY);
    });

    for (const path of [...PAGE_TYPES, ...LONG_PAGE_TYPES]) {
      test(`axe finds nothing on /${path}`, async ({ page, archive, long }) => {
        await page.goto(siteOf(path, archive, long) + path);
        if (path.includes('?')) await expect(page.locator('.results li').first()).toBeVisible();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: runner } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await runner.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect(found).toEqual([]);
      });
    }
  });
}

test('at 320 pixels, 400 % of 1280, no page scrolls sideways, and what is pressed is large enough or far enough from others', async ({
  page,
  archive,
  long,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of [...PAGE_TYPES, ...LONG_PAGE_TYPES]) {
    await page.goto(siteOf(path, archive, long) + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    const small = await page.evaluate(() => {
      const pressed = [
        ...document.querySelectorAll(
          '.masthead a, .masthead button, .foot a, .calendar a, .days-of-year a, .days-beside a, .strip a, .pages a, .column > p > a, .all-days a, .provenance dd > a:only-child, .kicker a, .names a',
        ),
      ];
      const boxes = pressed.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0);
      return boxes.filter(({ width, height }) => Math.min(width, height) < 24).length;
    });
    expect(small, path).toBe(0);
  }
});

for (const size of ['100%', '150%', '200%']) {
  test(`on a phone with letters of ${size} no page scrolls sideways, and no word of a name or a year is broken`, async ({
    page,
    archive,
  }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    for (const path of PAGE_TYPES) {
      await page.goto(archive + path);
      const broken = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return [...document.querySelectorAll('.masthead-name, .timeline .year, .kicker *, .names .number')].flatMap((each) => {
          const text = each.firstChild;
          if (!(text instanceof Text)) return [];
          return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1 ? [word] : [];
          });
        });
      }, size);
      expect(broken, path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
}

test.describe('where colours are forced', () => {
  test.use({ forcedColors: 'active' });

  test('marks, focus and pilcrows are still seen', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=sneered`);
    const mark = page.locator('.results mark').first();
    await expect(mark).toBeVisible();
    const colours = await mark.evaluate((each) => {
      const { backgroundColor, color } = getComputedStyle(each);
      return [backgroundColor, color, getComputedStyle(document.body).backgroundColor];
    });
    expect(colours[0]).not.toBe(colours[1]);
    expect(colours[0]).not.toBe(colours[2]);
    await page.goto(archive + REJECTION);
    const pilcrow = page.locator('.text .pilcrow').first();
    await pilcrow.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await pilcrow.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid');
    await expect(pilcrow).toBeVisible();
  });
});

test('where motion is unwanted, nothing moves or fades', async ({ page, archive }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['', REJECTION, 'search/']) {
    await page.goto(archive + path);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => {
          const { transitionDuration, animationDuration } = getComputedStyle(each);
          return [transitionDuration, animationDuration].some((times) => times.split(',').some((time) => Number.parseFloat(time) > 0));
        }).length,
    );
    expect(moving, path).toBe(0);
  }
});
