/** A process that reads files. It hands over a few pieces at a time, and waits until those before are taken. */
import { Worker } from 'node:worker_threads';
import type { Input, Piece } from '../pieces.ts';
import { readInput } from '../read-input.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { silenceConsole } from '../without-console.ts';
import type { Watched } from './reading-watch.ts';

/** From the pool: read this file; more can be taken. */
export type ToProcess = { readonly read: Input; readonly options: ReadingOptions } | 'more';
/** To the pool: pieces of the file; that was all of it; why there is none. */
export type FromProcess = { readonly pieces: readonly Piece[] } | 'done' | { readonly failed: string };

const MOST_IN_BATCH = 32;
/** Letters and bytes. */
const LARGEST_BATCH = 1024 * 1024;
/** Batches that may wait to be taken. */
const AHEAD = 2;

silenceConsole();

const sign = new Int32Array(new SharedArrayBuffer(4));
new Worker(new URL('./reading-watch.ts', import.meta.url), { workerData: { sign, parent: process.ppid } satisfies Watched }).unref();
let worked = 0;
const work = () => Atomics.store(sign, 0, ++worked);
const rest = () => Atomics.store(sign, 0, 0);

let credit = AHEAD;
let wake: (() => void) | undefined;

process.on('message', (message: ToProcess) => {
  if (message === 'more') {
    credit++;
    wake?.();
  } else {
    void read(message.read, message.options);
  }
});
// Whoever asked is gone.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches all processes of an import. The one that asked decides.
process.on('SIGINT', () => {});
process.on('uncaughtException', (error) => fail(error));

async function read(input: Input, options: ReadingOptions): Promise<void> {
  credit = AHEAD;
  let pieces: Piece[] = [];
  let size = 0;
  const flush = async () => {
    rest();
    if (credit === 0) await new Promise<void>((resolve) => (wake = resolve));
    wake = undefined;
    credit--;
    send({ pieces });
    [pieces, size] = [[], 0];
    work();
  };
  work();
  try {
    for await (const piece of readInput(input, options)) {
      pieces.push(piece);
      size += sizeOf(piece);
      if (pieces.length >= MOST_IN_BATCH || size >= LARGEST_BATCH) await flush();
    }
    if (pieces.length > 0) await flush();
  } catch (error) {
    fail(error);
    return;
  }
  rest();
  send('done');
}

/** What a library has left behind is not to be trusted: the next file is read by another process. */
function fail(error: unknown): void {
  rest();
  process.send?.({ failed: String((error as Error)?.message ?? error) } satisfies FromProcess, undefined, undefined, () => process.exit(1));
}

function send(message: FromProcess): void {
  process.send?.(message);
}

const sizeOf = (piece: Piece): number =>
  piece.is === 'article'
    ? piece.article.text.length + (piece.rawBytes?.length ?? 0) + piece.article.pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)
    : 1000;
