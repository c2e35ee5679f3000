import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { readFrontMatter } from '../../../src/archive/read-front-matter.ts';
import { type ImportOptions, importFiles, journalIn } from '../../../src/importer/import-files.ts';
import { endJournal } from '../../../src/importer/journal.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import type { Input } from '../../../src/importer/pieces.ts';
import type { ReadingOptions } from '../../../src/importer/reading-options.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

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

/** A place for clippings and what is made of them: new for each test of the file that asks for it, and gone after the test. */
export function placeForImports() {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: readonly string[]): string => join(folder, ...names);

  return {
    /** Path of a file or folder in this place: `content`, where articles go to, `clippings`, `cache`. */
    at,
    /** Writes a file below `clippings`. @returns its path */
    clipping(name: string, content: string | Uint8Array): string {
      const path = at('clippings', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    importAll: (files: readonly (string | Input)[], reading: Partial<ReadingOptions> = {}): Promise<Outcome[]> =>
      outcomesOf(files, { into: at('content'), cache: at('cache'), reading: { columns: {}, ...reading } }),
    /** The article of an outcome as the archive reads it: its fields, the HTML of its body, and the text of each paragraph. */
    articleOf(outcome: Outcome | undefined) {
      if (!outcome || !('article' in outcome)) throw new Error(`not imported: ${JSON.stringify(outcome)}`);
      const read = readFrontMatter(readFileSync(at('content', outcome.article), 'utf8'), outcome.article);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const { html, paragraphs } = renderBody(read.body, { base: '/', before: [] });
      return { ...read.fields, address: outcome.address, html, texts: paragraphs.map(({ text }) => text), outcome };
    },
  };
}
