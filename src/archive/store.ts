/** The article store: one SQLite file that holds what was made of `content/`. Deleting it costs time, nothing else. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CHANGED_FILES_SCHEMA } from './changed-files.ts';
import { FILES_BESIDE_SCHEMA } from './files-beside.ts';
import { PUBLISHED_NAMES_SCHEMA } from './published-names.ts';
import { RELATIONS_SCHEMA } from './relations.ts';
import { SAID_SCHEMA } from './said.ts';
import { STALE_PAGES_SCHEMA } from './stale-pages.ts';
import { WORDS_SAID_SCHEMA } from './words-said.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS article (
    address TEXT PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,     -- below content/articles
    stamp TEXT NOT NULL,           -- size and times of the file when it was read
    digest TEXT NOT NULL,          -- of its text
    published TEXT NOT NULL,       -- sort key, '' when undated
    year INTEGER,
    month INTEGER,
    state TEXT NOT NULL,           -- 'listed', 'withdrawn' or 'draft'
    changed TEXT                   -- the last day of which a change is known
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS by_date ON article (state, published DESC, address);
  CREATE INDEX IF NOT EXISTS by_month ON article (state, year, month, published DESC, address);
  CREATE INDEX IF NOT EXISTS by_day ON article (substr(published, 6), published DESC, address) WHERE state = 'listed';
  CREATE TABLE IF NOT EXISTS listing (  -- apart, as is the body, so that who walks through all articles need not walk through texts
    address TEXT PRIMARY KEY,
    listing TEXT NOT NULL          -- JSON: Listing
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS body (
    address TEXT PRIMARY KEY,
    article TEXT NOT NULL,         -- JSON: Article
    paragraphs TEXT NOT NULL,      -- JSON: Paragraph[]
    links TEXT NOT NULL,           -- JSON: Links
    html TEXT NOT NULL             -- last, for it is long, and what stands before is read without it
  ) STRICT;
  CREATE TABLE IF NOT EXISTS former (
    address TEXT NOT NULL,
    moved_to TEXT NOT NULL,
    PRIMARY KEY (address, moved_to)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS former_of ON former (moved_to);
  CREATE TABLE IF NOT EXISTS headline (
    initial TEXT NOT NULL,
    key TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (initial, key, address)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS headline_of ON headline (address);
  CREATE TABLE IF NOT EXISTS heading (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    published TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, slug, published DESC, address)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS heading_of ON heading (address);
  CREATE TABLE IF NOT EXISTS heading_name (  -- counts, for lists of names would else count all headings each time
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,            -- as some articles spell it
    count INTEGER NOT NULL,        -- of these articles
    PRIMARY KEY (kind, slug, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS heading_put AFTER INSERT ON heading BEGIN
    INSERT INTO heading_name VALUES (new.kind, new.slug, new.name, 1) ON CONFLICT DO UPDATE SET count = count + 1;
  END;
  CREATE TRIGGER IF NOT EXISTS heading_dropped AFTER DELETE ON heading BEGIN
    UPDATE heading_name SET count = count - 1 WHERE kind = old.kind AND slug = old.slug AND name = old.name;
    DELETE FROM heading_name WHERE kind = old.kind AND slug = old.slug AND name = old.name AND count = 0;
  END;
  CREATE TABLE IF NOT EXISTS made_with (
    version TEXT NOT NULL,
    store TEXT NOT NULL,           -- a name that no other store has
    base TEXT NOT NULL             -- path below which the links of articles are
  ) STRICT;
`;

/**
 * Opens the store for writing. One that was made with another version of Verbatim, or that is damaged, is begun anew.
 *
 * @param version digest of everything but the article that decides what is made of it
 * @param base path below which the site stands, of which the version is one, too
 */
export function openStore(file: string, version: string, base: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const store = openWithSchema(file);
    const made = store.prepare('SELECT version FROM made_with').get();
    if (made?.['version'] === version) return store;
    store.close();
  } catch (error) {
    if (!isDamaged(error)) throw error;
  }
  forget(file);
  const store = openWithSchema(file);
  store.prepare('INSERT INTO made_with (version, store, base) VALUES (?, ?, ?)').run(version, randomUUID(), base);
  return store;
}

/** The base with which a store was made; `undefined` where there is none that can be read. */
export function baseOfStore(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const store = new DatabaseSync(file, { readOnly: true });
    const base = store.prepare('SELECT base FROM made_with').get()?.['base'];
    store.close();
    return typeof base === 'string' ? base : undefined;
  } catch {
    return undefined;
  }
}

function forget(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

/** KiB of the store that are kept in mind: its indexes, and what was read last. */
const READ_CACHE = 64 * 1024;

/** Opens the store for reading only. */
export function readStore(file: string): DatabaseSync {
  const store = new DatabaseSync(file, { readOnly: true, timeout: 30_000 });
  store.exec(`PRAGMA cache_size = -${READ_CACHE}`);
  return store;
}

function openWithSchema(file: string): DatabaseSync {
  const store = new DatabaseSync(file, { timeout: 30_000 });
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  const schemas = [SCHEMA, CHANGED_FILES_SCHEMA, FILES_BESIDE_SCHEMA, RELATIONS_SCHEMA, SAID_SCHEMA, WORDS_SAID_SCHEMA];
  store.exec([...schemas, PUBLISHED_NAMES_SCHEMA, STALE_PAGES_SCHEMA].join(''));
  return store;
}

/** SQLITE_ERROR (another schema), SQLITE_CORRUPT, SQLITE_NOTADB: https://sqlite.org/rescode.html */
function isDamaged(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode === 1 || errcode === 11 || errcode === 26;
}
