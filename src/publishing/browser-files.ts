/** What browsers ask a site for: its search, its manifest, and icons drawn from `public/favicon.svg`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directionOf } from '../domain/article.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { drawIcon } from '../icons/draw-icon.ts';
import { OPENSEARCH_FILE, openSearch, type Searchable } from '../machine-readable/opensearch.ts';
import { ICONS, MANIFEST_FILE, webManifest } from '../machine-readable/web-manifest.ts';
import type { SiteInProgress } from './site-in-progress.ts';

const FAVICON = 'favicon.svg';

export function writeBrowserFiles(site: SiteInProgress, about: Searchable & { readonly paper: string }): void {
  site.write(OPENSEARCH_FILE, openSearch(about, site.urlOf));
  site.write(MANIFEST_FILE, webManifest({ ...about, direction: directionOf(about.language) }, site.base));
  for (const icon of ICONS) site.write(icon.file, drawn(join(site.folder, FAVICON), icon, about.paper));
}
/** @throws {ProblemsFound} where there is no favicon, or none that can be drawn */
function drawn(favicon: string, icon: (typeof ICONS)[number], paper: string): Buffer {
  try {
    return drawIcon(readFileSync(favicon, 'utf8'), icon, paper);
  } catch (error) {
    throw new ProblemsFound([
      {
        file: `public/${FAVICON}`,
        what: `The icons of the archive are drawn from this file, and it cannot be read as a picture: ${(error as Error).message}.`,
        remedy: 'Put a square SVG there.',
      },
    ]);
  }
}
