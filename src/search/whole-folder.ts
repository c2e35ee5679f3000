/** Whether a folder of the index holds what it held when it was made: its digest stands in it, written last. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST_FILE = 'digest.txt';

/** Closes a folder to which nothing is to come any more. */
export const sealFolder = (folder: string): void => writeFileSync(join(folder, DIGEST_FILE), `${digestOf(folder)}\n`);

/** @returns false where a file was lost, changed or added since it was sealed, or it never was */
export function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, DIGEST_FILE), 'utf8').trim() === digestOf(folder);
  } catch {
    return false;
  }
}

/** Whether two folders are the same files (hard links), and so as whole as each other. */
export function areSameFiles(one: string, other: string): boolean {
  try {
    const names = filesIn(one);
    const inodes = (folder: string) => names.map((name) => lstatSync(join(folder, name)).ino).join();
    return filesIn(other).join('\n') === names.join('\n') && inodes(one) === inodes(other);
  } catch {
    return false;
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(folder).filter((each) => each !== DIGEST_FILE)) {
    const bytes = readFileSync(join(folder, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Paths below a folder, in one order. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
