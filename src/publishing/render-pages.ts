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
  readonly say: (message: string) => void;
}

/** @param takeAssets given the folder with styles, scripts and what stands in `public` */
export async function renderAllPages(rendering: Rendering, sink: PageSink, takeAssets: (folder: string) => void): Promise<void> {
  try {
    await bundleAndRender(rendering, sink);
    takeAssets(ASSETS);
  } finally {
    removeFolder(ASSETS);
  }
}

/** @param chosen paths of the pages to render, of lists those of their first pages */
export async function renderSomePages(rendering: Rendering, sink: PageSink, chosen: Iterable<string>): Promise<void> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const choice = `${ASSETS}.json`;
  choosePages(choice, chosen);
  try {
    const { options, code, say } = rendering;
    const kept = await keptPages(code, say);
    if (kept) await renderInto(sink, kept, { site: options.url, base: options.base });
    else await bundleAndRender(rendering, sink);
  } finally {
    choosePages(choice, undefined);
    rmSync(choice, { force: true });
    removeFolder(ASSETS);
  }
}

async function bundleAndRender({ options: { url, base }, code, say }: Rendering, sink: PageSink): Promise<void> {
  mkdirSync(ASSETS, { recursive: true });
  // All of Astro takes a second to load, and a few pages do without.
  const { build } = await import('astro');
  const renderer = pageRenderer(sink, (bundled) => {
    keepPages(code, bundled);
    return keptPages(code, say);
  });
  await build({ root: ROOT, outDir: ASSETS, site: url, base, logLevel: 'warn', integrations: [renderer] });
}
