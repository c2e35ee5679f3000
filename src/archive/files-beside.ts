/** The files of `content/` that stand beside articles, which pages show or link to: raw files and pictures. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import type { Archive } from './listing.ts';
import { stampOf } from './scan.ts';

export const FILES_BESIDE_SCHEMA = `
  CREATE TABLE IF NOT EXISTS named_file (
    path TEXT NOT NULL,            -- below content/: raw/talks.txt
    address TEXT NOT NULL,         -- of an article that names it
    PRIMARY KEY (path, address)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS named_by ON named_file (address);
  CREATE TABLE IF NOT EXISTS file_beside (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,           -- '' where it is not there
    size INTEGER,                  -- bytes
    digest TEXT NOT NULL           -- of its bytes: a file with another stamp may be the same one, as in a new checkout
  ) STRICT, WITHOUT ROWID;
`;

/** Paths below `content/` of what an article names, whether it is there or not. */
export const filesNamedBy = ({ provenance: { raw }, pictures }: Pick<Article, 'provenance' | 'pictures'>): string[] => [
  ...(raw ? [`raw/${raw}`] : []),
  ...pictures.flatMap(({ src }) => (src && /^\/?pictures\/[^/]/.test(src) ? src.replace(/^\//, '') : [])),
];

export interface FilesBeside {
  put(address: string, paths: readonly string[]): void;
  drop(address: string): void;
  /** Looks at all of them. @param note told the addresses of articles of which one has come, changed or gone */
  update(note: (address: string) => void): void;
}

export function filesBesideIn(store: DatabaseSync, content: string): FilesBeside {
  const drop = store.prepare('DELETE FROM named_file WHERE address = ?');
  const put = store.prepare('INSERT OR IGNORE INTO named_file VALUES (?, ?)');
  const named = store.prepare('SELECT DISTINCT path, stamp, size, digest FROM named_file LEFT JOIN file_beside USING (path) ORDER BY path');
  const naming = store.prepare('SELECT address FROM named_file WHERE path = ?');
  const keep = store.prepare('INSERT OR REPLACE INTO file_beside VALUES (?, ?, ?, ?)');
  const forget = store.prepare('DELETE FROM file_beside WHERE path NOT IN (SELECT path FROM named_file)');
  let isDropped = false;
  return {
    put(address, paths) {
      for (const path of paths) put.run(path, address);
    },
    drop(address) {
      isDropped ||= drop.run(address).changes > 0;
    },
    update(note) {
      if (isDropped) forget.run();
      for (const { path, stamp: before, digest: known } of named.all()) {
        const file = join(content, String(path));
        const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
        const stamp = stats?.isFile() ? stampOf(stats) : '';
        if (stamp === before) continue;
        const digest = stamp ? digestOf(file) : '';
        keep.run(String(path), stamp, stamp ? Number(stats?.size) : null, digest);
        // An article that has come to name a file is noted for itself.
        if (before !== null && digest !== known) for (const { address } of naming.all(String(path))) note(String(address));
      }
    },
  };
}

const PART = 1 << 20;

/** '' where it cannot be read, which is said where it is published. */
function digestOf(file: string): string {
  const hash = createHash('sha256');
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return '';
  }
  try {
    const part = Buffer.alloc(PART);
    for (let length = readSync(descriptor, part); length > 0; length = readSync(descriptor, part)) hash.update(part.subarray(0, length));
    return hash.digest('base64');
  } finally {
    closeSync(descriptor);
  }
}

/** The same for pages. */
export const filesIn = (sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Pick<Archive, 'hasFile' | 'missingFiles'> => ({
  hasFile: (path) => sql('SELECT 1 FROM file_beside WHERE path = ? AND size IS NOT NULL').get(path) !== undefined,
  missingFiles: () => Number(sql('SELECT count(*) AS count FROM file_beside WHERE size IS NULL').get()?.['count']),
});

/** Equal for equal files, wherever they were read, as far as their sizes tell. */
export const filesVersion = (sql: (text: string) => ReturnType<DatabaseSync['prepare']>): string =>
  String(
    sql(
      "SELECT group_concat(path || ' ' || coalesce(size, '-'), char(10)) AS lines FROM (SELECT * FROM file_beside ORDER BY path)",
    ).get()?.['lines'] ?? '',
  );
