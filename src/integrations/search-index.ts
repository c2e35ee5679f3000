import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { openArchive } from '../archive/open-archive.ts';
import { indexSite } from '../search/index-site.ts';
import { type QuotationRecord, recordsOf } from '../search/quotation-records.ts';

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
        const { pages } = await indexSite(fileURLToPath(dir), { articles: articleTexts(), quotations: quotationRecords() }, language);
        logger.info(`${pages} articles can be searched.`);
      },
    },
  };
}

function* articleTexts(): Generator<string[]> {
  for (const { paragraphs } of openArchive().paragraphs()) yield paragraphs.map(({ text }) => text);
}

function* quotationRecords(): Generator<QuotationRecord> {
  const archive = openArchive();
  for (const { address, paragraphs } of archive.paragraphs()) {
    const speakers = archive.speakersIn(address);
    if (speakers.size === 0) continue;
    const texts = new Map(paragraphs.map(({ anchor, text }) => [anchor as string, text]));
    yield* recordsOf(
      archive.article(address).article,
      (anchor) => texts.get(anchor) ?? '',
      (name) => speakers.get(name)?.name,
    );
  }
}
