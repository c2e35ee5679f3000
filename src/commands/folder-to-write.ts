/** Makes sure, before anything is done, that a build deletes nothing that no build has made. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { LEDGER_FOLDER } from '../domain/ledger-file.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { foldersOf, leavingOf, MARK, PART_FILE } from '../publishing/site-folders.ts';

/**
 * @param mark file that says of the folder that a build made it, so that a build may replace it
 * @returns where the folder really stands: through links
 * @throws {ProblemsFound} where it, or what would stand beside it, is somebody else's
 */
export function folderToWrite(given = 'dist', mark: string, content?: string): string {
  const out = realPath(resolve(given));
  if (content !== undefined) {
    if (!statSync(content, { throwIfNoEntry: false })?.isDirectory())
      refuse(content, 'There is no such folder.', 'Name the folder that holds articles/ with --content.');
    if (`${realPath(resolve(content))}/`.startsWith(`${out}/`))
      refuse(out, 'The content is inside of the folder to write to, and would be replaced.', 'Name another folder with --out.');
  }
  checkOurs(out, mark, 'Name an empty or new folder with --out.');
  const { copy, fresh } = foldersOf(out);
  for (const beside of [copy, fresh, leavingOf(out)])
    checkOurs(
      beside,
      MARK,
      'A build needs a folder of this name for itself. Give this one another name, or name another folder with --out.',
    );
  if (isMountPoint(out))
    refuse(
      out,
      'This is where another disk or volume is mounted, and a build could not put the new site in its place.',
      `Name a folder in it: --out ${join(given, 'site')}`,
    );
  return out;
}

/** Of a folder that need not be there yet. */
const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path)));

function checkOurs(folder: string, mark: string, remedy: string): void {
  if (!existsSync(folder)) return;
  const isForeign = !statSync(folder).isDirectory() || (readdirSync(folder).length > 0 && !existsSync(join(folder, mark)));
  if (isForeign && mark === MARK && existsSync(join(folder, PART_FILE)))
    refuse(folder, 'This is one part of a site, and the whole would take its place.', 'Name another folder with --out.');
  if (isForeign) refuse(folder, 'This is something that no build of Verbatim made, and building would delete it.', remedy);
}

function isMountPoint(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) return true;
  try {
    const written = folder.replace(/[ \\]/g, (mark) => `\\${mark.charCodeAt(0).toString(8).padStart(3, '0')}`);
    return readFileSync('/proc/self/mountinfo', 'utf8')
      .split('\n')
      .some((line) => line.split(' ')[4] === written);
  } catch {
    return false;
  }
}

/** A folder without articles is more often the wrong one than what is left of an archive. */
export function checkNotEmptied(content: string, out: string, mark: string): void {
  if (basename(content) === 'articles' && !existsSync(join(content, 'articles')))
    refuse(
      content,
      'This is the folder of the articles, and the one that it stands in is asked for.',
      `Write --content ${dirname(content)}`,
    );
  if (!existsSync(join(out, mark))) return;
  const { articles } = JSON.parse(readFileSync(join(out, mark), 'utf8')) as { readonly articles?: number };
  if (articles)
    refuse(
      content,
      `There is no article in the folder "articles" of this one, and ${out} is a site with ${articles}, all of which would be gone.`,
      'Name the folder that holds articles/ with --content. To publish an empty archive in its place, delete that site first.',
    );
}

/** A build that could not note which links it publishes is not to publish them. */
export function checkWritable(content: string): void {
  try {
    for (const folder of [content, join(content, LEDGER_FOLDER)]) if (existsSync(folder)) accessSync(folder, constants.W_OK);
  } catch (error) {
    refuse(
      content,
      `Nothing can be written into this folder (${(error as NodeJS.ErrnoException).code}), and the links of what is new here would be kept nowhere.`,
      'Give the user who runs the build the right to write there, or build with --frozen once content/permalinks has them all.',
    );
  }
}

export function refuse(file: string, what: string, remedy: string): never {
  throw new ProblemsFound([{ file, what, remedy }]);
}
