/** Runs Pagefind over the article pages of a built site. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

export interface IndexReport {
  readonly pages: number;
}

/**
 * Writes `pagefind/` into a built site. Only pages with `data-pagefind-body` are indexed, and those are the articles.
 *
 * @param site folder of the built site
 * @throws with Pagefind's own words where it refuses
 */
export async function indexSite(site: string): Promise<IndexReport> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write the index: ${written.errors.join('; ')}`);
    return { pages: added.page_count };
  } finally {
    await close();
  }
}
