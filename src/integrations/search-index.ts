import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** In `npm run dev`, serves the search index that was built last. */
export function searchIndex(lastBuilt: string): AstroIntegration {
  let base = '/';
  let isDev = false;
  return {
    name: 'verbatim:search-index',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!isDev) return;
        const index = `${lastBuilt}/pagefind`;
        if (!existsSync(index)) {
          logger.warn(`Search has no index yet: ${index} is not there. Run "npm run build" once.`);
          return;
        }
        server.middlewares.use(`${base}pagefind`, sirv(index, { dev: true }));
      },
    },
  };
}
