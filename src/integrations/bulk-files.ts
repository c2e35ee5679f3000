import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { articleLine } from '../domain/article-data.ts';
import { ARTICLES_FILE, type DescribedSite, llmsTxt } from '../machine-readable/llms-txt.ts';
import { afterBuild } from './after-build.ts';

/** Writes for programs that want everything: all articles, one a line, and `llms.txt`, which says so. */
export function bulkFiles(archive: DescribedSite): AstroIntegration {
  return afterBuild('bulk-files', ({ out, urlOf }) => {
    const store = openArchive();
    const file = openSync(join(out, ARTICLES_FILE), 'w');
    try {
      for (const { address, paragraphs } of store.paragraphs()) {
        writeSync(file, articleLine(store.article(address).article, paragraphs, urlOf(`${address}/`)));
      }
    } finally {
      closeSync(file);
    }
    writeFileSync(join(out, 'llms.txt'), llmsTxt(archive, store.count({ of: 'all' }), urlOf));
  });
}
