/**
 * What is known of a site that was published, or is being made: its pages, the files that articles share, and where it
 * differs from its copy. A SQLite file in the cache; without it the next build begins anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ArchiveState } from '../archive/listing.ts';
import { keptAt } from '../kept.ts';
import { sitemapOfList } from '../machine-readable/sitemap.ts';
import type { PublishedPage } from './site-pages.ts';

/** Another number for each change of the tables. */
const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE site (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE page (
    path TEXT PRIMARY KEY,         -- without slashes at its ends
    list TEXT NOT NULL,            -- path of the first page of its list, or its own
    sitemap TEXT                   -- name of the sitemap of lists that tells of it
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX page_in ON page (sitemap, path) WHERE sitemap IS NOT NULL;
  CREATE INDEX page_of ON page (list);
  CREATE TABLE shared_file (
    file TEXT NOT NULL,            -- below the site: a raw file, a version of a picture
    address TEXT NOT NULL,         -- an article that needs it
    PRIMARY KEY (address, file)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX shared_by ON shared_file (file);
  CREATE TABLE differing (
    path TEXT PRIMARY KEY          -- below the site: a file, or a folder
  ) STRICT, WITHOUT ROWID;
`;

/** Written when a version is whole. */
export interface SiteVersion {
  readonly version: string;
  readonly code: string;
  readonly archive: ArchiveState;
}

export interface SharedFile {
  readonly file: string;
  readonly address: string;
}

interface RecordedChanges {
  /** Lists all of whose pages are replaced by `pages`. */
  readonly lists: Iterable<string>;
  readonly pages: readonly PublishedPage[];
  /** Articles all of whose files are replaced by `files`. */
  readonly addresses: Iterable<string>;
  readonly files: readonly SharedFile[];
}

/** @param out folder of the published site */
export function recordFileOf(out: string): string {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16);
  return keptAt(`site-${name}.sqlite`);
}

/** The record of a new site that is being made. */
export const freshRecordOf = (file: string): string => file.replace(/\.sqlite$/, '-new.sqlite');

export function openRecord(file: string) {
  const store = opened(file);
  const get = (key: string): string => String(store.prepare('SELECT value FROM site WHERE key = ?').get(key)?.['value'] ?? '');
  const set = (key: string, value: string) => store.prepare('INSERT OR REPLACE INTO site VALUES (?, ?)').run(key, value);
  const putPage = store.prepare('INSERT OR REPLACE INTO page VALUES (?, ?, ?)');
  const put = ({ path, list, isTold }: PublishedPage) => putPage.run(path, list, isTold ? sitemapOfList(path) : null);
  const putFile = store.prepare('INSERT OR IGNORE INTO shared_file VALUES (?, ?)');
  const isPage = store.prepare('SELECT 1 FROM page WHERE path = ?');
  const isTold = store.prepare('SELECT 1 FROM page WHERE path = ? AND sitemap IS NOT NULL');
  const isShared = store.prepare('SELECT 1 FROM shared_file WHERE file = ? LIMIT 1');
  const putDiffering = store.prepare('INSERT OR IGNORE INTO differing VALUES (?)');
  const within = (work: () => void) => {
    store.exec('BEGIN IMMEDIATE');
    work();
    store.exec('COMMIT');
  };

  return {
    /** The last whole version. */
    version: (): SiteVersion | undefined => (get('whole') ? (JSON.parse(get('whole')) as SiteVersion) : undefined),
    /** The version that a site which is being made is to become; '' where there is none. */
    aim: (): string => get('aim'),
    /** The version of the published site that it began as a copy of; '' where it began from nothing. */
    origin: (): string => get('origin'),
    /** What was noted of an older aim is forgotten, but for where it differs from the same origin. */
    begin(aim: string, origin: string): void {
      within(() => {
        if (origin === '' || origin !== get('origin')) store.exec('DELETE FROM differing');
        store.exec('DELETE FROM site; DELETE FROM page; DELETE FROM shared_file');
        set('aim', aim);
        set('origin', origin);
      });
    },
    hasCopy: (): boolean => get('copy') === 'whole',
    noteCopy: (isWhole: boolean): void => void set('copy', isWhole ? 'whole' : ''),

    /** Pages of a new site that are written, with the files that they share with others. */
    noteWritten(pages: readonly PublishedPage[], files: readonly SharedFile[]): void {
      within(() => {
        for (const page of pages) put(page);
        for (const { file: shared, address } of files) putFile.run(shared, address);
      });
    },
    isWritten: (path: string): boolean => isPage.get(path) !== undefined,
    isNeeded: (shared: string): boolean => isShared.get(shared) !== undefined,
    writtenPages: (): Set<string> =>
      new Set(
        store
          .prepare('SELECT path FROM page')
          .all()
          .map(({ path }) => String(path)),
      ),
    /** How many pages another record has that this one lacks. @param other file of the record */
    countGone(other: string): number {
      store.prepare('ATTACH ? AS other').run(other);
      const row = store.prepare('SELECT count(*) AS count FROM other.page WHERE path NOT IN (SELECT path FROM main.page)').get();
      store.exec('DETACH other');
      return Number(row?.['count']);
    },
    noteWhole: (version: SiteVersion): void => void set('whole', JSON.stringify(version)),

    pagesOf: (list: string): string[] =>
      store
        .prepare('SELECT path FROM page WHERE list = ? ORDER BY path')
        .all(list)
        .map(({ path }) => String(path)),
    isTold: (path: string): boolean => isTold.get(path) !== undefined,
    /** Paths of all lists of the site that sitemaps tell of, or of those that one sitemap tells of, in order. */
    lists: (sitemap?: string): string[] =>
      (sitemap === undefined
        ? store.prepare('SELECT path FROM page WHERE sitemap IS NOT NULL').all()
        : store.prepare('SELECT path FROM page WHERE sitemap = ?').all(sitemap)
      )
        .map(({ path }) => String(path))
        .sort(),
    /** How many lists which sitemap tells of, in the order of their names. */
    listCounts: (): Map<string, number> =>
      new Map(
        store
          .prepare('SELECT sitemap, count(*) AS count FROM page WHERE sitemap IS NOT NULL GROUP BY sitemap ORDER BY sitemap')
          .all()
          .map((row) => [String(row['sitemap']), Number(row['count'])]),
      ),
    filesOf: (address: string): string[] =>
      store
        .prepare('SELECT file FROM shared_file WHERE address = ?')
        .all(address)
        .map(({ file: shared }) => String(shared)),
    /** Articles that need a file. */
    usersOf: (shared: string): string[] =>
      store
        .prepare('SELECT address FROM shared_file WHERE file = ?')
        .all(shared)
        .map(({ address }) => String(address)),

    /** Before a path of the copy is touched. */
    noteDiffering: (path: string): void => void putDiffering.run(path),
    /** Where the copy may differ from the published site. */
    differing: (): string[] =>
      store
        .prepare('SELECT path FROM differing ORDER BY path')
        .all()
        .map(({ path }) => String(path)),
    /** The copy is equal to the published site. */
    noteEqual: (): void => store.exec('DELETE FROM differing'),
    /** All changes are made in the copy; the folders may change places. */
    noteChanged(version: SiteVersion, { lists, pages, addresses, files }: RecordedChanges): void {
      within(() => {
        for (const list of lists) store.prepare('DELETE FROM page WHERE list = ?').run(list);
        for (const page of pages) put(page);
        for (const address of addresses) store.prepare('DELETE FROM shared_file WHERE address = ?').run(address);
        for (const { file: shared, address } of files) putFile.run(shared, address);
        set('whole', JSON.stringify(version));
      });
    },
    close: (): void => store.close(),
  };
}

export type SiteRecord = ReturnType<typeof openRecord>;

/** A record that cannot be read is begun anew. */
function opened(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return withSchema(file);
  } catch {
    removeRecord(file);
    return withSchema(file);
  }
}

function withSchema(file: string): DatabaseSync {
  const store = new DatabaseSync(file, { timeout: 30_000 });
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  const isNew = store.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (isNew) store.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; ${SCHEMA}`);
  if (store.prepare('PRAGMA user_version').get()?.['user_version'] === SCHEMA_VERSION) return store;
  store.close();
  throw new Error(`${file} was written by another version of Verbatim.`);
}

export function removeRecord(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

/** Forgets what is known of a folder, before something is put there of which no record is kept. */
export function forgetRecords(out: string): void {
  for (const file of [recordFileOf(out), freshRecordOf(recordFileOf(out))]) removeRecord(file);
}

/** Puts the record of a new site in the place of the old one. Both are closed. */
export function replaceRecord(from: string, to: string): void {
  removeRecord(to);
  for (const ending of ['-wal', '-shm', '']) if (existsSync(from + ending)) renameSync(from + ending, to + ending);
}
