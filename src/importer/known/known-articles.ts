/** The articles that a content folder holds, by their sources and by their words: what tells a clipping that is here from a new one. */
import { mkdirSync, readdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse } from 'yaml';
import { isWorthComparing } from '../../domain/likeness/sketch.ts';
import { textOfMarkdown } from '../printed-text.ts';
import { type Comparable, comparableOf } from './comparable.ts';
import { sourceKeyOf } from './source-key.ts';
import { openTakenClippings, TAKEN_SCHEMA } from './taken-clippings.ts';

export interface KnownArticle extends Comparable {
  /** Below the content folder: `articles/2017/12/talks.md`. */
  readonly file: string;
  readonly source: string;
  /** Of its raw file. */
  readonly sha256: string;
  readonly publication: string;
}

const VERSION = 2;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS article (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    publication TEXT NOT NULL,
    words TEXT NOT NULL,
    sketch BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS by_key ON article (key);
  CREATE INDEX IF NOT EXISTS by_key_and_words ON article (key, words);
  CREATE INDEX IF NOT EXISTS by_key_and_raw ON article (key, sha256);
  CREATE INDEX IF NOT EXISTS by_words ON article (words);
  CREATE TABLE IF NOT EXISTS shingle (hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)) STRICT, WITHOUT ROWID;
  ${TAKEN_SCHEMA}
`;

/** A shingle that more articles have is nobody's story. */
const MOST_BEARERS = 256;

export type KnownArticles = ReturnType<typeof openKnownArticles>;

/**
 * Brings what is known up to the folder as it stands.
 *
 * @param file SQLite file that can be deleted at any time
 */
export function openKnownArticles(file: string, content: string) {
  mkdirSync(dirname(file), { recursive: true });
  const store = openStore(file);
  const sql = {
    all: store.prepare('SELECT file, stamp FROM article'),
    at: store.prepare('SELECT * FROM article WHERE file = ?'),
    byId: store.prepare('SELECT * FROM article WHERE id = ?'),
    byKey: store.prepare('SELECT * FROM article WHERE key = ? ORDER BY id LIMIT ?'),
    byKeyAndWords: store.prepare('SELECT * FROM article WHERE key = ? AND words = ? ORDER BY id LIMIT 1'),
    byKeyAndRaw: store.prepare('SELECT * FROM article WHERE key = ? AND sha256 = ? ORDER BY id LIMIT 1'),
    byWords: store.prepare('SELECT * FROM article WHERE words = ? ORDER BY file LIMIT 20'),
    bearers: store.prepare(`SELECT article FROM shingle WHERE hash = ? LIMIT ${MOST_BEARERS + 1}`),
    put: store.prepare(
      'INSERT INTO article (file, stamp, source, key, sha256, publication, words, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    putShingle: store.prepare('INSERT OR IGNORE INTO shingle VALUES (?, ?)'),
    removeShingle: store.prepare('DELETE FROM shingle WHERE hash = ? AND article = ?'),
    remove: store.prepare('DELETE FROM article WHERE file = ?'),
  };

  const remove = (name: string) => {
    const row = sql.at.get(name) as Row | undefined;
    if (!row) return;
    for (const hash of sketchIn(row)) sql.removeShingle.run(hash, row.id);
    sql.remove.run(name);
  };
  const put = (article: KnownArticle, stamp: string) => {
    remove(article.file);
    const { file: name, source, sha256, publication, words, sketch } = article;
    const bytes = new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength);
    const { lastInsertRowid: id } = sql.put.run(name, stamp, source, sourceKeyOf(source), sha256, publication, words, bytes);
    for (const hash of sketch) sql.putShingle.run(hash, id);
  };

  begin(store);
  refresh();
  store.exec('COMMIT; BEGIN IMMEDIATE');

  function refresh(): void {
    const before = new Map((sql.all.all() as { file: string; stamp: string }[]).map((row) => [row.file, row.stamp]));
    for (const name of articlesIn(content)) {
      const path = join(content, name);
      const stats = statSync(path, { throwIfNoEntry: false });
      const stamp = stats && stampOf(stats);
      if (stamp && before.get(name) !== stamp) {
        const article = readKnown(name, readFileSync(path, 'utf8'));
        if (article) put(article, stamp);
        else remove(name);
      }
      if (stamp) before.delete(name);
    }
    for (const gone of before.keys()) remove(gone);
  }

  return {
    taken: openTakenClippings(store),
    at: (name: string): KnownArticle | undefined => articleIn(sql.at.get(name) as Row | undefined),
    /** From the same web address, or the same file of the same name; no more than `most`. */
    fromSource: (source: string, most: number): KnownArticle[] =>
      (sql.byKey.all(sourceKeyOf(source), most) as unknown as Row[]).flatMap((row) => articleIn(row) ?? []),
    fromSourceWithWords: (source: string, words: string): KnownArticle | undefined =>
      articleIn(sql.byKeyAndWords.get(sourceKeyOf(source), words) as Row | undefined),
    fromSourceWithRaw: (source: string, sha256: string): KnownArticle | undefined =>
      articleIn(sql.byKeyAndRaw.get(sourceKeyOf(source), sha256) as Row | undefined),
    withWords: (words: string): KnownArticle[] => (sql.byWords.all(words) as unknown as Row[]).flatMap((row) => articleIn(row) ?? []),
    /** Of which so many words may stand in this one, or its words in them, that they are worth comparing. */
    near(sketch: Uint32Array): KnownArticle[] {
      const ids = new Set<number>();
      for (const hash of sketch) {
        const bearers = sql.bearers.all(hash) as { article: number }[];
        if (bearers.length <= MOST_BEARERS) for (const { article } of bearers) ids.add(article);
      }
      return [...ids]
        .map((id) => articleIn(sql.byId.get(id) as Row | undefined))
        .filter((known) => known !== undefined)
        .filter((known) => isWorthComparing(sketch, known.sketch))
        .sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    /** @param path of the file as it was just written; nothing where it was only planned */
    add(article: KnownArticle, path: string | undefined): void {
      put(article, path ? stampOf(statSync(path)) : 'planned');
    },
    keep: () => store.exec('COMMIT; BEGIN IMMEDIATE'),
    /** @param isKept whether what was added since is true of the folder */
    close({ isKept }: { isKept: boolean }): void {
      store.exec(isKept ? 'COMMIT' : 'ROLLBACK');
      store.close();
    },
  };
}

type Row = Record<keyof Omit<KnownArticle, 'sketch'>, string> & { readonly id: number; readonly sketch: Uint8Array };

const sketchIn = ({ sketch }: Row): Uint32Array => new Uint32Array(Uint8Array.from(sketch).buffer);

function articleIn(row: Row | undefined): KnownArticle | undefined {
  if (!row) return undefined;
  const { file, source, sha256, publication, words } = row;
  return { file, source, sha256, publication, words, sketch: sketchIn(row) };
}

const stampOf = ({ size, mtimeMs, ino }: Stats): string => [size, mtimeMs, ino].join('.');

/** One import at a time: the next one would not know what this one writes. */
function begin(store: DatabaseSync): void {
  try {
    store.exec('BEGIN IMMEDIATE');
  } catch (error) {
    throw /locked/.test((error as Error).message)
      ? new Error('Another import into this folder is running. Wait until it has ended.')
      : error;
  }
}

/** One that another version of Verbatim made, or that is damaged, is begun anew. */
function openStore(file: string): DatabaseSync {
  for (const attempt of [1, 2]) {
    try {
      const store = new DatabaseSync(file);
      const { user_version: version } = store.prepare('PRAGMA user_version').get() as { user_version: number };
      if (version !== 0 && version !== VERSION) throw new Error('made by another version');
      store.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA user_version = ${VERSION}; ${SCHEMA}`);
      return store;
    } catch (error) {
      if (attempt === 2 || /locked/.test((error as Error).message)) throw error;
      for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    }
  }
  throw new Error('unreachable');
}

function articlesIn(content: string): string[] {
  try {
    return readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|markdown)$/i.test(name))
      .map((name) => `articles/${name.replaceAll('\\', '/')}`)
      .sort();
  } catch {
    return [];
  }
}

/** Nothing for what is no article of an archive; that is the check's to say. */
function readKnown(file: string, text: string): KnownArticle | undefined {
  const [, written, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')) ?? [];
  if (written === undefined || body === undefined) return undefined;
  try {
    const fields = parse(written, { schema: 'failsafe' }) as Record<string, unknown>;
    const provenance = (fields['provenance'] ?? {}) as Record<string, unknown>;
    const publication = fields['publication'];
    return {
      file,
      source: textIn(provenance['source']),
      sha256: textIn(provenance['sha256']),
      publication: textIn(
        typeof publication === 'object' && publication !== null ? (publication as Record<string, unknown>)['name'] : publication,
      ),
      ...comparableOf(textOfMarkdown(body)),
    };
  } catch {
    return undefined;
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
