/** Where two folders of a site differ. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../domain/finding/index-manifest.ts';
import { haveSameBytes } from './same-bytes.ts';

/**
 * Walks through both, quickly where their files are the same ones (hard links). The search index is left out: its
 * folders are named by what they hold.
 *
 * @returns paths below the folders
 */
export function* differencesBetween(one: string, other: string, below = ''): Generator<string> {
  const [here, there] = [entriesOf(join(one, below)), entriesOf(join(other, below))];
  for (const name of new Set([...here.keys(), ...there.keys()])) {
    const path = below === '' ? name : `${below}/${name}`;
    if (path === INDEX_FOLDER) continue;
    const areFolders = [here.get(name), there.get(name)].filter((isFolder) => isFolder !== undefined);
    if (!areFolders.includes(false)) yield* differencesBetween(one, other, path);
    else if (areFolders.length === 1 || areFolders.includes(true) || !isSame(join(one, path), join(other, path))) yield path;
  }
}

/** Names in a folder, and which of them are folders; nothing where it is missing. */
function entriesOf(folder: string): Map<string, boolean> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry.isDirectory()]));
}

function isSame(file: string, other: string): boolean {
  const [here, there] = [lstatSync(file), lstatSync(other)];
  return (here.ino === there.ino && here.dev === there.dev) || haveSameBytes(file, other);
}
