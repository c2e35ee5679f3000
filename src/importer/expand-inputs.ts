/** What was named on the command line -> files: folders are walked through, patterns matched, standard input kept in a file. */
import { createWriteStream, existsSync, lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { isCompanion } from './containers/companions.ts';
import type { Input } from './pieces.ts';

const STANDARD_INPUT = '-';

export async function expandInputs(named: readonly string[], stdin: NodeJS.ReadableStream = process.stdin): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const name of named) {
    if (name === STANDARD_INPUT) inputs.push(await keptInput(stdin));
    else if (existsSync(name)) inputs.push(...(statSync(name).isDirectory() ? filesIn(name) : [inputOf(name)]));
    else if (isDynamicPattern(name)) inputs.push(...matching(name));
    else inputs.push(inputOf(name));
  }
  const seen = new Set<string>();
  return inputs.filter(({ path }) => !seen.has(path) && seen.add(path));
}

const inputOf = (file: string): Input => ({ path: resolve(file), file, isFound: false });

/** In the order of their names, so that the same folder always gives the same archive. Hidden files and symbolic links stay out. */
function filesIn(folder: string): Input[] {
  const found: Input[] = [];
  const walk = (below: string) => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.name.startsWith('.') || entry.name === 'Thumbs.db' || entry.isSymbolicLink()) continue;
      if (entry.isDirectory()) {
        if (!isCompanion(`${path}/`, (page) => existsSync(join(folder, page)))) walk(path);
      } else if (entry.isFile()) {
        found.push({ path: resolve(folder, path), file: join(folder, path), place: path, isFound: true });
      }
    }
  };
  walk('');
  return found;
}

/** A pattern that matches nothing is named as the file that is not there. */
function matching(pattern: string): Input[] {
  const files = globSync(pattern, { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false }).sort();
  if (files.length === 0) return [inputOf(pattern)];
  const parts = pattern.split('/');
  const folder = parts
    .slice(
      0,
      parts.findIndex((part) => isDynamicPattern(part)),
    )
    .join('/');
  const placeOf = (file: string) => relative(folder || (isAbsolute(pattern) ? '/' : '.'), file).replaceAll('\\', '/');
  return files.map((file) => ({ path: resolve(file), file, place: placeOf(file), isFound: true }));
}

async function keptInput(stdin: NodeJS.ReadableStream): Promise<Input> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'standard-input');
  await pipeline(stdin, createWriteStream(path));
  return { path, file: 'standard input', name: basename(path), isFound: false };
}

/** Bytes, for telling how much is left; nothing for what is gone. */
export const sizeOf = ({ path }: Input): number => lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
