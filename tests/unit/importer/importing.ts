import { type ImportOptions, importFiles, journalIn } from '../../../src/importer/import-files.ts';
import { endJournal } from '../../../src/importer/journal.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';

/** Imports files as the command does, and waits for all that becomes of them. */
export async function outcomesOf(
  files: readonly string[],
  options: Pick<ImportOptions, 'into' | 'cache'> & Partial<ImportOptions>,
): Promise<Outcome[]> {
  const inputs = files.map((file) => ({ path: file, file, isFound: false }));
  const outcomes: Outcome[] = [];
  const whole = { reading: { columns: {} }, versions: 'propose', isDryRun: false, today: '2026-11-24', ...options } as const;
  for await (const outcome of importFiles(inputs, whole)) outcomes.push(outcome);
  endJournal(journalIn(whole));
  return outcomes;
}
