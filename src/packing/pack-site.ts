/** A built archive as one ZIP file that can be kept, carried and served anywhere. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { ProblemsFound } from '../domain/problem.ts';
import { FROM_DISK, NAME_OF_SCRIPT, pageFromDisk, stylesFromDisk } from './open-from-disk.ts';
import { firstPage, packReadme } from './pack-readme.ts';
import { ZipFile } from './zip-file.ts';

/** Files that are compressed already. */
const COMPRESSED = /\.(?:avif|gif|gz|jpe?g|pagefind|pf_\w+|png|webp|woff2?|zip)$/i;

/** Is shown at any address, so nothing in it is relative. */
const NOT_FOUND = '404.html';

export interface Packed {
  readonly files: number;
  readonly bytes: number;
}

/**
 * @param dist folder of a built site
 * @param to the ZIP file, replaced when all went well
 * @param onProgress called after each file with how many are in and how many there are
 * @throws {ProblemsFound} where `dist` holds no site, or `to` cannot be written
 */
export async function packSite(
  dist: string,
  to: string,
  { name, language }: { readonly name: string; readonly language: string },
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Packed> {
  const { articles, base } = builtBy(dist);
  checkTarget(dist, to);
  const staged = `${to}.new`;
  try {
    const folder = basename(to).replace(/\.zip$/i, '') || 'archive';
    const zip = new ZipFile(staged);
    zip.addText(`${folder}/README.txt`, packReadme({ name, articles, base }));
    zip.addText(`${folder}/index.html`, firstPage({ name, base, language }));
    zip.addText(`${folder}/site${base}${NAME_OF_SCRIPT}`, FROM_DISK);
    const files = filesIn(dist);
    for (const [index, file] of files.entries()) {
      await add(zip, `${folder}/site${base}${file}`, file, { dist, base });
      onProgress(index + 1, files.length);
    }
    const bytes = zip.end();
    renameSync(staged, to);
    return { files: files.length, bytes };
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

async function add(zip: ZipFile, name: string, file: string, { dist, base }: { dist: string; base: string }): Promise<void> {
  const path = join(dist, file);
  if (file.endsWith('.html') && file !== NOT_FOUND) zip.addText(name, pageFromDisk(readFileSync(path, 'utf8'), file, base));
  else if (file.endsWith('.css')) zip.addText(name, stylesFromDisk(readFileSync(path, 'utf8'), file, base));
  else await zip.addFile(name, path, COMPRESSED.test(file));
}

/** Sorted, so that the same site gives the same bytes on every machine. */
const filesIn = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();

function builtBy(dist: string): { articles: number; base: string } {
  const mark = join(dist, 'verbatim.json');
  if (!existsSync(mark))
    refuse(
      resolve(dist),
      'No site that a build of Verbatim made stands here.',
      'Build one with "npm run build", or name its folder with --dist.',
    );
  return JSON.parse(readFileSync(mark, 'utf8')) as { articles: number; base: string };
}

function checkTarget(dist: string, to: string): void {
  if (!relative(resolve(dist), resolve(to)).startsWith('..')) {
    refuse(to, 'The file would stand inside of the site that it is to hold.', 'Name a file elsewhere with --to.');
  }
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory())
    refuse(to, 'This is a folder.', `Name a file with --to: ${join(to, 'archive.zip')}`);
  const folder = resolve(to, '..');
  if (!existsSync(folder)) refuse(folder, 'There is no such folder.', 'Make it, or name a file in another one with --to.');
}

function refuse(file: string, what: string, remedy: string): never {
  throw new ProblemsFound([{ file, what, remedy }]);
}
