import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Defaults } from './make-article.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Rooms and files whose code decides what is made of an article. */
const DECIDING = ['src/archive', 'src/markdown', 'src/domain', 'src/front-matter.ts', 'src/kinds-of-field.ts', 'package-lock.json'];

/** Digest of the code, the packages and the defaults with which articles are made: another one, and all are made anew. */
export function versionOf({ language, rights, publication, base }: Defaults): string {
  const hash = createHash('sha256').update(JSON.stringify([language, rights, publication, base]));
  for (const path of DECIDING.flatMap(filesOf)) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!path.startsWith('src/') || path.endsWith('.ts')) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${path}/${name}`);
}
