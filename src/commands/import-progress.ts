/** How far an import has come: a line that moves on a terminal, a line now and then in a log. */
import type { Counts } from '../importer/outcome.ts';
import { noCounts } from '../importer/outcome.ts';
import { timeInWords } from './time-in-words.ts';

const BAR = 24;
/** Milliseconds. */
const SHOW_EVERY = 200;
const LOG_EVERY = 30_000;

/** @param bytes of all files, by which the time that is left is told */
export function showProgress({ bytes, isQuiet }: { bytes: number; isQuiet: boolean }) {
  const isTerminal = process.stderr.isTTY === true && !isQuiet;
  const counts: Counts = noCounts();
  const began = Date.now();
  let [doneBytes, articles, shown] = [0, 0, began];

  const line = (): string => {
    const seconds = (Date.now() - began) / 1000;
    const share = bytes > 0 ? Math.min(1, doneBytes / bytes) : 0;
    const left = share > 0.02 ? `, about ${timeInWords((seconds * (1 - share)) / share)} left` : '';
    return `${articles} articles, ${Math.round(articles / Math.max(seconds, 0.1))} a second, ${counts.failed} refused${left}`;
  };
  const show = () => {
    const now = Date.now();
    if (isQuiet || now - shown < (isTerminal ? SHOW_EVERY : LOG_EVERY)) return;
    shown = now;
    const bar = '█'.repeat(Math.round((bytes > 0 ? Math.min(1, doneBytes / bytes) : 0) * BAR)).padEnd(BAR, '·');
    process.stderr.write(isTerminal ? `\r\x1b[K${bar} ${line()}` : `${line()}\n`);
  };
  return {
    outcome(name: keyof Counts) {
      counts[name]++;
      articles++;
      show();
    },
    fileDone(size: number) {
      doneBytes += size;
      show();
    },
    /** A message that stays, above the line that moves. */
    say(text: string) {
      process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}${text}\n`);
    },
    end() {
      if (isTerminal) process.stderr.write('\r\x1b[K');
    },
  };
}
