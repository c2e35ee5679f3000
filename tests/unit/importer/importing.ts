import { type ImportOptions, importFiles, journalIn } from '../../../src/importer/import-files.ts';
import { endJournal } from '../../../src/importer/journal.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import type { Input } from '../../../src/importer/pieces.ts';

/** Imports files as the command does, and waits for all that becomes of them. A path is a file that was named by itself. */
export async function outcomesOf(
  files: readonly (string | Input)[],
  options: Pick<ImportOptions, 'into' | 'cache'> & Partial<ImportOptions>,
): Promise<Outcome[]> {
  const inputs = files.map((file) => (typeof file === 'string' ? { path: file, file, isFound: false } : file));
  const outcomes: Outcome[] = [];
  const whole = { reading: { columns: {} }, versions: 'propose', isDryRun: false, today: '2026-11-24', ...options } as const;
  for await (const outcome of importFiles(inputs, whole)) outcomes.push(outcome);
  endJournal(journalIn(whole));
  return outcomes;
}
