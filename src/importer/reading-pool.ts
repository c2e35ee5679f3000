/**
 * Threads that read files beside each other. A file that takes too long or too much memory costs its thread, and nothing else.
 * The pieces of a file come in their order; so do the files, where they are asked for in order.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Input, Piece } from './pieces.ts';
import type { ReadingOptions } from './reading-options.ts';
import type { FromWorker, ToWorker } from './reading-worker.ts';
import { Refused } from './refused.ts';

/** Seconds of work without a piece, and of waiting where the thread is not given a processor. */
const MOST_WORK = 10;
const MOST_WAITING = 120;
const MEGABYTES = 1536;
const MOST_THREADS = 8;

export interface ReadingPool {
  readonly threads: number;
  /** Begins at once, or when a thread is free. */
  read(input: Input): AsyncIterable<Piece>;
  close(): Promise<void>;
}

interface Task {
  readonly input: Input;
  readonly pieces: Piece[][];
  isDone: boolean;
  wake: () => void;
  taken: () => void;
}

interface Thread {
  readonly worker: Worker;
  task: Task | undefined;
  /** Of the last sign of life: milliseconds since the epoch, and microseconds of work. */
  heard: { at: number; work: number };
}

/** @param files how many there are at most */
export function openReadingPool(options: ReadingOptions, files: number): ReadingPool {
  const size = Math.max(1, Math.min(availableParallelism(), MOST_THREADS, files));
  const threads: Thread[] = [];
  const waiting: Task[] = [];
  let isClosed = false;

  const assign = () => {
    while (waiting.length > 0) {
      const free = threads.find(({ task }) => !task) ?? (threads.length < size ? begin() : undefined);
      if (!free) return;
      const task = waiting.shift() as Task;
      free.task = task;
      free.heard = { at: Date.now(), work: free.heard.work };
      task.taken = () => free.task === task && free.worker.postMessage('more' satisfies ToWorker);
      free.worker.postMessage({ read: task.input } satisfies ToWorker);
    }
  };

  const begin = (): Thread => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    const thread: Thread = { worker, task: undefined, heard: { at: Date.now(), work: 0 } };
    worker.on('message', (message: FromWorker) => {
      const { task } = thread;
      void workOf(worker).then((work) => {
        thread.heard = { at: Date.now(), work: work ?? thread.heard.work };
      });
      if (!task) return;
      if (message === 'done') {
        task.isDone = true;
        thread.task = undefined;
        assign();
      } else {
        task.pieces.push([...message.pieces]);
      }
      task.wake();
    });
    worker.on('error', (error) => lose(thread, reasonOf(error)));
    threads.push(thread);
    return thread;
  };

  const lose = (thread: Thread, why: Refused) => {
    const at = threads.indexOf(thread);
    if (at < 0) return;
    threads.splice(at, 1);
    const { task } = thread;
    thread.task = undefined;
    if (task) {
      const { file } = task.input;
      task.pieces.push([{ is: 'problem', file, problem: why.problemIn(file) }]);
      task.isDone = true;
      task.wake();
    }
    void thread.worker.terminate();
    if (!isClosed) assign();
  };

  const watch = setInterval(async () => {
    for (const thread of threads.filter(({ task }) => task)) {
      const { task, heard } = thread;
      const work = await workOf(thread.worker);
      if (thread.task !== task || thread.heard !== heard || (task && task.pieces.length > 0)) continue;
      const seconds = ((work ?? 0) - heard.work) / 1e6;
      if (seconds > MOST_WORK || Date.now() - heard.at > MOST_WAITING * 1000) lose(thread, tooLong());
    }
  }, 500);
  watch.unref();

  return {
    threads: size,
    read(input) {
      const task: Task = { input, pieces: [], isDone: false, wake: () => {}, taken: () => {} };
      waiting.push(task);
      assign();
      return piecesOf(task);
    },
    async close() {
      isClosed = true;
      clearInterval(watch);
      await Promise.all(threads.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}

async function* piecesOf(task: Task): AsyncGenerator<Piece> {
  for (;;) {
    const batch = task.pieces.shift();
    if (batch) {
      yield* batch;
      task.taken();
    } else if (task.isDone) {
      return;
    } else {
      await new Promise<void>((resolve) => {
        task.wake = resolve;
      });
    }
  }
}

/** Microseconds that the thread has worked; nothing where it has ended. */
async function workOf(worker: Worker): Promise<number | undefined> {
  try {
    const { user, system } = await worker.cpuUsage();
    return user + system;
  } catch {
    return undefined;
  }
}

const tooLong = () =>
  new Refused(`Reading it took more than ${MOST_WORK} seconds, as no article does.`, 'Look what is in it; import the text of its article.');

function reasonOf(error: unknown): Refused {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new Refused(`Reading it took more memory than ${MEGABYTES / 1024} GB.`, 'Divide it, or import the text of its article.');
  return new Refused(`Reading it failed: ${String(message ?? error).slice(0, 300)}.`, 'Import its text.');
}
