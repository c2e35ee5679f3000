/** Which files of `content/articles` are not those that the store was made of. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { addressOfFile } from '../domain/address-of-file.ts';
import type { Problem } from '../domain/problem.ts';
import { asArrays } from './as-arrays.ts';
import type { FileToPrepare } from './prepare-article.ts';
import { pathOf, scanArticles } from './scan.ts';

export interface ChangedFiles {
  /** Files that the store has read. */
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
}

export function changedFiles(store: DatabaseSync, content: string): ChangedFiles {
  /** File -> its stamp when it was read; in the end of those that are gone. */
  const read = new Map<string, string>();
  for (const [file, stamp] of asArrays(store, 'SELECT file, stamp FROM article').iterate()) read.set(String(file), String(stamp));
  const known = read.size;
  const stored = store.prepare('SELECT file FROM article WHERE address = ?');
  const fileAt = (address: string): string | undefined => {
    const row = known === 0 ? undefined : stored.get(address);
    return row && String(row['file']);
  };
  const problems: Problem[] = [];
  let found = 0;

  return {
    known,
    *files() {
      const claimed = new Map<string, string>();
      for (const each of scanArticles(content)) {
        found++;
        const stamp = read.get(each.file);
        if (stamp !== undefined) read.delete(each.file);
        if (stamp === each.stamp) continue;
        const address = addressOfFile(each.file);
        const other = address && (claimed.get(address) ?? fileAt(address));
        if (!address) problems.push(badAddress(nameOf(each.file)));
        else if (other && other !== each.file && existsSync(pathOf(content, other)))
          problems.push(sameAddress(nameOf(each.file), nameOf(other), address));
        else {
          claimed.set(address, each.file);
          yield { ...each, address };
        }
      }
    },
    found: () => found,
    fileAt,
    isReplaced: (file) => void read.delete(file),
    *gone() {
      const addressOf = store.prepare('SELECT address FROM article WHERE file = ?');
      for (const file of read.keys()) yield String(addressOf.get(file)?.['address']);
    },
    problems,
  };
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
