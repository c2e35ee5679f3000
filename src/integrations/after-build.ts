import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';

/** A site whose pages stand in their folder, and what is to be written beside them. */
export interface BuiltSite {
  /** Its folder. */
  readonly out: string;
  /** Path below which it is published, with `/` at both ends. */
  readonly base: string;
  /** Paths of all pages below `base`, without slashes at their ends. */
  pages(): Iterable<string>;
  /** Absolute address of a page or a file of the site: `2017/12/talks/`, `feed.xml`. */
  urlOf(path: string): string;
  readonly logger: AstroIntegrationLogger;
}

/** An integration that does one thing when all pages are written. */
export function afterBuild(name: string, work: (built: BuiltSite) => void | Promise<void>): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: `verbatim:${name}`,
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir, pages, logger }) =>
        work({
          out: fileURLToPath(dir),
          base,
          *pages() {
            for (const { pathname } of pages) yield pathname.replace(/^\/|\/$/g, '');
          },
          urlOf: (path) => new URL(base + path, site).href,
          logger,
        }),
    },
  };
}
