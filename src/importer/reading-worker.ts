/** A thread that reads files. It hands over a few pieces at a time, and waits until those before are taken. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Input, Piece } from './pieces.ts';
import { readInput } from './read-input.ts';
import type { ReadingOptions } from './reading-options.ts';
import { silenceConsole } from './without-console.ts';

/** From the pool: read this file; more can be taken. */
export type ToWorker = { readonly read: Input } | 'more';
/** To the pool: pieces of the file; that was all of it. */
export type FromWorker = { readonly pieces: readonly Piece[] } | 'done';

const MOST_IN_BATCH = 32;
/** Letters and bytes. */
const LARGEST_BATCH = 1024 * 1024;
/** Batches that may wait to be taken. */
const AHEAD = 2;

silenceConsole();

const port = parentPort;
let credit = AHEAD;
let wake: (() => void) | undefined;

port?.on('message', (message: ToWorker) => {
  if (message === 'more') {
    credit++;
    wake?.();
  } else {
    void read(message.read);
  }
});

async function read(input: Input): Promise<void> {
  credit = AHEAD;
  let pieces: Piece[] = [];
  let size = 0;
  const flush = async () => {
    if (credit === 0) await new Promise<void>((resolve) => (wake = resolve));
    wake = undefined;
    credit--;
    send({ pieces });
    [pieces, size] = [[], 0];
  };
  for await (const piece of readInput(input, workerData as ReadingOptions)) {
    pieces.push(piece);
    size += sizeOf(piece);
    if (pieces.length >= MOST_IN_BATCH || size >= LARGEST_BATCH) await flush();
  }
  if (pieces.length > 0) await flush();
  send('done');
}

const send = (message: FromWorker): void => port?.postMessage(message);

const sizeOf = (piece: Piece): number =>
  piece.is === 'article'
    ? piece.article.text.length + (piece.rawBytes?.length ?? 0) + piece.article.pictures.reduce((sum, { bytes }) => sum + bytes.length, 0)
    : 1000;
