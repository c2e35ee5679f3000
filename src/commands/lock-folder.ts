/** Keeps two builds from writing to one folder at a time. What a build leaves that was killed holds nobody up. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  while (!isWritten(file, own)) {
    const text = textOf(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (holder && isAtWork(holder)) {
      refuse(
        out,
        `Another build, process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}, is writing to this folder now.`,
        `Wait until it has ended, or name another folder with --out. If there is no such build, delete ${file}.`,
      );
    }
    takeAway(file, text);
  }
  const release = () => {
    if (textOf(file) === own) rmSync(file, { force: true });
    process.off('exit', release);
  };
  process.on('exit', release);
  return release;
}

function isWritten(file: string, text: string): boolean {
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

/** Of a process on another machine nothing can be seen. */
function isAtWork({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true;
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
