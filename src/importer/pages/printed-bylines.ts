/** What a page prints around the names of its authors: jobs, days, and lines of their own that only the layout keeps apart. */
import { authorsOfByline, authorsOfField } from '../lines/byline.ts';
import { partedAtDay } from '../lines/day-behind.ts';
import { JOB } from '../lines/people.ts';
import { readDate, withoutDateLabel } from '../lines/read-date.ts';
import { type Block, isUnprinted } from './html-blocks.ts';

/** The elements that pages mark as bylines. */
export const BYLINES = 'a[rel~="author"], [class~="byline"], [class~="author"], [class~="author-name"], [class~="byline-name"]';

/** A line of a byline, and what kind of element it stands in. */
interface Line {
  text: string;
  readonly kind: string;
  /** What parts it from the line before. */
  readonly mark?: string | undefined;
}

const BY = /^(?:(?:written|posted|geschrieben)\s+)?(?:by|von|par|por|di|door|van)(?:[: ]|$)/iu;
/** In small letters, for some names begin with these words. */
const BEFORE_NAMES = /^(?:(?:[Ww]ritten|[Pp]osted|[Gg]eschrieben)\s+(?:by|von)|von|par|por|door)[: ]\s*/u;
const LOWER_LEVEL = /^(?:br|div|dd|dl|dt|h\d|li|ol|p|section|table|td|tr|ul)$/;
const CONTINUES = /^(?:and|und|et|y|e|en|&|,)(?:\s|$)|^,/iu;
const UNFINISHED = /(?:,|&|\s(?:and|und|et|y|en))$/iu;
const BETWEEN_LINES = /\s+([|•·])\s+/u;
const FULL_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){1,4}$/u;

/** Characters of a byline; what is longer says more than who wrote it. */
const LONGEST = 200;

const WORD = "(?!and\\b)[\\p{L}’'-]{2,}";
const JOB_BEHIND_NAME = new RegExp(`,\\s+(?:${WORD}\\s+){0,4}${JOB}\\b(?:\\s+${WORD}){0,3}`, 'giu');
const ONLY_JOB = new RegExp(`^(?:${WORD}\\s+){0,3}${JOB}$`, 'iu');

/** A year alone ends "Class of 1999" as well. */
const isDay = (text: string): boolean =>
  text.length <= LONGEST && /\d/.test(text) && (readDate(withoutDateLabel(text))?.date.precision ?? 'year') !== 'year';

/** The lines as a reader sees them: `<span>By Nora Lind</span><span>Staff Writer</span>` has two. */
function linesOf(element: Element): Line[] {
  const lines: Line[] = [{ text: '', kind: kindOf(element) }];
  collect(element, lines);
  const whole: Line[] = [];
  for (const { text, kind } of lines) {
    const parts = text.replace(/\s+/gu, ' ').trim().split(BETWEEN_LINES);
    for (let at = 0; at < parts.length; at += 2) {
      const part = parts[at] ?? '';
      const last = whole.at(-1);
      if (last && (CONTINUES.test(part) || UNFINISHED.test(last.text))) last.text = `${last.text} ${part}`.replaceAll(' ,', ',');
      else if (part) whole.push({ text: part, kind, mark: parts[at - 1] });
    }
  }
  return whole;
}

function collect(element: Element, lines: Line[]): void {
  let before: ChildNode | undefined;
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) append(child.textContent ?? '', lines);
    else if (child.nodeType === ELEMENT && !isUnprinted(child as Element)) collectElement(child as Element, before, lines);
    if (child.nodeType === ELEMENT || child.textContent?.trim()) before = child;
  }
}

function collectElement(element: Element, before: ChildNode | undefined, lines: Line[]): void {
  const sofar = lines.at(-1)?.text.trim() ?? '';
  const isLine = LOWER_LEVEL.test(element.localName) || element.localName === 'time' || isDay(element.textContent?.trim() ?? '');
  const isBeside = before?.nodeType === ELEMENT && sofar.replace(BY, '').includes(' ');
  if (BY.test(`${sofar} `) && !sofar.replace(BY, '').trim()) append(' ', lines);
  else if (isLine || isBeside || !sofar) lines.push({ text: '', kind: kindOf(element) });
  collect(element, lines);
  if (isLine) lines.push({ text: '', kind: kindOf(element.parentElement) });
}

function append(text: string, lines: Line[]): void {
  const last = lines.at(-1);
  if (last) last.text += text;
}

const TEXT = 3;
const ELEMENT = 1;
const kindOf = (element: Element | null): string => `${element?.localName}.${element?.className}`;

/** The lines of an element for a byline that name authors. */
export function linesWithAuthors(element: Element): string[] {
  const lines = linesOf(element).filter(({ text }) => !isDay(text));
  const bylines = lines.filter(({ text }) => BY.test(text));
  if (bylines.length > 0) return bylines.map(({ text }) => text);
  if (lines.length === 1) return lines.map(({ text }) => text);
  const names = lines.filter(({ text }) => FULL_NAME.test(withoutWhatFollows(text)) && !ONLY_JOB.test(text));
  return (names.length > 0 ? names.filter(({ kind }) => kind === names[0]?.kind) : lines.slice(0, 1)).map(({ text }) => text);
}

/** The days that stand in an element for a byline, on lines of their own or behind the names. */
export const daysInByline = (element: Element): string[] =>
  linesOf(element).flatMap(({ text }) => (isDay(text) ? [withoutDateLabel(text)] : (dayBehind(text)?.day ?? [])));

/** Whom a block names that is a byline and no more. @param text all that the page prints */
export function authorsOfBlock({ element, text: block }: Block, text: string): string[] {
  if (block.length > LONGEST || linesOf(element).some((line) => IS_SENTENCE.test(line.text))) return [];
  const lines = linesWithAuthors(element);
  const isMarked = (element.closest(BYLINES) ?? element.firstElementChild)?.matches(BYLINES);
  return lines.flatMap((line) => authorsPrinted(line, text) ?? (isMarked ? authorsNamed(line, text) : []));
}
const IS_SENTENCE = /(?:\S+\s+){5}.*[.!?…]["”’]?$/u;

/** A byline of several lines as one, without the day. */
export const bylineAsPrinted = (element: Element): string =>
  linesOf(element)
    .filter(({ text }) => !isDay(text))
    .map(({ text, mark }, at) => (at > 0 && mark ? `${mark} ${text}` : text))
    .join(' ');

/** `by Nora Lind on May 3, 2018` -> the names, and the day. */
const dayBehind = (line: string) =>
  line.length > LONGEST
    ? undefined
    : partedAtDay(line, (end) => {
        const day = withoutDateLabel(end);
        return isDay(day) ? day : undefined;
      });

function withoutWhatFollows(line: string): string {
  const names = dayBehind(line)?.before ?? line;
  return names.split(BETWEEN_LINES, 1).join('').replace(JOB_BEHIND_NAME, '');
}

/** Names in a printed byline; `undefined` where the line is none. @param text all that the page prints */
const authorsPrinted = (line: string, text: string): string[] | undefined => {
  const authors = authorsOfByline(withoutWhatFollows(line), text);
  return authors && withoutJobs(authors);
};

/** Names in a byline, or in a field for names. @param text all that the page prints */
export const authorsNamed = (value: string, text: string): string[] =>
  authorsPrinted(value, text) ?? withoutJobs(authorsOfField(withoutWhatFollows(value).replace(BEFORE_NAMES, '')));

/** "Staff Reporter" is all that some papers print. */
function withoutJobs(authors: readonly string[]): string[] {
  const names = authors.filter((author) => !ONLY_JOB.test(author));
  return names.length > 0 ? names : [...authors];
}
