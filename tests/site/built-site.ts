/** Builds archives with the command that people use. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** Runs one of `src/commands` in a process of its own, as npm would. */
export function run(command: string, ...args: string[]): Ran {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [join('src/commands', `${command}.ts`), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: stdout + stderr + (signal ? `\nEnded by ${signal}.\n` : '') };
}

/** @throws with what the build printed, where it fails */
export function build(content: string, out: string, ...args: string[]): void {
  const { status, output } = run('build', '--content', content, '--out', out, ...args);
  if (status !== 0) throw new Error(output);
}

/** Removes a site and what builds keep beside it. */
export function removeSite(out: string): void {
  for (const folder of [out, `${out}.last`]) rmSync(folder, { recursive: true, force: true });
}

/** Path below a folder -> digest of the file, of all its files. */
export function digestsOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The page at an address, as text. */
export const pageAt = (out: string, address: string): string => readFileSync(join(out, address, 'index.html'), 'utf8');

/** What a person reads of a piece of HTML: its text, with white space as a browser would show it. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
