/** A thread that ends its process when that reads for too long, or for nobody. Whoever reads has no time to look at a clock. */
import { workerData } from 'node:worker_threads';
import { MOST_WAITING, MOST_WORK, TOO_LONG } from './reading-limits.ts';

export interface Watched {
  /** Another number for each time that work begins; 0 while there is rest. */
  readonly sign: Int32Array<SharedArrayBuffer>;
  readonly parent: number;
}

const LOOKS_EVERY = 500;
const { sign, parent } = workerData as Watched;

const seen = () => {
  const { user, system } = process.cpuUsage();
  return { sign: Atomics.load(sign, 0), at: Date.now(), worked: (user + system) / 1e6 };
};

let last = seen();
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const now = seen();
  if (now.sign === 0 || now.sign !== last.sign) last = now;
  else if (now.worked - last.worked > MOST_WORK || now.at - last.at > MOST_WAITING * 1000) process.kill(process.pid, TOO_LONG);
}, LOOKS_EVERY);
