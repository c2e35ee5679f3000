/** Imports files one after the other, reads them beside each other. What is wrong with one never stops the others. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Journal, keyOf, openJournal } from './journal.ts';
import { openKnownArticles } from './known/known-articles.ts';
import type { Outcome } from './outcome.ts';
import type { FetchPicture } from './pictures/fetch-picture.ts';
import type { Input, Piece } from './pieces.ts';
import { openReadingPool, type ReadingPool } from './processes/reading-pool.ts';
import type { ReadingOptions } from './reading-options.ts';
import { type TakingIn, takeIn, type Versions } from './take-in.ts';
import { removeUnfinished } from './write-article.ts';

export interface ImportOptions {
  /** The content folder, absolute. */
  readonly into: string;
  /** A folder for what is remembered between imports. It can be deleted at any time. */
  readonly cache: string;
  readonly reading: ReadingOptions;
  readonly versions: Versions;
  /** Nothing is written into the content folder. */
  readonly isDryRun: boolean;
  /** ISO 8601, of the day. */
  readonly today: string;
  /** Fetches pictures of new articles that did not come along; without it nothing is asked of the network. */
  readonly fetch?: FetchPicture | undefined;
  /** Stops the import between two articles. */
  readonly signal?: AbortSignal | undefined;
  /** Told when a file has been dealt with, whether now or before an interruption. */
  readonly onFile?: ((input: Input, was: 'read' | 'before') => void) | undefined;
}

/** A rehearsal has a journal of its own, and leaves that of an interrupted import alone. */
export const journalIn = ({ cache, isDryRun }: Pick<ImportOptions, 'cache' | 'isDryRun'>): string =>
  join(cache, isDryRun ? 'rehearsal.jsonl' : 'journal.jsonl');

/** Pieces between two moments at which what is known is put on the disk. */
const KEEP_EVERY = 500;

/**
 * Outcomes come as soon as they are true; those of an import that was interrupted are in its journal, and do not come again.
 * Whoever has told them to a person ends the journal; until then the same import goes on with it.
 */
export async function* importFiles(inputs: readonly Input[], options: ImportOptions): AsyncGenerator<Outcome> {
  const { into, cache, reading, versions, isDryRun, today, fetch, signal } = options;
  mkdirSync(cache, { recursive: true });
  const known = openKnownArticles(join(cache, 'known.sqlite'), into);
  removeUnfinished(into);
  const journal = await openJournal(journalIn(options), runOf(inputs, options));
  const pool = openReadingPool(reading, inputs.length);
  const taking: TakingIn = { into, known, versions, isDryRun, today, fetch, signal };
  try {
    let at = 0;
    for await (const { input, pieces, before } of readAhead(inputs, pool, journal, options)) {
      let row = 0;
      for await (const piece of pieces) {
        if (signal?.aborted) return;
        if (row++ < before) continue;
        const outcome = await outcomeOf(piece, input, taking);
        if (!outcome) return;
        journal.note(input, outcome);
        yield outcome;
        if (++at % KEEP_EVERY === 0 && !isDryRun) known.keep();
      }
      journal.noteWhole(input);
      options.onFile?.(input, 'read');
    }
  } finally {
    await pool.close();
    journal.close();
    known.close({ isKept: !isDryRun });
    removeUnfinished(into);
  }
}

/** Files are read some way ahead of where the articles are written. */
async function* readAhead(inputs: readonly Input[], pool: ReadingPool, journal: Journal, { onFile }: ImportOptions) {
  const ahead: { input: Input; pieces: AsyncIterable<Piece>; before: number }[] = [];
  for (const input of inputs) {
    const before = journal.before.get(keyOf(input));
    if (before?.isWhole) {
      while (ahead.length > 0) yield ahead.shift() as (typeof ahead)[number];
      onFile?.(input, 'before');
      continue;
    }
    ahead.push({ input, pieces: pool.read(input), before: before?.done ?? 0 });
    if (ahead.length > pool.processes * 4) yield ahead.shift() as (typeof ahead)[number];
  }
  yield* ahead;
}

async function outcomeOf(piece: Piece, input: Input, taking: TakingIn): Promise<Outcome | undefined> {
  const named = { file: piece.file, ...(piece.row !== undefined && { row: piece.row }) };
  switch (piece.is) {
    case 'passed':
      return { ...named, outcome: 'passed' };
    case 'problem':
      return { ...named, outcome: 'failed', problem: piece.problem };
    case 'article':
      return takeIn(piece, input, taking);
  }
}

/** An interrupted import goes on only where the same files are imported in the same way. */
function runOf(inputs: readonly Input[], { into, reading, versions, isDryRun, fetch }: ImportOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([into, reading, versions, isDryRun, fetch !== undefined]));
  for (const input of inputs) hash.update(`${keyOf(input)}\n`);
  return hash.digest('hex');
}
