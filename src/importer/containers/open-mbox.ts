/** Mails one below the other, each after a line `From …` (mbox, RFC 4155) -> the mails. */
import { basename, extname } from 'node:path';
import { type Item, itemOfBytes, MOST_AT_ONCE } from '../item.ts';
import { Refused } from '../refused.ts';
import type { Unpacked } from './open-zip.ts';

/** `From jane@mill.example Tue Dec 19 09:30:00 2017`: a sentence that begins with the word has no time of day, and no header below it. */
const DIVIDER = /^From \S.*\d{1,2}:\d{2}/;
const HEADER = /^[\w-]+[ \t]*:/;
/** So that a line of a mail is no divider, programs put `>` before it, and before those that have one already (mboxrd). */
const QUOTED = /^>(?=>*From )/;

/** @param text the beginning of a file */
export const isMbox = (text: string): boolean => /^From [^\n]*\n[\w-]+[ \t]*:/.test(text);

export async function* openMbox(item: Item): AsyncGenerator<Unpacked> {
  let number = 0;
  for await (const mail of mailsIn(item.chunks())) {
    number++;
    const file = `${item.file}, mail ${number}`;
    if (mail === 'too large') {
      yield { file, refused: new Refused('This mail is too large to be an article.', 'Take it out, or save its text alone.') };
      continue;
    }
    const part = itemOfBytes({ file, place: `${item.place}, mail ${number}`, bytes: mail, depth: item.depth + 1 });
    yield { ...part, name: `${basename(item.name, extname(item.name))}-${number}.eml` };
  }
}

async function* mailsIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | 'too large'> {
  let lines: string[] = [];
  let size = 0;
  let isFirst = true;
  const whole = () => (size > MOST_AT_ONCE ? ('too large' as const) : Buffer.from(withoutLastBlank(lines).join(''), 'latin1'));
  for await (const { line, isDivider } of markedLines(chunks)) {
    if (isDivider && !isFirst) {
      yield whole();
      [lines, size] = [[], 0];
    }
    isFirst = false;
    if (isDivider) continue;
    size += line.length;
    if (size > MOST_AT_ONCE) lines = [];
    else lines.push(line.replace(QUOTED, ''));
  }
  if (!isFirst) yield whole();
}

/** The blank line before a divider is part of no mail, unless it is the one that ends the headers. */
const withoutLastBlank = (lines: readonly string[]): readonly string[] =>
  lines.findIndex(isBlank) < lines.length - 1 && isBlank(lines.at(-1) ?? '') ? lines.slice(0, -1) : lines;

/** Whether a line divides is told by the one below it. */
async function* markedLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: string; isDivider: boolean }> {
  let held: string | undefined;
  let isBelowBlank = true;
  let isStart = true;
  for await (const line of linesOf(chunks)) {
    if (held !== undefined) yield { line: held, isDivider: HEADER.test(line) };
    held = undefined;
    if ((isBelowBlank && DIVIDER.test(line)) || (isStart && line.startsWith('From '))) held = line;
    else yield { line, isDivider: false };
    isBelowBlank = isBlank(line);
    isStart = false;
  }
  if (held !== undefined) yield { line: held, isDivider: false };
}

/** Each with its end, a byte a letter. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + Buffer.from(chunk).toString('latin1')).split(/(?<=\n)/);
    rest = lines.pop() ?? '';
    if (rest.endsWith('\n')) {
      lines.push(rest);
      rest = '';
    }
    yield* lines;
  }
  if (rest) yield rest;
}

const isBlank = (line: string): boolean => /^\r?\n$/.test(line);
