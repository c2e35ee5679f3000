import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const DECIDING = ['src', 'public', 'astro.config.ts', 'package-lock.json'];

/** What may differ between two builds by one code. */
export interface SiteOptions {
  readonly url: string;
  readonly base: string;
}

/** Digest of everything but the content that decides what a site looks like: code, templates, styles, settings, packages. */
export function codeVersion(options: SiteOptions): string {
  // Vite bundles for an environment; Astro's own is production.
  const environment = [process.versions.node, process.env['NODE_ENV'] ?? 'production'];
  const hash = createHash('sha256').update(JSON.stringify([options, ...environment]));
  for (const path of DECIDING.flatMap(filesOf)) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex').slice(0, 32);
}

function filesOf(path: string): string[] {
  if (!statSync(join(ROOT, path), { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .map((name) => `${path}/${name}`)
    .filter((name) => statSync(join(ROOT, name)).isFile())
    .sort();
}
