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
  CREATE INDEX IF NOT EXISTS taken_by_words ON taken (key, words);
`;

/** @param store with `TAKEN_SCHEMA` */
export function openTakenClippings(store: DatabaseSync) {
  const columns = 'source, sha256, words, said, file';
  const byWords = store.prepare(`SELECT ${columns} FROM taken WHERE key = ? AND words = ? ORDER BY id`);
  const byRaw = store.prepare(`SELECT ${columns} FROM taken WHERE key = ? AND sha256 = ? LIMIT 1`);
  const byRawInto = store.prepare(`SELECT ${columns} FROM taken WHERE key = ? AND sha256 = ? AND file = ? ORDER BY id DESC LIMIT 1`);
  const put = store.prepare(`INSERT OR IGNORE INTO taken (key, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`);
  return {
    /** Those from one source that print the same words, in the order in which they were taken in. */
    withWords: (source: string, words: string): TakenClipping[] =>
      (byWords.all(sourceKeyOf(source), words) as unknown as Row[]).map(clippingIn),
    /** Whether anything of a raw file was taken in, into one article or any. */
    hasRaw: (source: string, sha256: string, file?: string): boolean =>
      (file === undefined ? byRaw.get(sourceKeyOf(source), sha256) : byRawInto.get(sourceKeyOf(source), sha256, file)) !== undefined,
    /** The clipping that an article was made of last, where it stands since. */
    lastInto({ source, sha256, words, file }: Omit<TakenClipping, 'said'>): TakenClipping | undefined {
      const row = byRawInto.get(sourceKeyOf(source), sha256, file) as Row | undefined;
      return row ? clippingIn(row) : this.withWords(source, words).findLast((each) => each.sha256 === sha256);
    },
    note({ source, sha256, words, said, file }: TakenClipping): void {
      put.run(sourceKeyOf(source), source, sha256, words, JSON.stringify(said), file);
    },
  };
}

type Row = Record<keyof TakenClipping, string>;

const clippingIn = (row: Row): TakenClipping => ({ ...row, said: JSON.parse(row.said) as Said });
