/** Passages in their context, cut at words. */
import type { Passage } from './passage.ts';

export interface Context {
  /** Text before the passage, with `…` where it was cut. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** @param length how many characters of context to keep on each side, at most */
export function inContext(paragraph: string, { start, end }: Passage, length: number): Context {
  const before = paragraph.slice(0, start);
  const after = paragraph.slice(end);
  return {
    before: before.length <= length ? before : `…${fromWord(before.slice(before.length - length))}`,
    words: paragraph.slice(start, end),
    after: after.length <= length ? after : `${toWord(after.slice(0, length))}…`,
  };
}

/** Without the word that is cut. Text that has no spaces (Chinese, Japanese, Thai) is cut between characters. */
const fromWord = (text: string): string => text.replace(/\s/u.test(text) ? /^\S*\s/u : /^[\uDC00-\uDFFF]/, '');
const toWord = (text: string): string => text.replace(/\s/u.test(text) ? /\s\S*$/u : /[\uD800-\uDBFF]$/, '');

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** The part of a paragraph where most marks stand, in pieces. */
export function markedExcerpt(paragraph: string, marks: readonly Passage[], length: number): Piece[] {
  const first = densest(marks, length);
  const from =
    first === undefined || paragraph.length <= length
      ? 0
      : startOfWord(paragraph, Math.max(0, Math.min(first - length / 4, paragraph.length - length)));
  const to = from + length >= paragraph.length ? paragraph.length : endOfWord(paragraph, from + length);
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start < at || end > to) continue;
    pieces.push({ text: paragraph.slice(at, start), marked: false }, { text: paragraph.slice(start, end), marked: true });
    at = end;
  }
  pieces.push({ text: paragraph.slice(at, to), marked: false });
  if (from > 0) pieces.unshift({ text: '…', marked: false });
  if (to < paragraph.length) pieces.push({ text: '…', marked: false });
  return pieces.filter(({ text }) => text !== '');
}

/** Where the stretch of this length with the most marks begins. */
function densest(marks: readonly Passage[], length: number): number | undefined {
  const held = (start: number) => marks.filter((mark) => mark.start >= start && mark.end <= start + (length * 3) / 4).length;
  return marks
    .map(({ start }) => start)
    .reduce<number | undefined>((best, start) => (best === undefined || held(start) > held(best) ? start : best), undefined);
}

const startOfWord = (text: string, at: number): number => (at === 0 ? 0 : at + (/\s/u.exec(text.slice(at))?.index ?? -1) + 1);
const endOfWord = (text: string, at: number): number => {
  const space = text.slice(0, at).search(/\s\S*$/u);
  return space > 0 ? space : at;
};

/** The beginning of a text: whole words where they fit, and `…` where it goes on. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join('');
  const words = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `${words || cut}…`;
}
