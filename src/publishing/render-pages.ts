/** Renders pages: a few with the code that is kept of the last build, all of them with what Astro bundles anew. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { choosePages } from '../archive/chosen-pages.ts';
import { type PageSink, pageRenderer, renderInto } from '../integrations/page-renderer.ts';
import type { SiteOptions } from './code-version.ts';
import { keepPages, keptPages } from './kept-pages.ts';
import { removeFolder } from './site-folders.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Astro's own files, of this process; below the project, or two builds at a time would bundle into one folder. */
const ASSETS = join(ROOT, '.cache', `assets-${process.pid}`);

export interface Rendering {
  readonly options: SiteOptions;
  /** Version of the code. */
  readonly code: string;
}

/** @param takeAssets given the folder with styles, scripts and what stands in `public` */
export async function renderAllPages({ options, code }: Rendering, sink: PageSink, takeAssets: (folder: string) => void): Promise<void> {
  try {
    await bundleAndRender(options, code, sink);
    takeAssets(ASSETS);
  } finally {
    removeFolder(ASSETS);
  }
}

/** @param chosen paths of the pages to render, of lists those of their first pages */
export async function renderSomePages({ options, code }: Rendering, sink: PageSink, chosen: Iterable<string>): Promise<void> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const choice = `${ASSETS}.json`;
  choosePages(choice, chosen);
  try {
    const kept = await keptPages(code);
    if (kept) await renderInto(sink, kept, { site: options.url, base: options.base });
    else await bundleAndRender(options, code, sink);
  } finally {
    choosePages(choice, undefined);
    rmSync(choice, { force: true });
    removeFolder(ASSETS);
  }
}

async function bundleAndRender({ url, base }: SiteOptions, code: string, sink: PageSink): Promise<void> {
  mkdirSync(ASSETS, { recursive: true });
  // All of Astro takes a second to load, and a few pages do without.
  const { build } = await import('astro');
  const renderer = pageRenderer(sink, (bundled) => {
    keepPages(code, bundled);
    return keptPages(code);
  });
  await build({ root: ROOT, outDir: ASSETS, site: url, base, logLevel: 'warn', integrations: [renderer] });
}
