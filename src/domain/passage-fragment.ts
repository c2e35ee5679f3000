/** The text directive that names a selected passage on its page, and nothing else there. */
import { encodedForDirective, textFragment } from './text-fragment.ts';

/** A place in the printed text: index of a paragraph and offset in its text. */
export interface Point {
  readonly paragraph: number;
  readonly offset: number;
}

export interface Selected {
  /** Texts of the page's paragraphs, in reading order. */
  readonly paragraphs: readonly string[];
  readonly from: Point;
  /** Excluded. */
  readonly to: Point;
}

/** Words before or after a passage that tell it from its like. */
const CONTEXT = 6;
const WORDS_OF_AN_END = 5;

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{M}\p{N}’'-]/u.test(character);

/** Widens a selection to whole words: a browser finds nothing that begins or ends inside of one. */
export function toWholeWords({ paragraphs, from, to }: Selected): Selected {
  const first = paragraphs[from.paragraph] ?? '';
  const last = paragraphs[to.paragraph] ?? '';
  let start = from.offset;
  let end = to.offset;
  while (/\s/u.test(first[start] ?? '')) start++;
  while (end > 0 && /\s/u.test(last[end - 1] ?? '')) end--;
  while (start > 0 && isWord(first[start]) && isWord(first[start - 1])) start--;
  while (end < last.length && isWord(last[end - 1]) && isWord(last[end])) end++;
  return { paragraphs, from: { ...from, offset: start }, to: { ...to, offset: end } };
}

/** The words of a selection; paragraphs are parted by a line break. */
export function wordsOf({ paragraphs, from, to }: Selected): string {
  if (from.paragraph === to.paragraph) return spaced((paragraphs[from.paragraph] ?? '').slice(from.offset, to.offset));
  return [
    (paragraphs[from.paragraph] ?? '').slice(from.offset),
    ...paragraphs.slice(from.paragraph + 1, to.paragraph),
    (paragraphs[to.paragraph] ?? '').slice(0, to.offset),
  ]
    .map(spaced)
    .filter(Boolean)
    .join('\n');
}

/** `:~:text=…` for a selection of whole words; with words around it where the same stand elsewhere on the page. */
export function passageFragment(selected: Selected): string {
  const { paragraphs, from, to } = selected;
  const words = wordsOf(selected);
  if (!words) return '';
  if (words.includes('\n')) return range(words);
  const page = spaced(paragraphs.join(' ')).toLowerCase();
  const stands = (text: string) => page.split(spaced(text).toLowerCase()).length - 1;
  const simple = textFragment(words);
  if (simple.includes(',') || stands(words) <= 1) return simple;
  const before = spaced((paragraphs[from.paragraph] ?? '').slice(0, from.offset))
    .split(' ')
    .filter(Boolean);
  const after = spaced((paragraphs[to.paragraph] ?? '').slice(to.offset))
    .split(' ')
    .filter(Boolean);
  for (let count = 1; count <= CONTEXT; count++) {
    const prefix = before.slice(-count).join(' ');
    const suffix = after.slice(0, count).join(' ');
    if (stands(`${prefix} ${words} ${suffix}`.replace(/ (?=[,.;:!?”’»)])/gu, '')) > 1) continue;
    return `:~:text=${prefix ? `${encodedForDirective(prefix)}-,` : ''}${encodedForDirective(words)}${suffix ? `,-${encodedForDirective(suffix)}` : ''}`;
  }
  return simple;
}

/** A directive's text may not run over the end of a paragraph; its beginning and its end may stand in two. */
function range(words: string): string {
  const lines = words.split('\n');
  const start = (lines[0] ?? '').split(' ').slice(0, WORDS_OF_AN_END).join(' ');
  const end = (lines.at(-1) ?? '').split(' ').slice(-WORDS_OF_AN_END).join(' ');
  return `:~:text=${encodedForDirective(start)},${encodedForDirective(end)}`;
}
