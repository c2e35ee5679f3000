import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { CARD_FILE, cardOf } from '../cards/article-card.ts';
import { keptCard } from '../cards/kept-card.ts';

/** Draws beside each article's page the picture that a link to it shows where it is posted. */
export function shareCards(archive: { readonly name: string }): AstroIntegration {
  return {
    name: 'verbatim:share-cards',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const kept = join(resolve(process.env['VERBATIM_CACHE'] ?? '.cache'), 'cards');
        const store = openArchive();
        for (const { address, isWithdrawn } of store.links()) {
          if (isWithdrawn) continue;
          const texts = store.paragraphsOf(address).map(({ text }) => text);
          const card = cardOf(store.article(address).article, texts, archive);
          if (card) writeFileSync(join(fileURLToPath(dir), address, CARD_FILE), keptCard(kept, card));
        }
      },
    },
  };
}
