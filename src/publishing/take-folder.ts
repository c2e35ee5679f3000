import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SiteInProgress } from './site-in-progress.ts';

/** Copies what stands in a folder into the site: styles, scripts and what stands in `public`. */
export function takeFolder(site: SiteInProgress, from: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(from, name)).isFile()) site.take(name.replaceAll(sep, '/'), join(from, name));
}
