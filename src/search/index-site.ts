/** Runs Pagefind over the article pages of a built site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { writeCommonWords } from '../domain/common-words.ts';
import { fold } from '../domain/fold.ts';
import { COMMON_WORDS_FILE, QUOTATIONS_FOLDER } from '../domain/pagefind-source.ts';
import { type QuotationRecord, recordAsPage } from './quotation-records.ts';

/**
 * Smaller chunks than Pagefind's own (about 20,000) halve what a search reads: measured on 124 articles, 27 KB instead
 * of 67 KB a search. The setting is unstable by its name; if it disappears, searches read more and find the same.
 */
const CHUNK_SIZE = '5000';

export interface IndexReport {
  readonly pages: number;
}

/** What stands in the articles, beside their pages. */
export interface Texts {
  /** The paragraphs of each article, for the table of common words. */
  readonly articles: Iterable<readonly string[]>;
  readonly quotations: Iterable<QuotationRecord>;
}

/**
 * Writes `pagefind/` into a built site. Only pages with `data-pagefind-body` are indexed, and those are the articles.
 *
 * @param site folder of the built site
 * @param language of the articles, for the forms of their words; the words around them may have another
 * @throws with Pagefind's own words where it refuses
 */
export async function indexSite(site: string, { articles, quotations }: Texts, language: string): Promise<IndexReport> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const folder = join(site, 'pagefind');
  try {
    const pages = await writeIndex(folder, language, async (index) => {
      const { errors, page_count } = await index.addDirectory({ path: site });
      refuse(errors, 'read the pages');
      return page_count;
    });
    await writeIndex(join(folder, QUOTATIONS_FOLDER), language, async (index) => {
      for (const record of quotations) {
        const { errors } = await index.addHTMLFile(recordAsPage(record));
        refuse(errors, 'read a record of quotations');
      }
    });
    writeFileSync(join(folder, COMMON_WORDS_FILE), gzipSync(writeCommonWords(wordsOf(articles)), { level: 9 }));
    return { pages };
  } finally {
    await close();
  }
}

async function writeIndex<Added>(folder: string, language: string, add: (index: PagefindIndex) => Promise<Added>): Promise<Added> {
  const { index, errors } = await createIndex({ writePlayground: false, forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}.`);
  const added = await add(index);
  const written = await index.writeFiles({ outputPath: folder });
  refuse(written.errors, 'write the index');
  await index.deleteIndex();
  return added;
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

function* wordsOf(articles: Iterable<readonly string[]>): Generator<string[]> {
  for (const paragraphs of articles) yield paragraphs.flatMap((paragraph) => fold(paragraph).map(({ word }) => word));
}
