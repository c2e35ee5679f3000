/**
 * Names that have, or ever had, a page: of sections, publications, authors, keywords, places and speakers. A line each
 * beside the ledger of addresses, so that a page whose last article has left it still stands and says so.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { FILE_OF_NAMES, LEDGER_FOLDER, ledgerEntries, ledgerText, MEND_LEDGER } from '../domain/ledger-file.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { type Archive, HEADING_KINDS, type Heading, type NameKind } from './listing.ts';

export const PUBLISHED_NAMES_SCHEMA = `
  CREATE TABLE IF NOT EXISTS published_name (
    kind TEXT NOT NULL,
    slug TEXT NOT NULL,
    name TEXT NOT NULL,            -- as most articles spelled it when its page was published first
    PRIMARY KEY (kind, slug)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS published_names_file (digest TEXT NOT NULL) STRICT;
`;

/** Path of a name's page -> the name: `author/ada-byron`. */
type PublishedNames = ReadonlyMap<string, string>;

export interface PublishedNamesRead {
  readonly names: PublishedNames;
  /** Changes when the file does; '' where there is none. */
  readonly digest: string;
}

const KINDS: readonly NameKind[] = [...HEADING_KINDS, 'speaker'];
const PATH = new RegExp(String.raw`^(?<kind>${KINDS.join('|')})/(?<slug>[\p{L}\p{M}\p{N}-]+)$`, 'u');
const NAME = `content/${LEDGER_FOLDER}/${FILE_OF_NAMES}`;

const fileIn = (content: string): string => join(content, LEDGER_FOLDER, FILE_OF_NAMES);

/** @throws {ProblemsFound} where the file is not what `writePublishedNames` writes */
export function readPublishedNames(content: string): PublishedNamesRead {
  const text = textIn(content);
  if (text === undefined) return { names: new Map(), digest: '' };
  try {
    const names = ledgerEntries(text).map(([path, name]): [string, string] => {
      if (!PATH.test(path) || typeof name !== 'string' || name === '') throw new SyntaxError(`"${path}" is not followed by its name`);
      return [path, name];
    });
    return { names: new Map(names), digest: createHash('sha256').update(text).digest('hex') };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const what = `The ledger of names that have a page cannot be read: ${error.message}.`;
    throw new ProblemsFound([{ file: NAME, what, remedy: MEND_LEDGER }]);
  }
}

function textIn(content: string): string | undefined {
  try {
    return readFileSync(fileIn(content), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Names with a page that the file lacks. */
export function namesToPublish(content: string, archive: Archive): Heading[] {
  const { names } = readPublishedNames(content);
  const all: Heading[] = [...HEADING_KINDS.flatMap((kind) => archive.headings(kind)), ...archive.speakers()];
  return all.filter(({ kind, slug }) => !names.has(`${kind}/${slug}`));
}

/** Writes the file where it says something else, or in another way: a merge leaves lines in which commas are missing. */
export function writePublishedNames(content: string, added: readonly Heading[]): void {
  const names = new Map([
    ...readPublishedNames(content).names,
    ...added.map(({ kind, slug, name }): [string, string] => [`${kind}/${slug}`, name]),
  ]);
  const text = ledgerText([...names].sort(([one], [other]) => (one < other ? -1 : 1)));
  if (names.size === 0 || text === textIn(content)) return;
  const file = fileIn(content);
  mkdirSync(join(content, LEDGER_FOLDER), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

const STANDS: Readonly<Record<'heading' | 'speaker', string>> = {
  heading: 'SELECT 1 FROM heading_name AS here WHERE here.kind = published_name.kind AND here.slug = published_name.slug',
  speaker: 'SELECT 1 FROM said WHERE said.slug = published_name.slug',
};
const formerOf = (kind: NameKind): string =>
  `SELECT kind, slug, name FROM published_name WHERE kind = ? AND NOT EXISTS (${STANDS[kind === 'speaker' ? kind : 'heading']}) ORDER BY slug`;

/** Takes what was read over into the store, where it has changed. @param note told the paths of pages that come or go with its lines */
export function refreshPublishedNames(store: DatabaseSync, { names, digest }: PublishedNamesRead, note: (path: string) => void): void {
  if ((store.prepare('SELECT digest FROM published_names_file').get()?.['digest'] ?? '') === digest) return;
  const formerNames = () => new Map(KINDS.flatMap((kind) => store.prepare(formerOf(kind)).all(kind).map(withPath)));
  const before = formerNames();
  store.exec('DELETE FROM published_name; DELETE FROM published_names_file');
  const put = store.prepare('INSERT INTO published_name VALUES (?, ?, ?)');
  for (const [path, name] of names) {
    const { kind = '', slug = '' } = PATH.exec(path)?.groups ?? {};
    put.run(kind, slug, name);
  }
  store.prepare('INSERT INTO published_names_file VALUES (?)').run(digest);
  const now = formerNames();
  for (const path of new Set([...before.keys(), ...now.keys()])) if (before.get(path) !== now.get(path)) note(path);
}

const withPath = ({ kind, slug, name }: Record<string, unknown>): [path: string, name: string] => [`${kind}/${slug}`, String(name)];

export function formerNamesIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Pick<Archive, 'formerNames'> {
  return {
    formerNames<Kind extends NameKind>(...kinds: readonly Kind[]): Heading<Kind>[] {
      return (kinds.length > 0 ? kinds : (KINDS as readonly Kind[])).flatMap((kind) =>
        sql(formerOf(kind))
          .all(kind)
          .map((row) => ({ kind, slug: String(row['slug']), name: String(row['name']), count: 0 })),
      );
    },
  };
}
