/** What browser stories share: the archives that were built for them, and a page that complains. */
import { test as base, expect } from '@playwright/test';

const url = (name: 'ROOT' | 'BELOW' | 'SHARDED' | 'HOSTILE' | 'IMPORTED' | 'LONG'): string => process.env[`VERBATIM_URL_${name}`] ?? '';

export const test = base.extend<{ archive: string; below: string; sharded: string; hostile: string; imported: string; long: string }>({
  /** The sample archive at the root of its host. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  archive: async ({}, use) => use(url('ROOT')),
  /** The same below `/archive/`. */
  // biome-ignore lint/correctness/noEmptyPattern: see above
  below: async ({}, use) => use(url('BELOW')),
  /** The sample archive in three shards: 2017, 2018, and all others. */
  // biome-ignore lint/correctness/noEmptyPattern: see above
  sharded: async ({}, use) => use(url('SHARDED')),
  /** An archive whose every field holds markup that would run. */
  // biome-ignore lint/correctness/noEmptyPattern: see above
  hostile: async ({}, use) => use(url('HOSTILE')),
  /** Clippings in every format, as `npm run import` brought them in. */
  // biome-ignore lint/correctness/noEmptyPattern: see above
  imported: async ({}, use) => use(url('IMPORTED')),
  /** An archive whose lists are longer than a page. */
  // biome-ignore lint/correctness/noEmptyPattern: see above
  long: async ({}, use) => use(url('LONG')),
  /** No story may end with an error in the console, a failed request, or a request to another host. */
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && !/404/.test(message.text()) && faults.push(message.text()));
    page.on('request', (request) => {
      if (!/^(?:http:\/\/localhost|data:|blob:|about:)/.test(request.url())) faults.push(`asked ${request.url()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

export { expect };

export const REJECTION = '2017/12/north-korea-rejects-tillerson-offer/';
/** Headless shells do not follow text fragments. */
export const isWhole = (metadata: Record<string, unknown> | undefined): boolean => metadata?.['isWhole'] === true;
