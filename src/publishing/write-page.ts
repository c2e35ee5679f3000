import { isAddress } from '../domain/permalink.ts';
import { writeArticleFiles } from './article-files.ts';
import type { Publishing } from './publishing.ts';
import type { SiteInProgress } from './site-in-progress.ts';
import { fileOfPage } from './site-pages.ts';
import type { SharedFile } from './site-record.ts';

/**
 * @returns a function that writes a page and, unless it is told that they are as they were, the files beside that of an
 *   article, in place of all that stood there; it gives the files that are shared with other articles
 */
export function pageWriter(site: SiteInProgress, { archive, content, about }: Publishing) {
  // The pages at former addresses have no files of their own.
  const former = new Set(Array.from(archive.formerAddresses(), ({ from }) => from));
  return async (path: string, html: Uint8Array, hasFiles = isAddress(path)): Promise<SharedFile[]> => {
    site.write(fileOfPage(path), html);
    if (!hasFiles) return [];
    const shared = former.has(path) ? [] : await writeArticleFiles(site, archive, path, { content, about });
    site.removeOthersIn(path);
    return shared.map((file) => ({ file, address: path }));
  };
}
