import type { AstroIntegration } from 'astro';
import { archiveLocation } from '../archive/location.ts';
import type { Defaults } from '../archive/make-article.ts';
import { refreshArchive } from '../archive/refresh-archive.ts';
import { ProblemsFound } from '../domain/problem.ts';

/** In `npm run dev`, brings the store up to date with `content/` at the start and after every change, and reloads the page. */
export function articleStore(defaults: Omit<Defaults, 'base'>): AstroIntegration {
  let isDev = false;
  return {
    name: 'verbatim:article-store',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isDev = command === 'dev';
      },
      'astro:server:setup': ({ server, logger }) => {
        if (!isDev) return;
        const location = archiveLocation();
        const base = `${server.config.base.replace(/\/$/, '')}/`;
        const refresh = () => {
          try {
            const { found, made, dropped } = refreshArchive(location, { ...defaults, base });
            if (made + dropped > 0) logger.info(`${found} articles; ${made} read, ${dropped} dropped.`);
          } catch (error) {
            if (!(error instanceof ProblemsFound)) throw error;
            logger.error(`\n${error.message}\n`);
          }
        };
        refresh();
        server.watcher.add(location.content);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(location.content)) return;
          refresh();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
