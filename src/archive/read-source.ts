/** A file of `content/articles` on disk -> its text, or the reason why it is none. */
import { readFileSync } from 'node:fs';
import type { Problem } from '../domain/problem.ts';

/** Longer files are refused: no reader scrolls through them, and a parser could be kept busy for minutes. */
const LONGEST = 8 * 1024 * 1024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @returns the text; a problem; or `undefined` where the file is gone since it was listed */
export function readSource(path: string, file: string): { text: string } | { problem: Problem } | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    return {
      problem: {
        file,
        what: `This file cannot be read (${code ?? 'unknown reason'}).`,
        remedy: 'Make it readable for the user who builds the archive.',
      },
    };
  }
  const refused = (what: string, remedy: string) => ({ problem: { file, line: 1, what, remedy } });
  if (bytes.length === 0) return refused('This file is empty.', 'Write the article, or delete the file.');
  if (bytes.length > LONGEST) {
    return refused(
      `This file has ${Math.round(bytes.length / 1e6)} MB, more than the 8 MB that one article may have.`,
      'Divide it into several articles.',
    );
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refused('This file is written in UTF-16.', 'Save it as UTF-8, or import it: npm run import -- FILE reads UTF-16.');
  }
  if (bytes.includes(0)) return refused('This is a binary file, not text.', 'Move it to public/ if it is a picture; delete it otherwise.');
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return refused(
      'This file is not UTF-8 text.',
      'Save it as UTF-8, or import it: npm run import -- FILE reads Windows-1252 and Latin-1.',
    );
  }
}
