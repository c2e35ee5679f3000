/** Runs Pagefind over the article pages of a built site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { writeCommonWords } from '../domain/common-words.ts';
import { fold } from '../domain/fold.ts';
import { COMMON_WORDS_FILE } from '../domain/pagefind-source.ts';

/**
 * Smaller chunks than Pagefind's own (about 20,000) halve what a search reads: measured on 124 articles, 27 KB instead
 * of 67 KB a search. The setting is unstable by its name; if it disappears, searches read more and find the same.
 */
const CHUNK_SIZE = '5000';

export interface IndexReport {
  readonly pages: number;
}

/**
 * Writes `pagefind/` into a built site. Only pages with `data-pagefind-body` are indexed, and those are the articles.
 *
 * @param site folder of the built site
 * @param articles the paragraphs of each article, for the table of common words
 * @param language of the articles, for the forms of their words; the words around them may have another
 * @throws with Pagefind's own words where it refuses
 */
export async function indexSite(site: string, articles: Iterable<readonly string[]>, language: string): Promise<IndexReport> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const { index, errors } = await createIndex({ writePlayground: false, forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write the index: ${written.errors.join('; ')}`);
    writeFileSync(join(site, 'pagefind', COMMON_WORDS_FILE), gzipSync(writeCommonWords(wordsOf(articles)), { level: 9 }));
    return { pages: added.page_count };
  } finally {
    await close();
  }
}

function* wordsOf(articles: Iterable<readonly string[]>): Generator<string[]> {
  for (const paragraphs of articles) yield paragraphs.flatMap((paragraph) => fold(paragraph).map(({ word }) => word));
}
