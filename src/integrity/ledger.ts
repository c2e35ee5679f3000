/** The ledger: every address that was ever published, with every anchor on its page. One file a year, one line an address. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_OF_NAMES, LEDGER_FOLDER, ledgerEntries, ledgerText, MEND_LEDGER } from '../domain/ledger-file.ts';
import { isAddress, isAnchor } from '../domain/permalink.ts';
import { type Problem, ProblemsFound } from '../domain/problem.ts';

/** Address -> its anchors, in the order in which they stand or stood on the page. */
export type Ledger = ReadonlyMap<string, readonly string[]>;

/** `2017/12/talks` is written in `2017.json`, `undated/words` in `undated.json`. */
export const fileInLedger = (address: string): string => `${address.split('/')[0]}.json`;

/** What a problem calls the place of an address in the ledger; the line is that of `writeLedger`. */
export function placeInLedger(ledger: Ledger, address: string): { file: string; line: number } {
  const beside = [...ledger.keys()].filter((other) => fileInLedger(other) === fileInLedger(address)).sort();
  return { file: `content/${LEDGER_FOLDER}/${fileInLedger(address)}`, line: beside.indexOf(address) + 2 };
}

/**
 * @param some names of files; all of them where absent
 * @returns an empty ledger where nothing was published yet
 * @throws {ProblemsFound} where a file is not what `writeLedger` writes: a merge may have left it broken
 */
export function readLedger(content: string, some?: ReadonlySet<string>): Ledger {
  const folder = join(content, LEDGER_FOLDER);
  const ledger = new Map<string, readonly string[]>();
  const problems: Problem[] = [];
  for (const name of filesIn(folder).filter((each) => some?.has(each) ?? true)) {
    try {
      for (const [address, anchors] of ledgerEntries(readFileSync(join(folder, name), 'utf8'))) {
        const list = typeof anchors === 'string' ? anchors.split(' ').filter(Boolean) : [''];
        if (!isAddress(address) || !list.every(isAnchor)) throw new SyntaxError(`"${address}" is not followed by its anchors`);
        const before = ledger.get(address);
        ledger.set(address, before ? [...new Set([...before, ...list])] : list);
      }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({
        file: `content/${LEDGER_FOLDER}/${name}`,
        what: `The ledger of published permalinks cannot be read: ${error.message}.`,
        remedy: MEND_LEDGER,
      });
    }
  }
  if (problems.length > 0) throw new ProblemsFound(problems);
  return ledger;
}

/**
 * Writes the files that change, each at once.
 *
 * @param ledger all of it, or all of some files
 * @param some names of these files
 * @returns how many were written
 */
export function writeLedger(content: string, ledger: Ledger, some?: ReadonlySet<string>): number {
  const folder = join(content, LEDGER_FOLDER);
  const files = Map.groupBy([...ledger.keys()].sort(), fileInLedger);
  let written = 0;
  for (const [name, addresses] of files) {
    const path = join(folder, name);
    const text = ledgerText(addresses.map((address) => [address, (ledger.get(address) ?? []).join(' ')]));
    if (textOf(path) === text) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
    written++;
  }
  for (const name of filesIn(folder)) if (!files.has(name) && (some?.has(name) ?? true)) rmSync(join(folder, name));
  return written;
}

/** Name of each file -> its size and times; equal stamps mean that nobody has changed it. */
export function ledgerStamps(content: string): Record<string, string> {
  const folder = join(content, LEDGER_FOLDER);
  return Object.fromEntries(
    filesIn(folder).map((name) => {
      const { size, mtimeMs, ino } = statSync(join(folder, name));
      return [name, [size, mtimeMs, ino].join('.')];
    }),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && name !== FILE_OF_NAMES)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
