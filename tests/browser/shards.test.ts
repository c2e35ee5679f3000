import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { IndexManifest } from '../../src/domain/finding/index-manifest.ts';
import { expect, test } from './archive.ts';

const manifest = () =>
  JSON.parse(readFileSync(join(process.env['VERBATIM_OUT_SHARDED'] ?? '', 'pagefind/shards.json'), 'utf8')) as IndexManifest;
const shardOf = (year: string) => manifest().shards.find(({ years }) => year in years)?.folder ?? '';
const hits = (page: Page) => page.locator('.results li[data-match]');
const linksOf = (page: Page) =>
  hits(page)
    .locator('> a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

test.describe('where an archive has several shards', () => {
  test('hits of the most recent one come first, with how much was searched, and stay where they are', async ({ page, sharded }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**/${shardOf('2018')}index/**`, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${sharded}search/?q=denuclearization`);
    await expect(page.locator('.progress')).toHaveText(/^Searched \d+ of 23 articles so far\.$/);
    const first = hits(page).first();
    await expect(first).toBeVisible();
    await first.getByRole('link').focus();
    const [before, place] = [await linksOf(page), await first.boundingBox()];
    release();
    await expect(page.getByRole('status')).toContainText('This exact word appears in');
    await expect(page.locator('.progress')).toBeHidden();
    expect((await linksOf(page)).slice(0, before.length)).toEqual(before);
    expect(await first.boundingBox()).toEqual(place);
    await expect(first.getByRole('link')).toBeFocused();
  });

  test('a year asks only the shard that has it', async ({ page, sharded }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${sharded}search/?q=denuclearization&from=2018&to=2018`);
    await expect(page.getByRole('status')).toContainText('This exact word appears in');
    expect(new Set((await linksOf(page)).map((path) => path.slice(1, 5)))).toEqual(new Set(['2018']));
    const { shards } = manifest();
    const opened = shards.filter(({ folder }) => asked.some((path) => path.includes(`${folder}pagefind-entry`)));
    expect(opened.map(({ folder }) => folder)).toEqual([shardOf('2018')]);
  });

  test('the same is found as in one, the filters count all of them, and the library comes once', async ({ page, archive, sharded }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const query of [
      'gangster-like',
      'no interest in the dialogue',
      'Kim speaker:trump',
      'the DPRK has no real interest in the talks',
    ]) {
      const found = [];
      for (const each of [archive, sharded]) {
        asked.length = 0;
        await page.goto(`${each}search/?q=${encodeURIComponent(query)}`);
        await expect(page.getByRole('status')).not.toHaveText(/^(?:Searching …)?$/);
        await expect(page.locator('verbatim-search')).not.toHaveAttribute('aria-busy');
        await expect(page.locator('select[name="from"] option')).not.toHaveCount(1);
        found.push({ links: (await linksOf(page)).sort(), years: await page.locator('select[name="from"] option').allTextContents() });
        expect(asked.filter((path) => path.endsWith('/pagefind.js'))).toHaveLength(1);
      }
      expect(found[1], query).toEqual(found[0]);
    }
  });
});
