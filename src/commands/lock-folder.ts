/** Keeps two builds from writing to one folder at a time. What a build leaves that was killed holds nobody up. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { refuse } from './folder-to-write.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When that process began, as its system counts: another one may have got its number since. */
  readonly began: string;
}

/**
 * @returns gives the folder free again; the end of the process does so, too
 * @throws {ProblemsFound} where another build, that is still at work, writes to the folder
 */
export function lockFolder(out: string): () => void {
  const file = `${out}.lock`;
  mkdirSync(dirname(out), { recursive: true });
  const own = JSON.stringify({ pid: process.pid, host: hostname(), began: beginningOf(process.pid) } satisfies Holder);
  for (let tried = 0; !isWritten(file, own); tried++) {
    const text = textOf(file);
    const holder = text === undefined ? undefined : holderIn(text);
    if (tried === MOST_TRIES || (holder && isAtWork(holder, file))) {
      const which = holder ? `, process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`},` : '';
      refuse(
        out,
        `Another build${which} is writing to this folder now.`,
        `Wait until it has ended, or name another folder with --out. If there is no such build, delete ${file}.`,
      );
    }
    if (text !== undefined) takeAway(file, text);
  }
  const release = () => {
    if (textOf(file) === own) rmSync(file, { force: true });
    process.off('exit', release);
  };
  process.on('exit', release);
  return release;
}

/** What cannot be taken away in so many tries is no lock of ours. */
const MOST_TRIES = 20;

/** Whoever sees the file sees all of it: it is written beside, and linked. */
function isWritten(file: string, text: string): boolean {
  const beside = `${file}.${process.pid}.new`;
  try {
    writeFileSync(beside, text);
    linkSync(beside, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without links.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS') return isWrittenAtOnce(file, text);
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function isWrittenAtOnce(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes what was left by a build that is no more. Of several that do so at once, each puts back what is not what it has seen. */
function takeAway(file: string, seen: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (textOf(aside) === seen) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** Milliseconds. No build takes as long. */
const A_DAY = 24 * 60 * 60 * 1000;

/** Of a process on another machine, or in another container, nothing can be seen but when it began. */
function isAtWork({ pid, host, began }: Holder, file: string): boolean {
  if (host !== hostname()) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < A_DAY;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return beginningOf(pid) === began;
}

/** '' where the system does not tell. */
function beginningOf(pid: number): string {
  // Field 22, counted from behind the name of the program, which may hold anything: proc_pid_stat(5).
  const FIELD = 19;
  return (
    textOf(`/proc/${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ')[FIELD] ?? ''
  );
}
