import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archiveLocation } from '../archive/location.ts';
import { openArchive } from '../archive/open-archive.ts';
import { articleData } from '../domain/article-data.ts';
import { citationsOf } from '../domain/citation.ts';
import { hrefOf } from '../domain/permalink.ts';
import { rawFileAddress } from '../domain/raw-file.ts';

/** Writes beside each article's page what people take away from it: its Markdown, its data, its citations, its raw file. */
export function articleFiles(archiveName: string): AstroIntegration {
  let base = '/';
  let site = '';
  return {
    name: 'verbatim:article-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const { content } = archiveLocation();
        const archive = openArchive();
        for (const { file, address, isWithdrawn } of archive.links()) {
          if (isWithdrawn) continue;
          const { article } = archive.article(address);
          const permalink = new URL(hrefOf(base, address), site).href;
          const folder = join(out, address);
          const source = readFileSync(join(content, file.replace(/^content\//, '')));
          writeFileSync(join(folder, 'index.md'), source);
          writeFileSync(join(folder, 'index.json'), articleData(article, archive.paragraphsOf(address), permalink));
          for (const citation of citationsOf(article, permalink, archiveName)) {
            if (citation.file) writeFileSync(join(folder, citation.file), citation.text);
          }
          const { raw } = article.provenance;
          if (raw) keepRawFile(join(content, 'raw', raw), join(out, rawFileAddress(raw)));
        }
      },
    },
  };
}

/** Several articles may come from one table; it is copied once. */
function keepRawFile(from: string, to: string): void {
  if (existsSync(to) || !existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}
