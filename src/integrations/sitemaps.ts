import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { isAddress } from '../domain/permalink.ts';
import { changedOf, robots, SITEMAP_INDEX, type SitemapPage, sitemap, sitemapIndex, sitemapParts } from '../machine-readable/sitemap.ts';
import { afterBuild } from './after-build.ts';

/** Pages that lead nowhere by themselves, and further pages of a list. */
const UNLISTED = /^(?:404|search)$|(?:^|\/)page-\d+$/;

/** Writes the sitemaps, one for each year and one for lists, and `robots.txt` where the owner wrote none. */
export function sitemaps(): AstroIntegration {
  return afterBuild('sitemaps', ({ out, pages, urlOf }) => {
    const files: string[] = [];
    const lists = [...pages()].filter((path) => !isAddress(path) && !UNLISTED.test(path)).sort();
    for (const parts of [sitemapParts(pathsOnly(lists), () => 'lists'), sitemapParts(articles())]) {
      for (const { file, pages: listed } of parts) {
        writeFileSync(join(out, file), sitemap(listed, urlOf));
        files.push(file);
      }
    }
    writeFileSync(join(out, SITEMAP_INDEX), sitemapIndex(files, urlOf));
    const robotsFile = join(out, 'robots.txt');
    if (!existsSync(robotsFile)) writeFileSync(robotsFile, robots(urlOf(SITEMAP_INDEX)));
  });
}

const pathsOnly = (paths: readonly string[]): SitemapPage[] => paths.map((path) => ({ path }));

/** Articles that are not withdrawn, at the addresses where they stand now. */
function* articles(): Generator<SitemapPage> {
  const archive = openArchive();
  for (const { address, isWithdrawn } of archive.links()) {
    if (!isWithdrawn) yield { path: address, changed: changedOf(archive.article(address).article) };
  }
}
