import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { directionOf } from '../domain/article.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { drawIcon } from '../icons/draw-icon.ts';
import { OPENSEARCH_FILE, openSearch, type Searchable } from '../machine-readable/opensearch.ts';
import { ICONS, MANIFEST_FILE, webManifest } from '../machine-readable/web-manifest.ts';
import { afterBuild } from './after-build.ts';

const FAVICON = 'favicon.svg';

/** Writes what browsers ask a site for: its search, its manifest, and icons drawn from `public/favicon.svg`. */
export function browserFiles(archive: Searchable & { readonly paper: string }): AstroIntegration {
  return afterBuild('browser-files', ({ out, base, urlOf }) => {
    writeFileSync(join(out, OPENSEARCH_FILE), openSearch(archive, urlOf));
    writeFileSync(join(out, MANIFEST_FILE), webManifest({ ...archive, direction: directionOf(archive.language) }, base));
    for (const icon of ICONS) writeFileSync(join(out, icon.file), drawn(join(out, FAVICON), icon, archive.paper));
  });
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
