/** How a file of the ledger is written: JSON, with a line for each key, so that a new one changes one line, and git merges them. */

export const LEDGER_FOLDER = 'permalinks';

/** Stands in the folder beside the files of the years. */
export const FILE_OF_NAMES = 'names.json';

type Entry<Value> = readonly [key: string, value: Value];

export const ledgerText = (entries: readonly Entry<string>[]): string =>
  `{\n${entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}\n`;

/** One line a key, as `ledgerText` writes it; commas may be missing or too many. */
const LINE = /^\s*("(?:[^"\\]|\\.)*")\s*:\s*("(?:[^"\\]|\\.)*")\s*,?\s*$/;

/** All lines: of two with one key, as a merge leaves them, both. @throws {SyntaxError} */
export function ledgerEntries(text: string): Entry<unknown>[] {
  const whole = Object.entries(JSON.parse(withCommas(text)) as Record<string, unknown>);
  const written = text.match(/^\s*"/gm)?.length;
  if (written === whole.length) return whole;
  const lines = text.split('\n').flatMap((line): Entry<unknown>[] => {
    const [, key, value] = LINE.exec(line) ?? [];
    return key && value ? [[JSON.parse(key) as string, JSON.parse(value) as unknown]] : [];
  });
  return lines.length === written ? lines : whole;
}

/** Where the lines of two sides were put together, commas are missing between them. */
const withCommas = (text: string): string => text.replace(/"[ \t]*\r?\n(?=\s*")/g, '",\n').replace(/,(?=\s*\}\s*$)/, '');

/** What to do about a file that cannot be read. */
export const MEND_LEDGER = 'Bring the file back as it was last committed. After a merge, keep the lines of both sides.';
