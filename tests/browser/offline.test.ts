import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Served, serveFolder } from '../../src/commands/serve-folder.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { type OtherSite, otherSite } from '../other-site.ts';
import { build } from '../site/built-site.ts';
import { expect, test } from './archive.ts';

/** Below a path, so that two archives on one host keep apart. */
const BASE = '/archive/';

test.describe('where the owner has switched “offline” on', () => {
  test.describe.configure({ mode: 'serial' });
  let clippings: FixtureArchive;
  let owner: OtherSite;
  let served: Served;

  const writeTide = (body: string) =>
    clippings.article('2019/04/tide.md', `The harbour master waited for the end of the tide.\n\n${body}`, 'headline: Harbour waits');
  const publish = () => owner.run('build', '--content', clippings.content, '--base', BASE);
  /** Another build at the same address. */
  const replaceWith = async (folder: string) => {
    served.close();
    served = await serveFolder(folder, BASE, Number(new URL(served.url).port));
  };
  const keptNow = (page: Page, address: string) =>
    page.evaluate(async (url) => (await caches.match(url)) !== undefined, served.url + address);
  const builds = (page: Page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' pages ')));

  async function reads(page: Page): Promise<void> {
    await page.goto(`${served.url}2019/04/tide/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Harbour waits/);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await expect.poll(() => keptNow(page, '2019/04/tide/')).toBe(true);
  }
  const looksAsItShould = async (page: Page) =>
    expect(await page.locator('h1').evaluate((headline) => getComputedStyle(headline).fontFamily)).toContain('Newsreader');
  async function searches(page: Page, words: string): Promise<void> {
    await page.goto(`${served.url}search/?q=${encodeURIComponent(`"${words}"`)}`);
    await expect(page.locator('.results')).toContainText('Harbour waits');
  }

  test.beforeAll(async () => {
    clippings = fixtureArchive();
    writeTide('Nobody asked him why.');
    clippings.article('2019/05/mill.md', 'The mill stood still until the strike was over.', 'headline: Mill waits');
    owner = otherSite({ offline: true });
    publish();
    served = await serveFolder(owner.out, BASE, 0);
  });
  test.afterAll(() => {
    served.close();
    clippings.cleanUp();
    owner.cleanUp();
  });

  test('a reader reads and searches again without a network, and nothing else', async ({ page, context }) => {
    await reads(page);
    await searches(page, 'end of the tide');
    await expect.poll(() => keptNow(page, 'search/')).toBe(true);

    await context.setOffline(true);
    await page.goto(`${served.url}2019/04/tide/`);
    await expect(page.getByText('Nobody asked him why.')).toBeVisible();
    await looksAsItShould(page);
    await searches(page, 'end of the tide');
    await searches(page, 'harbour master waited');
    await expect(page.goto(`${served.url}2019/05/mill/`)).rejects.toThrow(/net::/);
  });

  test('a new build replaces what was kept, also articles that are not opened again', async ({ page, context }) => {
    await reads(page);
    const before = await builds(page);
    writeTide('Nobody asked him why.\n\nThen it rained.');
    // Scripts of articles do not name this file: one that they import does.
    const spoken = join(owner.root, 'src/words/en.ts');
    writeFileSync(spoken, readFileSync(spoken, 'utf8').replace('Copy link to these words', 'Copy a link to these words'));
    publish();
    await replaceWith(owner.out);

    // No article, which would bring the scripts of all articles with it.
    await page.goto(`${served.url}years/`);
    await expect.poll(async () => (await builds(page)).filter((name) => before.includes(name))).toEqual([]);
    await context.setOffline(true);
    await page.goto(`${served.url}2019/04/tide/`);
    await expect(page.getByText('Then it rained.')).toBeVisible();
    await looksAsItShould(page);
    await page.getByText('Then it rained.').selectText();
    await expect(page.getByRole('button', { name: 'Copy a link to these words' })).toBeVisible();
  });

  test('once it is switched off again, browsers forget everything', async ({ page }) => {
    await reads(page);
    const out = join(owner.root, 'without');
    build(clippings.content, out, '--base', BASE);
    await replaceWith(out);

    await page.goto(`${served.url}2019/05/mill/`);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  });
});

test('where it is not, nothing is kept', async ({ page, archive }) => {
  await page.goto(archive);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
