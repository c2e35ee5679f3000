/** The text directive that names a selected passage on its page, and nothing else there. */
import { directiveFor, firstWords, lastWords, type TextDirective, writtenDirective } from './text-fragment.ts';

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

/** All words of a page, as a browser compares them. */
export interface ComparedPage {
  readonly text: string;
  /** Where in it each paragraph begins. */
  readonly starts: readonly number[];
}

/** Words before or after a passage that may tell it from its like. */
const CONTEXT = 8;
/** They are looked for so near, in characters. */
const NEAR = 300;

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Apostrophes and hyphens are within a word only where it goes on after them. */
const isInsideWord = (text: string, at: number): boolean =>
  /[\p{L}\p{M}\p{N}][’'-]?$/u.test(text.slice(Math.max(0, at - WIDEST), at)) &&
  /^[’'-]?[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + WIDEST));
/** Code units of a character with a mark beside it. */
const WIDEST = 3;

/** Widens a selection to whole words: a browser finds nothing that begins or ends inside of one. */
export function toWholeWords({ paragraphs, from, to }: Selected): Selected {
  const first = paragraphs[from.paragraph] ?? '';
  const last = paragraphs[to.paragraph] ?? '';
  let start = from.offset;
  let end = to.offset;
  while (/\s/u.test(first[start] ?? '')) start++;
  while (end > 0 && /\s/u.test(last[end - 1] ?? '')) end--;
  while (start > 0 && isInsideWord(first, start)) start--;
  while (end < last.length && isInsideWord(last, end)) end++;
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

/** @param between what stands on the page before each paragraph and after the one before it, and is none: title, byline, captions */
export function comparedPage(paragraphs: readonly string[], between: readonly string[]): ComparedPage {
  let text = '';
  const starts = paragraphs.map((paragraph, index) => {
    text += compared(between[index] ?? '');
    const start = text.length;
    text += compared(paragraph);
    return start;
  });
  return { text, starts };
}

/** Rather too much alike than too little: a word more than needed does no harm. */
const compared = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * `:~:text=…` for a selection of whole words; with more words where those alone would lead elsewhere: a browser goes
 * to the first place on the page that a directive names, and regards neither capitals nor, mostly, accents.
 *
 * @returns nothing where no directive tells the passage from one before it; the anchor of its paragraph leads there
 */
export function passageFragment(selected: Selected, page: ComparedPage): string {
  const { paragraphs, from, to } = selected;
  const words = wordsOf(selected);
  if (!words) return '';
  const before = (paragraphs[from.paragraph] ?? '').slice(0, from.offset);
  const after = (paragraphs[to.paragraph] ?? '').slice(to.offset);
  const start = (page.starts[from.paragraph] ?? 0) + compared(before).length;
  for (let count = 0; count <= CONTEXT; count++) {
    const directive = { ...directiveFor(words, count), ...(count > 0 && around(before, after, count)) };
    if (leadsTo(start, words, directive, page)) return writtenDirective(directive);
  }
  return '';
}

/** Marks alone tell no passage from another. */
function around(before: string, after: string, count: number): Pick<TextDirective, 'prefix' | 'suffix'> {
  const [prefix, suffix] = [lastWords(before.slice(-NEAR).trim(), count), firstWords(after.slice(0, NEAR).trim(), count)];
  return { ...(compared(prefix) && { prefix }), ...(compared(suffix) && { suffix }) };
}

/** @param place where the words begin on the page */
function leadsTo(place: number, words: string, { prefix = '', start, end, suffix = '' }: TextDirective, { text }: ComparedPage): boolean {
  const [leading, first, last, trailing] = [prefix, start, end ?? '', suffix].map(compared) as [string, string, string, string];
  if (text.indexOf(leading + first + (last ? '' : trailing)) !== place - leading.length) return false;
  if (!last) return true;
  const rest = compared(words).slice(first.length);
  return rest.indexOf(last) === rest.length - last.length;
}
