/** A packed archive, unpacked on somebody's disk, with no server. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { packSite } from '../../src/packing/pack-site.ts';
import { REJECTION } from './archive.ts';

let folder: string;
let firstPage: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  await packSite(process.env['VERBATIM_OUT_BELOW'] ?? '', join(folder, 'wires.zip'), { name: 'Verbatim', language: 'en' });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'wires.zip'))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  firstPage = pathToFileURL(join(folder, 'wires/index.html')).href;
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('a double click opens it, styled, and links lead from page to page', async ({ page }) => {
  await page.goto(firstPage);
  await expect(page).toHaveURL(/wires\/site\/archive\/index\.html$/);
  await page.getByRole('navigation', { name: 'Ways in', exact: true }).getByRole('link', { name: 'Years' }).click();
  await page.getByRole('link', { name: /^2017/ }).first().click();
  await page.getByRole('link', { name: 'North Korea rejects' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('North Korea rejects Tillerson’s offer of talks');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(252, 249, 243)');
  await expect.poll(() => page.evaluate(() => document.fonts.check('1em "Newsreader Display"'))).toBe(true);
  await page.locator('.text .pilcrow').first().click();
  await expect(page).toHaveURL(/index\.html#p-[0-9a-z]{7}$/);
});

test('who searches is told what a search needs, and goes on reading', async ({ page }) => {
  await page.goto(new URL(`site/archive/${REJECTION}index.html`, firstPage).href);
  await page.getByRole('searchbox').fill('no interest');
  await page.keyboard.press('Enter');
  await expect(page.getByText('README.txt')).toBeVisible();
  await expect(page.getByText('switched off or did not load')).toBeHidden();
  await page.getByRole('link', { name: 'Verbatim', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
});
