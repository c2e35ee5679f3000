import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { openArchive } from '../archive/open-archive.ts';
import { indexSite } from '../search/index-site.ts';

/** Indexes the built site; in `npm run dev` serves the index that was built last. */
export function searchIndex(lastBuilt: string, language: string): AstroIntegration {
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
      'astro:build:done': async ({ dir, logger }) => {
        const { pages } = await indexSite(fileURLToPath(dir), articleTexts(), language);
        logger.info(`${pages} articles can be searched.`);
      },
    },
  };
}

function* articleTexts(): Generator<string[]> {
  for (const { paragraphs } of openArchive().paragraphs()) yield paragraphs.map(({ text }) => text);
}
