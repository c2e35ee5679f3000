/** What a search costs a reader: bytes over the wire and milliseconds to the list of hits, in a real Chromium. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Served, serveFolder } from '../../../src/commands/serve-folder.ts';
import { installedBrowser } from '../../browser/installed-browser.ts';

/** Bytes of response bodies and headers as transferred; a first search in a fresh browser counts every script too. */
export interface Cost {
  readonly first: readonly number[];
  readonly further: readonly number[];
  /** Milliseconds from Enter to the hits on the page, for words whose parts of the index were loaded before. */
  readonly warm: readonly number[];
}

export async function costInBrowser(dist: string, queries: readonly string[]): Promise<Cost> {
  compressScripts(dist);
  const served = await serveFolder(dist, '/', 0);
  const { executablePath, env } = await installedBrowser();
  const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox'] });
  try {
    const readers = [];
    for (let at = 0; at + 1 < queries.length; at += 2) {
      readers.push(await oneReader(browser, served, queries[at] ?? '', queries[at + 1] ?? ''));
    }
    return {
      first: readers.map(({ first }) => first),
      further: readers.map(({ further }) => further),
      warm: readers.map(({ warm }) => warm),
    };
  } finally {
    await browser.close();
    served.close();
  }
}

/** Hosts compress scripts; what Pagefind writes for itself is compressed already. */
function compressScripts(dist: string): void {
  const ofSearch = ['search', '_astro', 'pagefind'].flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  for (const name of ofSearch) {
    if (/\.(?:js|css|html)$/.test(name)) writeFileSync(join(dist, `${name}.gz`), gzipSync(readFileSync(join(dist, name))));
  }
}

async function oneReader(browser: Browser, { url }: Served, one: string, other: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bytes = await countBytes(page);
  await page.goto(`${url}search/`);
  await search(page, one);
  const first = bytes();
  await search(page, other);
  const further = bytes() - first;
  const warm = await search(page, one);
  await context.close();
  return { first, further, warm };
}

/** Scripts and everything below `pagefind/`; not the page, its styles and its fonts, which are there without a search. */
async function countBytes(page: Page): Promise<() => number> {
  let sum = 0;
  const wanted = new Set<string>();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (type === 'Script' || response.url.includes('/pagefind/')) wanted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) sum += encodedDataLength;
  });
  return () => sum;
}

async function search(page: Page, text: string): Promise<number> {
  await page.locator('textarea').fill(text);
  const ms = await page.evaluate(async () => {
    const element = document.querySelector('verbatim-search');
    const begun = performance.now();
    document.querySelector('form')?.requestSubmit();
    await new Promise<void>((resolve) => {
      const look = () => (element?.hasAttribute('aria-busy') ? undefined : resolve());
      new MutationObserver(look).observe(element ?? document.body, { attributes: true });
      look();
    });
    return performance.now() - begun;
  });
  await page.waitForLoadState('networkidle');
  return ms;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

export function costTable({ first, further, warm }: Cost): string {
  const row = (name: string, values: readonly number[], write: (value: number) => string) =>
    `| ${[name, ...[0.5, 0.95, 1].map((part) => write(quantile(values, part)))].join(' | ')} |`;
  return [
    '| in Chromium | median | 95 of 100 | most |',
    '| --- | --- | --- | --- |',
    row('first search, with the library (kB)', first, kilobytes),
    row('a further search (kB)', further, kilobytes),
    row('a search again, to the hits on the page (ms)', warm, (ms) => ms.toFixed(1)),
  ].join('\n');
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
