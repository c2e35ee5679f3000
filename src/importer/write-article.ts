/** Puts articles and raw files into a content folder: whole or not at all, and never over what is there. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { slugOf } from '../domain/permalink.ts';
import { addressesFor, type RawFile, textFor } from './article-file.ts';
import type { RawArticle } from './raw-article.ts';

export interface Written {
  readonly address: string;
  /** Below the content folder. */
  readonly file: string;
  /** `here`: the article was imported before; its file was not touched. */
  readonly outcome: 'imported' | 'here';
}

/** Where a raw file is kept: its own name, made safe, and the beginning of its digest. */
export function rawFileFor(name: string, bytes: Uint8Array, method: string): RawFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const ending = extname(name)
    .toLowerCase()
    .replace(/[^.a-z0-9]/g, '');
  const stem = slugOf(basename(name, extname(name))).slice(0, 60);
  return { path: `${stem}-${sha256.slice(0, 12)}${ending}`, sha256, method };
}

/** Keeps the raw file byte for byte. Nothing happens where it is kept already. */
export function keepRawFile(content: string, { path }: RawFile, bytes: Uint8Array): void {
  const target = join(content, 'raw', path);
  if (!existsSync(target)) writeWhole(target, bytes);
}

/** @throws {RangeError} where the article cannot be a file of this archive */
export function writeArticle(content: string, article: RawArticle, raw: RawFile): Written {
  const text = textFor(article, raw);
  for (const address of addressesFor(article)) {
    const file = join('articles', `${address}.md`);
    const path = join(content, file);
    if (!existsSync(path)) {
      writeWhole(path, text);
      return { address, file, outcome: 'imported' };
    }
    if (isSameClipping(readFileSync(path, 'utf8'), article, raw)) return { address, file, outcome: 'here' };
  }
  throw new RangeError(`another article stands at every address for the headline “${article.headline}”`);
}

/** The same raw file and the same source in it; what a person has changed in the article since is no matter. */
function isSameClipping(text: string, { source }: RawArticle, { sha256 }: RawFile): boolean {
  const { data } = matter(text, {
    language: 'yaml',
    engines: { yaml: (fields: string) => parse(fields, { schema: 'failsafe' }) as object },
  });
  const provenance = data['provenance'] as { source?: string; sha256?: string } | undefined;
  const isWebAddress = /^https?:/i.test(source);
  return provenance?.source === source && (isWebAddress || provenance.sha256 === sha256);
}

/** Writes beside the target and renames, so that a file is there whole or not at all. */
function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, data);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
