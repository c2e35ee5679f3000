/** Runs Astro over the pages that are stale. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { choosePages } from '../archive/chosen-pages.ts';
import { type PageSink, pageRenderer } from '../integrations/page-renderer.ts';
import type { SiteOptions } from './code-version.ts';

const ROOT = join(import.meta.dirname, '../..');

/**
 * @param assets folder for styles, scripts and what stands in `public`; emptied before
 * @param chosen paths of the pages to render; all where absent
 */
export async function renderPages(assets: string, { url, base }: SiteOptions, sink: PageSink, chosen?: Iterable<string>): Promise<void> {
  mkdirSync(assets, { recursive: true });
  const choice = `${assets}.pages.json`;
  choosePages(choice, chosen);
  try {
    await build({ root: ROOT, outDir: assets, site: url, base, logLevel: 'warn', integrations: [pageRenderer(sink)] });
  } finally {
    choosePages(choice, undefined);
    rmSync(choice, { force: true });
  }
}
