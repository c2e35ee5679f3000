/** Prepares articles in threads beside this one, which waits for them without an event loop: whoever refreshes an archive wants it done. */
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Defaults } from './make-article.ts';
import { type FileToPrepare, type Prepared, prepareArticle } from './prepare-article.ts';
import type { Delivery } from './preparing-thread.ts';

/** What a thread is given when it begins. */
export interface Assignment {
  readonly port: MessagePort;
  /** Counts the deliveries of all threads. */
  readonly deliveries: Int32Array<SharedArrayBuffer>;
  readonly defaults: Defaults;
}

export interface PreparedFile {
  readonly file: FileToPrepare;
  readonly prepared: Prepared;
}

/** Fewer files are prepared sooner than threads have begun. */
const FEW = 150;
const BATCH = 24;
/** Batches that a thread has before it, so that it never waits; what they hold is all that is in memory at a time. */
const AHEAD = 3;
const MOST_THREADS = 8;
/** No batch takes so long, in milliseconds, so a thread that is silent for longer is gone. */
const SILENCE = 10 * 60 * 1000;

/** Each file with what was made of it, in the order of the files. */
export function* prepareArticles(files: Iterable<FileToPrepare>, defaults: Defaults): Generator<PreparedFile> {
  const rest = files[Symbol.iterator]();
  const first = take(rest, FEW);
  if (first.length < FEW) {
    for (const file of first) yield { file, prepared: prepareArticle(file, defaults) };
    return;
  }
  yield* inThreads(batches(first, rest), defaults);
}

interface Thread {
  readonly port: MessagePort;
  /** Batches that it has and has not delivered. */
  readonly pending: (readonly FileToPrepare[])[];
}

function* inThreads(work: Iterator<readonly FileToPrepare[]>, defaults: Defaults): Generator<PreparedFile> {
  const deliveries = new Int32Array(new SharedArrayBuffer(4));
  const threads = Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, () => begin(deliveries, defaults));
  const give = (thread: Thread) => {
    const { value: batch, done } = work.next();
    if (done) return;
    thread.pending.push(batch);
    thread.port.postMessage(batch);
  };
  try {
    for (let round = 0; round < AHEAD; round++) for (const thread of threads) give(thread);
    // Batches went to the threads in turn and come back in turn.
    for (let turn = 0; ; turn++) {
      const thread = threads[turn % threads.length];
      const files = thread?.pending.shift();
      if (!thread || !files) return;
      const delivery = next(thread.port, deliveries);
      give(thread);
      if ('failed' in delivery) throw delivery.failed;
      for (const [index, prepared] of delivery.prepared.entries()) {
        const file = files[index];
        if (file) yield { file, prepared };
      }
    }
  } finally {
    // A thread ends by itself when nobody can ask it any more.
    for (const { port } of threads) port.close();
  }
}

function begin(deliveries: Int32Array<SharedArrayBuffer>, defaults: Defaults): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const workerData: Assignment = { port: port2, deliveries, defaults };
  const worker = new Worker(new URL('./preparing-thread.ts', import.meta.url), { workerData, transferList: [port2] });
  worker.unref();
  return { port, pending: [] };
}

/** Waits for what a thread delivers next. */
function next(port: MessagePort, deliveries: Int32Array<SharedArrayBuffer>): Delivery {
  for (;;) {
    const seen = Atomics.load(deliveries, 0);
    const received = receiveMessageOnPort(port) as { readonly message: Delivery } | undefined;
    if (received) return received.message;
    if (Atomics.wait(deliveries, 0, seen, SILENCE) === 'timed-out')
      throw new Error('A thread that prepares articles has ended without a word; it may have had too little memory.');
  }
}

function* batches(first: readonly FileToPrepare[], rest: Iterator<FileToPrepare>): Generator<readonly FileToPrepare[]> {
  for (let at = 0; at < first.length; at += BATCH) yield first.slice(at, at + BATCH);
  for (;;) {
    const batch = take(rest, BATCH);
    if (batch.length === 0) return;
    yield batch;
  }
}

function take<Item>(items: Iterator<Item>, most: number): Item[] {
  const taken: Item[] = [];
  while (taken.length < most) {
    const { value, done } = items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
