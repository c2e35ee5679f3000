import { relative, resolve } from 'node:path';
import { LostFile } from '../domain/finding/watched-files.ts';
import { ProblemsFound } from '../domain/problem.ts';

/** What is said beside the problems that kept a site from being published. */
export const NOTHING_PUBLISHED = 'Nothing was published; the last good site is as it was.';

/**
 * Prints why a command failed and lets the process end with code 1.
 *
 * @param remark said after problems: what the command has left undone
 */
export function reportFailure(error: unknown, remark = ''): void {
  process.exitCode = 1;
  if (error instanceof ProblemsFound) {
    const { length } = error.problems;
    console.error(`${inChosenContent(error.message)}\n\n${length === 1 ? '1 problem' : `${length} problems`}. ${remark}`.trimEnd());
    return;
  }
  if (error instanceof LostFile) {
    const file = error.address.replace(/^file:\/\//, '');
    console.error(
      `${relative('', file)}\n  This part of the search index is not there, or not whole.\n  Make it anew with "npm run build -- --full".`,
    );
    return;
  }
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') {
    const [place = '', ...lines] = stack?.split('\n') ?? [];
    const shown = lines.slice(0, lines.indexOf(''));
    console.error(
      `${relative('', place.replace(/^file:\/\//, ''))}\n  Here this cannot be read as TypeScript: ${message}.\n${shown.join('\n')}\n  Look for a comma or a mark that is missing; within '…' a ' is written as \\'.`,
    );
    return;
  }
  if (code === 'ERR_SQLITE_ERROR' && message === 'database is locked') {
    console.error('Another command is reading the same content now.\n  Wait until it has ended, then run this one again.');
    return;
  }
  if (code === 'ENOSPC')
    console.error(`${path ?? 'The disk'}\n  There is no space left to write to.\n  Make room, then run the command again.`);
  else if (code === 'ENOENT' && path) console.error(`${path}\n  There is no such file.\n  Name one that is there.`);
  else if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    console.error(
      `${path ?? 'A file'}\n  This cannot be written or read (${code}).\n  Give the user who runs the command the right to, or name another folder.`,
    );
  } else console.error(process.env['DEBUG'] ? (stack ?? message) : message);
}

/** Where what was waited for can never come, Node ends with this code: https://nodejs.org/api/process.html#exit-codes */
const NEVER_SETTLED = 13;

/** Says so where Pagefind, which runs in a process of its own, has died: its answer is waited for in vain. */
export function tellOfPagefindsEnd(remark: string): void {
  process.on('exit', (code) => {
    if (code !== NEVER_SETTLED) return;
    console.error(
      `Pagefind, which makes the search index, has ended before it was done.\n  Look whether the disk is full, or the memory; then run the command again.\n${remark}`,
    );
    process.exitCode = 1;
  });
}

/** Problems are told as of `content/`; the folder that the command was given may be another. */
function inChosenContent(message: string): string {
  const chosen = process.env['VERBATIM_CONTENT'];
  if (!chosen || chosen === resolve('content')) return message;
  const below = relative('', chosen) || '.';
  return message.replace(/(?<![\w./-])content(?=\/)/g, () => (below.startsWith('..') ? chosen : below));
}
