/** Files that tell of the whole archive, for programs: sitemaps, articles as data, redirects, how long files may be kept; and the mark of the site itself. */
import { llmsTxt } from '../machine-readable/llms-txt.ts';
import { writeCacheHeaders } from './cache-headers.ts';
import { type Lists, writeSitemaps, writeYears, type Years } from './files-by-year.ts';
import type { Publishing } from './publishing.ts';
import { writeRedirects } from './redirects.ts';
import { writeServiceWorker } from './service-worker.ts';
import { MARK } from './site-folders.ts';
import type { SiteInProgress } from './site-in-progress.ts';

interface Overviews {
  readonly years: Years;
  readonly lists: Lists;
  readonly version: string;
}

export function writeOverviews(site: SiteInProgress, { archive, about }: Publishing, { years, lists, version }: Overviews): void {
  writeYears(site, archive, years);
  writeSitemaps(site, years.counts, lists);
  writeRedirects(site, archive);
  writeCacheHeaders(site);
  writeServiceWorker(site, about.offline, version);
  // GitHub Pages leaves out folders like _astro where this is missing: https://github.com/blog/572-bypassing-jekyll-on-github-pages
  site.write('.nojekyll', '');
  site.write('llms.txt', llmsTxt(about, years.counts, site.urlOf));
}

/** Written last: a site that has it is whole. @param articles how many are listed */
export function writeMark(site: SiteInProgress, articles: number, version: string): void {
  site.write(MARK, `${JSON.stringify({ generator: 'Verbatim', version, articles, base: site.base }, null, 2)}\n`);
}
