import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';

/** Where the HTML of pages goes to. */
export interface PageSink {
  /** Told once how many pages there are. */
  begin(count: number): void;
  /** @param path without slashes at its ends; '' for the home page */
  isWritten(path: string): boolean;
  write(path: string, html: Uint8Array): Promise<void>;
}

/** What renders pages: Astro's own prerenderer, or the code that it made of the pages. */
export interface Renderer {
  getStaticPaths(): Promise<readonly { readonly pathname: string; readonly route: RouteData }[]>;
  render(request: Request, route: RouteData): Promise<Response>;
}

/** The code of the pages, as Astro has bundled it. */
export interface BundledPages {
  readonly folder: string;
  /** Key of a page -> its style sheets. */
  readonly styles: readonly (readonly [key: string, styles: readonly unknown[]])[];
}

/** Milliseconds. What goes on beside, in other processes, is heard between two pages. */
const DEAF = 10;

/** Pages are rendered one after the other and each is handed over, so that none is held and a build that was cut off can go on. */
export async function renderInto(sink: PageSink, renderer: Renderer, { site, base }: { readonly site: string; readonly base: string }) {
  const paths = await renderer.getStaticPaths();
  sink.begin(paths.length);
  const seen = new Set<string>();
  let heard = performance.now();
  for (const { pathname, route } of paths) {
    const path = pathname.replace(/^\/|\/$/g, '');
    // Of two routes with one address Astro takes the first, too.
    if (seen.has(path) || sink.isWritten(path)) continue;
    seen.add(path);
    const url = new URL(base.replace(/\/*$/, '/') + (path === '' ? '' : `${encodeURI(path)}/`), new URL(site).origin);
    const response = await renderer.render(new Request(url), route);
    if (!response.ok && path !== '404') throw new Error(`/${path}/ could not be rendered: ${response.status}.`);
    if (performance.now() - heard > DEAF) {
      await new Promise(setImmediate);
      heard = performance.now();
    }
    await sink.write(path, new Uint8Array(await response.arrayBuffer()));
  }
}

/**
 * Renders pages into a sink in the place of Astro.
 *
 * @param keep given the code of the pages, which is deleted afterwards; it gives what renders them with the code that it kept,
 *   or nothing, and Astro's own prerenderer does
 */
export function pageRenderer(sink: PageSink, keep: (bundled: BundledPages) => Promise<Renderer | undefined>): AstroIntegration {
  let place = { site: 'http://localhost', base: '/' };
  let bundles: string[] = [];
  let pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }> = new Map();
  return {
    name: 'verbatim:page-renderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { site: config.site ?? place.site, base: config.base };
        bundles = [join(fileURLToPath(config.outDir), '.prerender'), resolve('.astro/.prerender')];
      },
      'astro:build:setup': ({ pages: built }) => {
        pages = built;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'verbatim',
          async getStaticPaths() {
            const folder = bundles.find((each) => existsSync(each));
            const styles = [...pages].map(([key, { styles }]) => [key, styles] as const);
            const kept = folder && (await keep({ folder, styles }));
            await renderInto(sink, kept || rendererOf(usual), place);
            // Nothing is left for Astro to render.
            return [];
          },
        }));
      },
    },
  };
}

const rendererOf = ({ getStaticPaths, render }: AstroPrerenderer): Renderer => ({
  getStaticPaths,
  async render(request, routeData) {
    const rendered = await render(request, { routeData });
    return rendered instanceof Response ? rendered : rendered.response;
  },
});
