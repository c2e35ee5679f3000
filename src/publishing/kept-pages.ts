/**
 * The code of all pages, kept as Astro bundled it: to render a few pages again, nothing need be bundled. What is used of
 * Astro here is not documented and holds for the version that is pinned; where it fails, pages are bundled as in any build.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { BundledPages, Renderer } from '../integrations/page-renderer.ts';
import { removeFolder } from './site-folders.ts';

/** Below the project, so that what the code imports is found. */
const KEPT = join(import.meta.dirname, '../../.cache/pages');
const STYLES = 'styles.json';

/** @param code version of the code, for which alone the pages are good */
export function keepPages(code: string, { folder, styles }: BundledPages): void {
  const kept = join(KEPT, code);
  if (existsSync(kept)) return;
  mkdirSync(KEPT, { recursive: true });
  const part = `${kept}.${process.pid}`;
  cpSync(folder, part, { recursive: true });
  writeFileSync(join(part, STYLES), JSON.stringify(styles));
  for (const name of readdirSync(KEPT)) if (!name.includes('.')) removeFolder(join(KEPT, name));
  if (existsSync(kept)) removeFolder(part);
  else renameSync(part, kept);
}

/** @returns nothing where no pages are kept for this code, or they cannot be used */
export async function keptPages(code: string): Promise<Renderer | undefined> {
  const folder = join(KEPT, code);
  try {
    const entry = readdirSync(folder).find((name) => /^prerender-entry.*\.mjs$/.test(name));
    if (!entry) return undefined;
    // All of it at once: a build of another version, beside this one, may take the folder away.
    const [{ app }] = (await Promise.all([entry, ...chunksIn(folder)].map((file) => import(pathToFileURL(join(folder, file)).href)))) as [
      { app: PrerenderApp },
    ];
    const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as BundledPages['styles'];
    app.setInternals({ pagesByKeys: new Map(styles.map(([key, each]) => [key, { styles: each }])) });
    app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
    const paths = new StaticPaths(app as never);
    return {
      getStaticPaths: async () => (await paths.getAll()) as { pathname: string; route: RouteData }[],
      render: (request, routeData) => app.render(request, { routeData }),
    };
  } catch {
    return undefined;
  }
}

const chunksIn = (folder: string): string[] =>
  readdirSync(join(folder, 'chunks'))
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join('chunks', name));

interface PrerenderApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
}

const SILENT = { write: () => true };
