/** `npm run screenshots [NAME…]`: pictures of the sample archive's pages into .cache/screenshots, to be looked at. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { buildSite } from '../../src/commands/build-site.ts';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { installedBrowser } from '../browser/installed-browser.ts';
import { SCHEMES, VIEWS, type View, WIDTHS } from './views.ts';

const PICTURES = resolve('.cache/screenshots');
const SITE = resolve('.cache/tests/screenshots');

const wanted = process.argv.slice(2);
const views = VIEWS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (views.length === 0) {
  console.error(`There is no such view. Name some of: ${VIEWS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
await buildSite({ out: SITE });
const served = await serveFolder(SITE, '/', 0);
const { executablePath, env } = await installedBrowser();
const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
mkdirSync(PICTURES, { recursive: true });
for (const view of views) for (const width of WIDTHS) for (const scheme of SCHEMES) await take(browser, view, width, scheme);
await browser.close();
served.close();
console.log(`The pictures are in ${PICTURES}.`);

async function take(
  from: Browser,
  { name, path, isPrint, ready }: View,
  width: number,
  colorScheme: (typeof SCHEMES)[number],
): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  if (isPrint) await page.emulateMedia({ media: 'print' });
  await page.goto(served.url + path);
  if (ready) await page.getByText(ready).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}-${width}-${colorScheme}.png`), fullPage: true });
  await context.close();
}
