/** What stands around the headline of a raw text: bylines and days. */
import type { PartialDate } from '../../domain/calendar/dates.ts';
import { authorsOfByline } from '../lines/byline.ts';
import { readDateLine } from '../lines/date-line.ts';
import { isWeekday } from '../lines/month-names.ts';
import { type DateRead, type DayOrder, remarkOnTwoDates } from '../lines/numbered-date.ts';
import { takeLine } from './text-blocks.ts';

export interface TextHead {
  readonly authors: string[];
  byline: string | undefined;
  published: DateRead | undefined;
  /** That day is only known as the one of a later version. */
  isUpdate: boolean;
  /** Days that may be two. */
  readonly twoDates: string[];
  /** Lines that say more than a day, or one that is not read. */
  readonly besides: string[];
}

export const emptyHead = (): TextHead => ({
  authors: [],
  byline: undefined,
  published: undefined,
  isUpdate: false,
  twoDates: [],
  besides: [],
});

/** Where a line stands, and what is known of days. */
export interface Near {
  /** Paragraphs above. */
  readonly before: number;
  /** When the clipping was taken. */
  readonly taken: PartialDate | undefined;
  readonly dates: DayOrder | undefined;
  /** The whole clipping. */
  readonly text: string;
}

/** A day by itself above the headline is none. */
export function takeDayAbove(blocks: string[][], head: TextHead, near: Pick<Near, 'taken' | 'dates'>): void {
  const line = blocks[0]?.[0] ?? '';
  const day = readDateLine(line, near);
  const isLast = blocks.flat().length < 2;
  if (!day || isLast || day.saysMore || (day.read && day.read.date.precision !== 'day')) return;
  if (!day.read) {
    head.twoDates.push(day.written);
    head.besides.push(line);
  }
  head.published ??= day.read;
  takeLine(blocks, 'shift');
}

/**
 * Takes bylines and dates out of a block of lines near the head: a date that is its first line, a byline, and what follows these.
 *
 * @returns the other lines; nothing where none of them was taken
 */
export function aroundHeadLines(lines: readonly string[], head: TextHead, near: Near) {
  const isOfHead = lines.every(isNoSentence);
  const mayBe = (line: string, at: number) => at === 0 || isOfHead || authorsOfByline(line, near.text) !== undefined;
  const first = lines.findIndex((line, at) => mayBe(line, at) && readHeadLine(line, head, near));
  if (first < 0) return undefined;
  let end = first + 1;
  for (let isBelowByline = lines[first] === head.byline; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const isTaken = readHeadLine(line, head, near);
    if (!isTaken && isBelowByline && isRole(line)) head.byline = `${head.byline}, ${line}`;
    else if (!isTaken) break;
    isBelowByline = line === head.byline;
  }
  return { above: lines.slice(0, first), below: lines.slice(end) };
}

const LONGEST_OF_HEAD = 12;
const isNoSentence = (line: string): boolean =>
  line.split(/\s+/).length <= LONGEST_OF_HEAD && !/[.!?…:][”"’»“)]*$/.test(line.replace(/\b[ap]\.m\.$/i, ''));

/** "Staff Writer", "Special to The Post": a few words with capitals and without a full stop, below a byline. */
const isRole = (line: string): boolean =>
  /^\p{Lu}[\p{L}.’'&-]*(?:\s(?:\p{Lu}[\p{L}.’'&-]*|to|of|for|the|and|in|at|&)){0,5}$/u.test(line) && !/\.$/.test(line) && !isWeekday(line);

/** Takes a byline or a date that stands in a line of its own near the head of the clipping. */
function readHeadLine(line: string, head: TextHead, { before, taken, dates, text }: Near): boolean {
  if (before > 1) return false;
  const authors = head.byline === undefined ? authorsOfByline(line, text) : undefined;
  if (authors) {
    head.byline = line;
    addAuthors(head, authors);
    const [, ...behind] = line.split(/\s*[|•·]\s*/);
    if (behind.length > 0 && !head.published) head.published = readDateLine(behind.join(' | '), { dates, taken })?.read;
    return true;
  }
  const day = readDateLine(line, { dates, taken });
  const isKnown = head.published !== undefined && !head.isUpdate;
  if (!day || (isKnown && !day.isUpdate)) return false;
  const isTaken = day.read !== undefined && !(head.published && day.isUpdate);
  if (!day.read) head.twoDates.push(day.written);
  if (!isTaken || day.saysMore) head.besides.push(line);
  if (day.read && isTaken) {
    head.published = day.isUpdate ? { ...day.read, how: `“${line}”, which may be later than it was published` } : day.read;
    head.isUpdate = day.isUpdate;
  }
  return true;
}

export function addAuthors(head: TextHead, authors: readonly string[]): void {
  // Bylines may be printed in capitals.
  const isKnown = (author: string) => head.authors.some((each) => each.toLowerCase() === author.toLowerCase());
  head.authors.push(...authors.filter((author) => !isKnown(author)));
}

export function remarksOnHead({ published, twoDates }: TextHead): string[] {
  const [unread] = published ? [] : twoDates;
  return unread ? [remarkOnTwoDates(unread)] : [];
}
