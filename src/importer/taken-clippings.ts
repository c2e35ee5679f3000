/** Clippings that were taken in, also those that a newer version has replaced since or whose article a person has mended: they are here. */
import type { DatabaseSync } from 'node:sqlite';
import type { Said } from './said.ts';
import { sourceKeyOf } from './source-key.ts';

export interface TakenClipping {
  readonly source: string;
  /** Of its raw file. */
  readonly sha256: string;
  readonly words: string;
  readonly said: Said;
  /** Of the article that it went into, where that stood then. */
  readonly file: string;
}

export const TAKEN_SCHEMA = `
  CREATE TABLE IF NOT EXISTS taken (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    source TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    words TEXT NOT NULL,
    said TEXT NOT NULL,
    file TEXT NOT NULL,
    UNIQUE (key, sha256, words, said, file)
  ) STRICT;
`;

export type TakenClippings = ReturnType<typeof openTakenClippings>;

/** @param store with `TAKEN_SCHEMA` */
export function openTakenClippings(store: DatabaseSync) {
  const byKey = store.prepare('SELECT source, sha256, words, said, file FROM taken WHERE key = ? ORDER BY id');
  const put = store.prepare('INSERT OR IGNORE INTO taken (key, source, sha256, words, said, file) VALUES (?, ?, ?, ?, ?, ?)');
  return {
    /** In the order in which they were taken in. */
    from: (source: string): TakenClipping[] =>
      (byKey.all(sourceKeyOf(source)) as unknown as Row[]).map((row) => ({ ...row, said: JSON.parse(row.said) as Said })),
    note({ source, sha256, words, said, file }: TakenClipping): void {
      put.run(sourceKeyOf(source), source, sha256, words, JSON.stringify(said), file);
    },
  };
}

type Row = Record<keyof TakenClipping, string>;
