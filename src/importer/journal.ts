/** The journal of an import: a line for each outcome, as soon as it is true. An import that was interrupted goes on where its journal ends. */
import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Outcome } from './outcome.ts';
import type { Input } from './pieces.ts';

/** How far the import of one file has come. */
export interface Progress {
  /** Outcomes that are in the journal. */
  readonly done: number;
  readonly isWhole: boolean;
}

export interface Journal {
  /** ISO 8601; of the first run, where this one goes on. */
  readonly began: string;
  /** Of files of which at least one outcome is known. */
  readonly before: ReadonlyMap<string, Progress>;
  note(input: Input, outcome: Outcome): void;
  /** The file gave nothing more. */
  noteWhole(input: Input): void;
  close(): void;
}

type Line =
  | { readonly began: string; readonly run: string }
  | { readonly of: string; readonly outcome: Outcome }
  | { readonly whole: string }
  | { readonly ended: string };

/**
 * @param run tells one import from another: another one begins a new journal
 */
export async function openJournal(file: string, run: string): Promise<Journal> {
  mkdirSync(dirname(file), { recursive: true });
  const { began, before, length } = await readBefore(file, run);
  if (length > 0) truncateSync(file, length);
  else writeFileSync(file, `${JSON.stringify({ began, run } satisfies Line)}\n`);
  const handle = openSync(file, 'a');
  const write = (line: Line) => writeSync(handle, `${JSON.stringify(line)}\n`);
  return {
    began,
    before,
    note: (input, outcome) => write({ of: keyOf(input), outcome }),
    noteWhole: (input) => write({ whole: keyOf(input) }),
    close: () => closeSync(handle),
  };
}

/** Another name, size or time is another file. */
export function keyOf({ path, file }: Input): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return [file, path, stats?.size ?? 0, stats?.mtimeMs ?? 0].join('|');
}

/** Says that the import came to its end, and that its report was written: the next one begins anew. */
export function endJournal(file: string): void {
  appendFileSync(file, `${JSON.stringify({ ended: new Date().toISOString() } satisfies Line)}\n`);
}

async function readBefore(file: string, run: string) {
  const nothing = { began: new Date().toISOString(), before: new Map<string, Progress>(), length: 0 };
  if (!existsSync(file)) return nothing;
  const before = new Map<string, Progress>();
  let began: string | undefined;
  let length = 0;
  for await (const { line, end } of linesOf(file)) {
    if ('began' in line) {
      if (line.run !== run) return nothing;
      began = line.began;
    } else if ('ended' in line) {
      return nothing;
    } else if ('whole' in line) {
      before.set(line.whole, { done: before.get(line.whole)?.done ?? 0, isWhole: true });
    } else {
      before.set(line.of, { done: (before.get(line.of)?.done ?? 0) + 1, isWhole: false });
    }
    length = end;
  }
  return began ? { began, before, length } : nothing;
}

/** The outcomes of an import, in their order. */
export async function* outcomesIn(file: string): AsyncGenerator<Outcome> {
  for await (const { line } of linesOf(file)) if ('outcome' in line) yield line.outcome;
}

/** Whole lines; one that was cut off when the machine stopped is the last. */
async function* linesOf(file: string): AsyncGenerator<{ line: Line; end: number }> {
  let end = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    end += Buffer.byteLength(text) + 1;
    try {
      yield { line: JSON.parse(text) as Line, end };
    } catch {
      return;
    }
  }
}
