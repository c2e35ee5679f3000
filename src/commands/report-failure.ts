import { ProblemsFound } from '../domain/problem.ts';

/** Prints why a command failed and lets the process end with code 1. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof ProblemsFound) {
    const { length } = error.problems;
    console.error(
      `${error.message}\n\n${length === 1 ? '1 problem' : `${length} problems`}. Nothing was published; the last good site is as it was.`,
    );
    return;
  }
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC')
    console.error(`${path ?? 'The disk'}\n  There is no space left to write to.\n  Make room, then run the command again.`);
  else if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    console.error(
      `${path ?? 'A file'}\n  This cannot be written or read (${code}).\n  Give the user who runs the command the right to, or name another folder.`,
    );
  } else console.error(process.env['DEBUG'] ? (stack ?? message) : message);
}
