/** Puts articles, raw files and pictures into a content folder: whole or not at all, and never over what is there. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { slugOf } from '../domain/permalink.ts';
import type { RawFile } from './article-file.ts';

/** Half-written files lie here, and nowhere else; it is gone when an import has ended. */
const UNFINISHED = '.importing';

/** Where a raw file is kept: its own name, made safe, and the beginning of its digest. */
export function rawFileFor(name: string, sha256: string, method: string): RawFile {
  const ending = extname(name)
    .toLowerCase()
    .replace(/[^.a-z0-9]/g, '')
    .slice(0, 12);
  const stem = slugOf(basename(name, extname(name))).slice(0, 60);
  return { path: `${stem}-${sha256.slice(0, 12)}${ending}`, sha256, method };
}

/** Below the content folder. */
export const fileOf = (address: string): string => join('articles', `${address}.md`);

/** Writes beside the content and renames, so that a file is there whole or not at all. Nothing happens where it is there already. */
export function writeOnce(content: string, file: string, data: string | Uint8Array | { readonly copyOf: string }): void {
  const target = join(content, file);
  if (!existsSync(target)) replaceWhole(content, file, data);
}

export function replaceWhole(content: string, file: string, data: string | Uint8Array | { readonly copyOf: string }): void {
  const target = join(content, file);
  const beside = join(content, UNFINISHED, createHash('sha256').update(file).digest('hex').slice(0, 32));
  mkdirSync(dirname(beside), { recursive: true });
  mkdirSync(dirname(target), { recursive: true });
  try {
    if (typeof data === 'object' && 'copyOf' in data) copyFileSync(data.copyOf, beside);
    else writeFileSync(beside, data);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Also of an import that was killed. */
export function removeUnfinished(content: string): void {
  rmSync(join(content, UNFINISHED), { recursive: true, force: true });
}
