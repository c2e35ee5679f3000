/** Which files of `content/articles` are not those that the store was made of. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { addressOfFile } from '../domain/address-of-file.ts';
import type { Problem } from '../domain/problem.ts';
import type { FileToPrepare } from './prepare-article.ts';
import { type FoundFolder, folderOf, pathOf, scanArticles } from './scan.ts';

export const CHANGED_FILES_SCHEMA = `
  CREATE TABLE IF NOT EXISTS folder (  -- each that has files of which articles were made
    path TEXT PRIMARY KEY,         -- below content/articles
    digest TEXT NOT NULL           -- of the names and stamps of its files, where all of them were read; else ''
  ) STRICT, WITHOUT ROWID;
`;

export interface ChangedFiles {
  /** How many files the store knows. */
  readonly known: number;
  /** Files that are new or changed, as they are found. All must be asked for before anything else is. */
  files(): Generator<FileToPrepare>;
  /** How many files there are. */
  found(): number;
  /** File of the article that the store has at an address. */
  fileAt(address: string): string | undefined;
  /** A file that was not found is no longer one of those that are gone: another has taken its address. */
  isReplaced(file: string): void;
  /** Addresses of the articles whose files are gone. */
  gone(): Iterable<string>;
  /** Of files that can be no articles. */
  readonly problems: readonly Problem[];
  /** All is in the store. @param unread files that could not be read, to be tried again next time */
  noteRead(unread: Iterable<string>): void;
}

export function changedFiles(store: DatabaseSync, content: string): ChangedFiles {
  const known = Number(store.prepare('SELECT count(*) AS count FROM article').get()?.['count']);
  const digests = new Map(
    store
      .prepare('SELECT path, digest FROM folder')
      .all()
      .map((row) => [String(row['path']), String(row['digest'])]),
  );
  const noteFolder = store.prepare('INSERT OR REPLACE INTO folder VALUES (?, ?)');
  const forgetFolder = store.prepare('DELETE FROM folder WHERE path = ?');
  const below = store.prepare("SELECT file, stamp, digest FROM article WHERE file > ? || '/' AND file < ? || '0'");
  const stored = store.prepare('SELECT file FROM article WHERE address = ?');
  const addressOf = store.prepare('SELECT address FROM article WHERE file = ?');
  /** File -> its stamp when it was read, and the digest of its text. */
  const readIn = (folder: string): Map<string, { readonly stamp: string; readonly digest: string }> =>
    new Map(
      (digests.has(folder) ? below.all(folder, folder) : [])
        .map((row) => [String(row['file']), { stamp: String(row['stamp']), digest: String(row['digest']) }] as const)
        .filter(([file]) => folderOf(file) === folder),
    );
  const fileAt = (address: string): string | undefined => {
    const row = known === 0 ? undefined : stored.get(address);
    return row && String(row['file']);
  };
  const lost = new Set(digests.keys());
  const gone = new Set<string>();
  const changed = new Map<string, string>();
  const problems: Problem[] = [];
  let found = 0;

  return {
    known,
    *files() {
      const claimed = new Map<string, string>();
      for (const each of scanArticles(content)) {
        const { folder, files } = each;
        found += files.length;
        lost.delete(folder);
        const digest = digestOf(each);
        if (digests.get(folder) === digest) continue;
        const read = readIn(folder);
        // A build that is cut off must not leave it as read.
        noteFolder.run(folder, '');
        changed.set(folder, digest);
        const here = new Set(files.map(({ file }) => file));
        for (const file of read.keys()) if (!here.has(file)) gone.add(file);
        for (const { file, stamp } of files) {
          const known = read.get(file);
          if (stamp === known?.stamp) continue;
          const address = addressOfFile(file);
          const other = address && (claimed.get(address) ?? fileAt(address));
          if (address && (!other || other === file || !existsSync(pathOf(content, other)))) {
            claimed.set(address, file);
            yield { file, stamp, address, path: pathOf(content, file), ...(known && { known: known.digest }) };
            continue;
          }
          problems.push(address ? sameAddress(nameOf(file), nameOf(String(other)), address) : badAddress(nameOf(file)));
          changed.delete(folder);
        }
      }
      for (const folder of lost) for (const file of readIn(folder).keys()) gone.add(file);
    },
    found: () => found,
    fileAt,
    isReplaced: (file) => void gone.delete(file),
    *gone() {
      for (const file of gone) yield String(addressOf.get(file)?.['address']);
    },
    problems,
    noteRead(unread) {
      for (const file of unread) changed.delete(folderOf(file));
      for (const [folder, digest] of changed) noteFolder.run(folder, digest);
      for (const folder of lost) forgetFolder.run(folder);
    },
  };
}

function digestOf({ files }: FoundFolder): string {
  let text = '';
  for (const { file, stamp } of files) text += `${file} ${stamp}\n`;
  return createHash('sha256').update(text).digest('base64');
}

const nameOf = (file: string): string => `content/articles/${file}`;

const badAddress = (file: string): Problem => ({
  file,
  what: 'The path of this file cannot be the address of an article.',
  remedy:
    'Name it content/articles/YEAR/MONTH/NAME.md, content/articles/YEAR/NAME.md or content/articles/undated/NAME.md, with NAME in lower-case letters, digits and single hyphens.',
});

const sameAddress = (file: string, other: string, address: string): Problem => ({
  file,
  what: `This file and ${other} have the same address, /${address}/.`,
  remedy: 'Rename one of them; if both are the same article, delete one.',
});
