/** How far a build has come: a line that moves on a terminal, a line now and then in a log. */
import type { Watch } from '../publishing/publishing.ts';
import { timeInWords } from './time-in-words.ts';

/** Milliseconds. */
const SHOW_EVERY = 200;
const LOG_EVERY = 30_000;

export interface BuildProgress extends Watch {
  /** How far something has come that goes on beside, which is shown while nothing else is. */
  beside(what: string, done: number, count: number): void;
}

interface Task {
  readonly what: string;
  /** 0 where it is not known. */
  readonly count: number;
  /** Milliseconds. */
  readonly began: number;
  done: number;
}

export function buildProgress(): BuildProgress {
  const isTerminal = process.stderr.isTTY === true;
  let shown = Date.now();
  let current: Task | undefined;
  let other: Task | undefined;

  const show = (task: Task) => {
    const now = Date.now();
    if (now - shown < (isTerminal ? SHOW_EVERY : LOG_EVERY)) return;
    shown = now;
    process.stderr.write(isTerminal ? `\r\x1b[K${inWords(task, now)}` : `${inWords(task, now)}\n`);
  };
  const begun = (what: string, count: number): Task => ({ what, count, began: Date.now(), done: 0 });
  return {
    begin(what, count) {
      current = begun(what, count);
    },
    done() {
      if (!current) return;
      current.done++;
      show(current);
    },
    end() {
      current = undefined;
      if (isTerminal) process.stderr.write('\r\x1b[K');
    },
    beside(what, done, count) {
      other ??= begun(what, count);
      other.done = done;
      if (!current) show(other);
    },
  };
}

function inWords({ what, count, began, done }: Task, now: number): string {
  const seconds = (now - began) / 1000;
  const of = count > 0 ? ` of ${count}` : '';
  const left = count > 0 && done > count / 50 ? `, about ${timeInWords((seconds * (count - done)) / done)} left` : '';
  return `${done}${of} ${what}, ${Math.round(done / Math.max(seconds, 0.1))} a second${left}`;
}
