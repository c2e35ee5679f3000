/** Saved web pages, with pieces of text that belong to their article and pieces that do not. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../../src/importer/decode-text.ts';

export interface LabelledPage {
  readonly name: string;
  readonly html: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
  /** Belongs to the pages that nobody looked at while the rules were written. */
  readonly isKeptAside: boolean;
}

interface Label {
  readonly file: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

const KEPT_ASIDE = 40;

/** Reads `NAME.json`; the pages stand beside it in the folder `NAME` or in `NAME.tar.gz`. */
export function readLabelledPages(gold: string): LabelledPage[] {
  const labels = Object.entries(JSON.parse(readFileSync(gold, 'utf8')) as Record<string, Label>);
  const stem = join(dirname(gold), basename(gold, '.json'));
  const bytesOf = existsSync(`${stem}.tar.gz`) ? filesOfTar(gunzipSync(readFileSync(`${stem}.tar.gz`))) : undefined;
  const digest = (name: string) => createHash('sha256').update(name).digest('hex');
  const ordered = labels.toSorted(([one], [other]) => (digest(one) < digest(other) ? -1 : 1));
  return ordered.map(([name, label], index) => {
    const bytes = bytesOf ? bytesOf.get(label.file) : readFileSync(join(stem, label.file));
    if (!bytes) throw new Error(`${gold} names ${label.file}, which is not among the pages.`);
    const decoded = decodeText(bytes);
    if ('refused' in decoded) throw new Error(`${label.file}: ${decoded.refused}`);
    return { name, html: decoded.text, with: label.with, without: label.without, isKeptAside: index < KEPT_ASIDE };
  });
}

const BLOCK = 512;

/** Last part of the path -> bytes, for the regular files of a tar archive. */
function filesOfTar(tar: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const field = (start: number, length: number) =>
      tar
        .subarray(at + start, at + start + length)
        .toString('utf8')
        .replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8) || 0;
    if (field(156, 1) === '0' || field(156, 1) === '') files.set(basename(field(0, 100)), tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
