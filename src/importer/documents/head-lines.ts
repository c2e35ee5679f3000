/** Lines below the headline of a raw text that say who wrote it and when, and what it is about. */
import { authorsOfByline } from '../lines/byline.ts';
import { readDateLine } from '../lines/date-line.ts';
import { partedAtDay } from '../lines/day-behind.ts';
import { isWeekday } from '../lines/month-names.ts';
import { isJobLine } from '../lines/people.ts';
import { subjectsOf } from '../lines/subject-line.ts';
import { isNoSentence, takeNameAbove, takeNameWithJob } from './names-alone.ts';
import { addAuthors, type Near, type TextHead, takeDay } from './text-head.ts';

/** Paragraphs of text, below which nothing is of the head. */
const MOST_ABOVE = 1;

interface Around {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/**
 * Takes bylines and dates out of a block of lines near the head: a date that is its first line, a byline, and what follows these.
 *
 * @returns the other lines; nothing where none of them was taken
 */
export function aroundHeadLines(lines: readonly string[], head: TextHead, near: Near): Around | undefined {
  if (near.before > MOST_ABOVE) return undefined;
  const isOfHead = lines.every(isNoSentence);
  const mayBe = (line: string, at: number) => at === 0 || isOfHead || authorsOfByline(line, near.text) !== undefined;
  const first = lines.findIndex(
    (line, at) => mayBe(line, at) && (readHeadLine(line, head, near) || takeNameWithJob(lines.slice(at, at + 2), head, near)),
  );
  if (first < 0) return undefined;
  // A name and a job are two lines.
  let end = first + (head.byline?.endsWith(`, ${lines[first + 1]}`) ? 2 : 1);
  for (let isBelowByline = isLastOfByline(lines[first], head); end < lines.length; end++) {
    const line = lines[end] ?? '';
    const isRoleBelow = isBelowByline && isRole(line) && !readDateLine(line, near);
    if (isRoleBelow && !head.byline?.endsWith(line)) head.byline = `${head.byline}, ${line}`;
    else if (isBelowByline && saysWhence(line, head)) head.byline = `${head.byline}. ${line}`;
    else if (!isRoleBelow && !readHeadLine(line, head, near)) break;
    isBelowByline = isLastOfByline(line, head);
  }
  const above = takeNameAbove(lines.slice(0, first), head, near);
  const below = lines.slice(end);
  const further = isOfHead && below.length > 1 ? aroundHeadLines(below, head, near) : undefined;
  return { above: [...above, ...(further?.above ?? [])], below: further?.below ?? below };
}

const isLastOfByline = (line: string | undefined, { byline }: TextHead): boolean =>
  line !== undefined && byline !== undefined && (line.startsWith(byline) || byline.startsWith(line) || byline.endsWith(line));

/** "Jane Doe reported from Mill Bay, and John Roe from London." */
const saysWhence = (line: string, { authors }: TextHead): boolean =>
  /\breport(?:ed|s|ing)\b/.test(line) &&
  authors.some((author) => line.startsWith(`${author} `)) &&
  line.split(/\s+/).length <= LONGEST_WHENCE;
const LONGEST_WHENCE = 25;

/** "Staff Writer", "Special to The Post": a few words with capitals and without a full stop, below a byline. */
const isRole = (line: string): boolean =>
  (isJobLine(line) || /^\p{Lu}[\p{L}.’'&-]*(?:\s(?:\p{Lu}[\p{L}.’'&-]*|to|of|for|the|and|in|at|&)){0,5}$/u.test(line)) &&
  !/\.$/.test(line) &&
  !isWeekday(line);

/** Takes a line that stands by itself near the head of the clipping. */
function readHeadLine(line: string, head: TextHead, near: Near): boolean {
  return takeByline(line, head, near) || takeDayLine(line, head, near) || takeSubjects(line, head);
}

/** `By Jane Doe`, `By Jane Doe, The Mill Post, May 3, 2018`. */
function takeByline(line: string, head: TextHead, near: Near): boolean {
  if (head.byline !== undefined) return false;
  const parted = partedAtDay(line, (end, before) => {
    const day = authorsOfByline(before, near.text) && readDateLine(end, near);
    return day && day.namedBefore === undefined ? day : undefined;
  });
  const byline = parted?.before ?? line;
  const authors = authorsOfByline(byline, near.text);
  if (!authors) return false;
  head.byline = byline;
  addAuthors(head, authors);
  if (parted) takeDay(head, parted.day, line);
  return true;
}

/** `May 3, 2018`, `Posted on May 3, 2018 by Jane Doe`, `Jane Doe | May 3, 2018`. */
function takeDayLine(line: string, head: TextHead, near: Near): boolean {
  const day = readDateLine(line, near);
  if (!day || !takeDay(head, day, line)) return false;
  const { namedBefore, byline = '' } = day;
  const authors = head.byline === undefined ? authorsOfByline(byline) : undefined;
  if (authors) {
    head.byline = byline;
    addAuthors(head, authors);
  }
  const saysNobody = (byline !== '' && !authors) || (namedBefore !== undefined && takeNameAbove([namedBefore], head, near).length > 0);
  if (saysNobody && head.besides.at(-1) !== line) head.besides.push(line);
  return true;
}

export function takeSubjects(line: string, head: TextHead): boolean {
  const subjects = subjectsOf(line);
  if (!subjects) return false;
  head.section ??= subjects.section;
  head.keywords.push(...subjects.keywords);
  return true;
}
