/** Takes pictures of the sample archive's pages, built for it. */
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { buildSite } from '../../src/commands/build-site.ts';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { installedBrowser } from '../browser/installed-browser.ts';
import type { SCHEMES, View } from './views.ts';

const SITE = resolve('.cache/tests/screenshots');
const HEIGHT = 900;

export interface Shot {
  readonly view: View;
  /** CSS pixels. */
  readonly width: number;
  /** From the top of the page; the whole page where absent. */
  readonly height?: number;
  readonly scheme: (typeof SCHEMES)[number];
}

export interface Camera {
  /** @returns a PNG */
  take(shot: Shot): Promise<Buffer>;
  putAway(): Promise<void>;
}

export async function camera(): Promise<Camera> {
  await buildSite({ out: SITE });
  const served = await serveFolder(SITE, '/', 0);
  const { executablePath, env } = await installedBrowser();
  const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  return {
    async take({ view: { path, isPrint, ready }, width, height, scheme }) {
      const context = await browser.newContext({ viewport: { width, height: height ?? HEIGHT }, colorScheme: scheme });
      const page = await context.newPage();
      if (isPrint) await page.emulateMedia({ media: 'print' });
      await page.goto(served.url + path);
      if (ready) await page.getByText(ready).first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      const picture = await page.screenshot({ fullPage: height === undefined });
      await context.close();
      return picture;
    },
    async putAway() {
      await browser.close();
      served.close();
    },
  };
}
