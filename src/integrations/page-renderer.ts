import type { AstroIntegration } from 'astro';

/** Where the HTML of pages goes to. */
export interface PageSink {
  /** Told once how many pages there are. */
  begin(count: number): void;
  /** @param path without slashes at its ends; '' for the home page */
  isWritten(path: string): boolean;
  write(path: string, html: Uint8Array): Promise<void>;
}

/** Renders pages one after the other and hands each one over, so that none is held and a build that was cut off can go on. */
export function pageRenderer(sink: PageSink): AstroIntegration {
  let origin = 'http://localhost';
  let base = '/';
  return {
    name: 'verbatim:page-renderer',
    hooks: {
      'astro:config:done': ({ config }) => {
        if (config.site) origin = new URL(config.site).origin;
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          name: 'verbatim',
          async getStaticPaths() {
            const paths = await usual.getStaticPaths();
            sink.begin(paths.length);
            const seen = new Set<string>();
            for (const { pathname, route } of paths) {
              const path = pathname.replace(/^\/|\/$/g, '');
              // Of two routes with one address Astro takes the first, too.
              if (seen.has(path) || sink.isWritten(path)) continue;
              seen.add(path);
              const url = new URL(base + (path === '' ? '' : `${encodeURI(path)}/`), origin);
              const rendered = await usual.render(new Request(url), { routeData: route });
              const response = rendered instanceof Response ? rendered : rendered.response;
              if (!response.ok && path !== '404') throw new Error(`/${path}/ could not be rendered: ${response.status}.`);
              // What goes on beside, in other processes, is to be heard between two pages.
              await new Promise(setImmediate);
              await sink.write(path, new Uint8Array(await response.arrayBuffer()));
            }
            // Nothing is left for Astro to render.
            return [];
          },
        }));
      },
    },
  };
}
