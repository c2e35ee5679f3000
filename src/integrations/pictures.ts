import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveLocation } from '../archive/location.ts';
import { openArchive } from '../archive/open-archive.ts';
import { filesOf, pictureFolders } from '../pictures/shown-picture.ts';

/** Copies the versions of every picture that an article shows. Those of withdrawn articles stay out. */
export function pictures(): AstroIntegration {
  return {
    name: 'verbatim:pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const folders = pictureFolders(archiveLocation().content);
        const archive = openArchive();
        for (const { address, isWithdrawn } of archive.links()) {
          if (isWithdrawn) continue;
          for (const { src } of archive.article(address).article.pictures) {
            if (!src) continue;
            const files = await filesOf(folders, src);
            for (const [file, kept] of files) {
              mkdirSync(dirname(join(out, file)), { recursive: true });
              copyFileSync(kept, join(out, file));
            }
            if (/^\/?pictures\//.test(src) && files.size === 0)
              logger.debug(`${address}: ${src} is not in the content folder, or cannot be shown`);
          }
        }
      },
    },
  };
}
