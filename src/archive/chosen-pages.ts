/** Which pages are to be rendered: all, or those that the running command chose because they have changed. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Pages render in Astro's own copy of this code; this names the file by which a command tells them. */
const FILE = 'VERBATIM_PAGES';

let known: { readonly file: string; readonly pages: ReadonlySet<string> } | undefined;

/** @param pages paths, of lists those of their first pages; all pages where absent */
export function choosePages(file: string, pages: Iterable<string> | undefined): void {
  if (!pages) {
    delete process.env[FILE];
    return;
  }
  writeFileSync(file, JSON.stringify([...pages]));
  process.env[FILE] = file;
}

/** The paths that were chosen; `undefined` where all pages are to be rendered. */
export function chosenPages(): ReadonlySet<string> | undefined {
  const file = process.env[FILE];
  if (!file) return undefined;
  if (known?.file !== file) known = { file, pages: new Set(JSON.parse(readFileSync(file, 'utf8')) as string[]) };
  return known.pages;
}

/** @param path of a page; of a list that of its first page, which stands for all of them */
export const isChosen = (path: string): boolean => chosenPages()?.has(path) ?? true;

/** Whether any page below a path was chosen: `section/diplomacy` for `section/diplomacy/2018`. */
export function isChosenBelow(path: string): boolean {
  const pages = chosenPages();
  if (!pages || pages.has(path)) return true;
  for (const page of pages) if (page.startsWith(`${path}/`)) return true;
  return false;
}
