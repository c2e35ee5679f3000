/**
 * The code of all pages, kept as Astro bundled it, so that a few pages can be rendered again without bundling; all pages
 * are rendered with it, too. What is used of Astro here is not documented and holds for the version that is pinned; where
 * it fails, Astro bundles and renders by itself.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { BundledPages, Renderer } from '../integrations/page-renderer.ts';
import { removeFolder } from './site-folders.ts';

/** Below the project, so that what the code imports is found. */
const KEPT = join(import.meta.dirname, '../../.cache/pages');
const STYLES = 'styles.json';
/** Milliseconds. What was not used for so long is removed; what was may be in use by a build of another version, beside this one. */
const UNUSED = 24 * 60 * 60 * 1000;

/** @param code version of the code, for which alone the pages are good */
export function keepPages(code: string, { folder, styles }: BundledPages): void {
  const kept = join(KEPT, code);
  if (existsSync(kept)) return;
  mkdirSync(KEPT, { recursive: true });
  const part = `${kept}.${process.pid}`;
  cpSync(folder, part, { recursive: true });
  writeFileSync(join(part, STYLES), JSON.stringify(styles));
  for (const name of readdirSync(KEPT)) if (lastUsed(join(KEPT, name)) < Date.now() - UNUSED) removeFolder(join(KEPT, name));
  try {
    renameSync(part, kept);
  } catch (error) {
    // Another build of this version was quicker.
    if (!existsSync(kept)) throw error;
    removeFolder(part);
  }
}

const lastUsed = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();

/** @param say told why pages that are kept cannot be used @returns nothing where none are kept for this code, or they cannot be used */
export async function keptPages(code: string, say: (message: string) => void): Promise<Renderer | undefined> {
  const folder = join(KEPT, code);
  if (!existsSync(folder)) return undefined;
  try {
    const entry = readdirSync(folder).find((name) => /^prerender-entry.*\.mjs$/.test(name));
    if (!entry) throw new Error('it has no beginning');
    const now = new Date();
    utimesSync(folder, now, now);
    const { app, manifest } = (await import(pathToFileURL(join(folder, entry)).href)) as PrerenderEntry;
    const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as BundledPages['styles'];
    app.setInternals({ pagesByKeys: new Map(styles.map(([key, each]) => [key, { styles: each }])) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
    // Asked for with each page, a module that is there already still takes a while.
    for (const [component, load] of manifest.pageMap) manifest.pageMap.set(component, once(load));
    const paths = new StaticPaths(app as never);
    return {
      getStaticPaths: async () => (await paths.getAll()) as { pathname: string; route: RouteData }[],
      render: (request, routeData) => app.render(request, { routeData }),
    };
  } catch (error) {
    say(
      `The code of pages that is kept in ${folder} cannot be used (${(error as Error).message}), so Astro renders by itself, which takes longer.`,
    );
    return undefined;
  }
}

function once(load: () => Promise<unknown>): () => Promise<unknown> {
  let loaded: Promise<unknown> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

interface PrerenderEntry {
  readonly app: PrerenderApp;
  /** Component of a page -> what loads its module. */
  readonly manifest: { readonly pageMap: Map<string, () => Promise<unknown>> };
}

interface PrerenderApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

const SILENT = { write: () => true };
