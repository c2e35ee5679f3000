import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { INDEX_FOLDER } from '../domain/finding/index-manifest.ts';
import { engineFolder } from '../search/index-archive.ts';

/**
 * In `npm run dev` serves the index that was built last. Builds make it beside the pages, from the same articles; the search
 * page is told in which folder Pagefind will stand.
 */
export function searchIndex(lastBuilt: string, language: string): AstroIntegration {
  let base = '/';
  let isDev = false;
  return {
    name: 'verbatim:search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isDev = command === 'dev';
        updateConfig({ vite: { define: { 'import.meta.env.SEARCH_ENGINE': JSON.stringify(engineFolder(language)) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!isDev) return;
        const index = join(lastBuilt, INDEX_FOLDER);
        if (!existsSync(index)) {
          logger.warn(`Search has no index yet: ${index} is not there. Run "npm run build" once.`);
          return;
        }
        server.middlewares.use(base + INDEX_FOLDER, sirv(index, { dev: true }));
      },
    },
  };
}
