/**
 * Processes that read files beside each other. A file that takes too long or too much memory, or that a library falls over,
 * costs the process that reads it, and nothing else.
 * The pieces of a file come in their order; so do the files, where they are asked for in order.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Input, Piece } from '../pieces.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { Refused } from '../refused.ts';
import { MOST_MEGABYTES, MOST_WORK, TOO_LONG } from './reading-limits.ts';
import type { FromProcess, ToProcess } from './reading-process.ts';

const MOST_PROCESSES = 8;

export interface ReadingPool {
  readonly processes: number;
  /** Begins at once, or when a process is free. */
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

interface Reader {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
  task: Task | undefined;
}

/** @param files how many there are at most */
export function openReadingPool(options: ReadingOptions, files: number): ReadingPool {
  const size = Math.max(1, Math.min(availableParallelism(), MOST_PROCESSES, files));
  const readers: Reader[] = [];
  const waiting: Task[] = [];
  let isClosed = false;

  const assign = () => {
    while (waiting.length > 0 && !isClosed) {
      const free = readers.find(({ task }) => !task) ?? (readers.length < size ? begin() : undefined);
      if (!free) return;
      const task = waiting.shift() as Task;
      free.task = task;
      task.taken = () => free.task === task && tell(free, 'more');
      tell(free, { read: task.input, options });
    }
  };

  const begin = (): Reader => {
    const child = fork(join(import.meta.dirname, 'reading-process.ts'), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const reader: Reader = { process: child, ended, task: undefined };
    child.on('message', (message: FromProcess) => {
      const { task } = reader;
      if (!task) return;
      if (message === 'done') {
        task.isDone = true;
        reader.task = undefined;
        assign();
      } else if ('failed' in message) {
        lose(reader, fallenOver(message.failed));
      } else {
        task.pieces.push([...message.pieces]);
      }
      task.wake();
    });
    // Where it cannot be begun or told anything, it says so here.
    child.on('error', ({ message }) => lose(reader, fallenOver(message)));
    child.on('exit', (code, signal) => lose(reader, reasonOf(code, signal)));
    readers.push(reader);
    return reader;
  };

  const lose = (reader: Reader, why: Refused) => {
    const at = readers.indexOf(reader);
    if (at < 0) return;
    readers.splice(at, 1);
    const { task } = reader;
    reader.task = undefined;
    if (task) {
      const { file } = task.input;
      task.pieces.push([{ is: 'problem', file, problem: why.problemIn(file) }]);
      task.isDone = true;
      task.wake();
    }
    reader.process.kill('SIGKILL');
    assign();
  };

  return {
    processes: size,
    read(input) {
      const task: Task = { input, pieces: [], isDone: false, wake: () => {}, taken: () => {} };
      waiting.push(task);
      assign();
      return piecesOf(task);
    },
    async close() {
      isClosed = true;
      const all = readers.splice(0);
      for (const { process } of all) process.kill('SIGKILL');
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

/** One that has just ended is not told; its end is heard of. */
function tell({ process }: Reader, message: ToProcess): void {
  if (process.connected) process.send(message, () => {});
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

/** https://nodejs.org/api/process.html#exit-codes: V8 aborts where memory runs out. */
function reasonOf(code: number | null, signal: NodeJS.Signals | null): Refused {
  if (signal === TOO_LONG)
    return new Refused(
      `Reading it took more than ${MOST_WORK} seconds, as no article does.`,
      'Look what is in it; import the text of its article.',
    );
  if (signal === 'SIGABRT' || code === 134)
    return new Refused(`Reading it took more memory than ${MOST_MEGABYTES / 1024} GB.`, 'Divide it, or import the text of its article.');
  return fallenOver(`the process that read it was ended by ${signal ?? `code ${code}`}`);
}

const fallenOver = (why: string): Refused => new Refused(`Reading it failed: ${why.slice(0, 300)}.`, 'Import its text.');
