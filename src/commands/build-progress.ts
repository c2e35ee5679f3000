/** How far a build has come: a line that moves on a terminal, a line now and then in a log. */
import type { Watch } from '../publishing/publishing.ts';
import { timeInWords } from './time-in-words.ts';

/** Milliseconds. */
const SHOW_EVERY = 200;
const LOG_EVERY = 30_000;

export interface BuildProgress extends Watch {
  /** So many articles were read. */
  made(count: number): void;
}

export function buildProgress(): BuildProgress {
  const isTerminal = process.stderr.isTTY === true;
  let [what, count, done, began, shown] = ['articles', 0, 0, Date.now(), Date.now()];

  const show = () => {
    const now = Date.now();
    if (now - shown < (isTerminal ? SHOW_EVERY : LOG_EVERY)) return;
    shown = now;
    const seconds = (now - began) / 1000;
    const of = count > 0 ? ` of ${count}` : '';
    const left = count > 0 && done > count / 50 ? `, about ${timeInWords((seconds * (count - done)) / done)} left` : '';
    const line = `${done}${of} ${what}, ${Math.round(done / Math.max(seconds, 0.1))} a second${left}`;
    process.stderr.write(isTerminal ? `\r\x1b[K${line}` : `${line}\n`);
  };
  return {
    made(articles) {
      done = articles;
      show();
    },
    begin(kind, all) {
      [what, count, done, began] = [kind, all, 0, Date.now()];
    },
    done() {
      done++;
      show();
    },
    end() {
      if (isTerminal) process.stderr.write('\r\x1b[K');
    },
  };
}
