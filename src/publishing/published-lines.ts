/**
 * The lines of a published file of articles, for those that are as they were: to make them anew means to read all articles of
 * a year. Read in parts, however long the file is.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { permalinkInLine } from '../domain/article-data.ts';

const PART = 1 << 20;
const LINE_END = 0x0a;
/** Longer than any permalink. */
const BEGINNING = 1000;

export interface PublishedLines {
  /** Asked for in the order of addresses, in which the lines stand. */
  lineOf(permalink: string): Uint8Array | undefined;
  close(): void;
}

/** @param file may be missing; it is opened when a line is asked for */
export function publishedLines(file: string): PublishedLines {
  const lines = linesIn(file);
  let line: Buffer | undefined;
  let key = '';
  return {
    lineOf(permalink) {
      const wanted = keyOf(permalink);
      while (key < wanted) {
        const next = lines.next();
        if (next.done) return undefined;
        line = next.value;
        key = keyOf(permalinkInLine(line.toString('latin1', 0, Math.min(line.length, BEGINNING))));
      }
      return key === wanted ? line : undefined;
    },
    close: () => void lines.return(undefined),
  };
}

/** Sorts as addresses do: with their slashes, "a/" would follow "a-b/". */
const keyOf = (permalink: string): string => permalink.slice(0, -1);

/** With their ends. What follows the last end is no whole line. */
function* linesIn(file: string): Generator<Buffer, undefined> {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return;
  }
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const part = Buffer.allocUnsafe(PART);
      const length = readSync(descriptor, part);
      if (length === 0) return;
      const text = Buffer.concat([rest, part.subarray(0, length)]);
      let from = 0;
      for (let end = text.indexOf(LINE_END); end >= 0; end = text.indexOf(LINE_END, from)) {
        yield text.subarray(from, end + 1);
        from = end + 1;
      }
      rest = text.subarray(from);
    }
  } finally {
    closeSync(descriptor);
  }
}
