/** What is pasted along from above a headline: the paper's name, a section, a path of links, a day, buttons. */
import { isBoilerplate } from '../lines/boilerplate.ts';
import { authorsOfByline } from '../lines/byline.ts';
import { readDateLine } from '../lines/date-line.ts';
import { isPaper } from '../lines/paper-name.ts';
import { sectionOf } from '../lines/subject-line.ts';
import { takeLine } from './text-blocks.ts';
import { type Near, type TextHead, takeDay } from './text-head.ts';

type Told = Omit<Near, 'before'>;

/** Further down there is no headline. */
const MOST_LINES = 20;

/** A headline by itself is none of these, so one has to stand below them, and something below that. */
export function takeAboveHeadline(blocks: string[][], head: TextHead, told: Told): void {
  for (let taken = 0; taken < MOST_LINES; taken++) {
    const [line = '', ...below] = blocks.slice(0, MOST_LINES).flat().slice(0, MOST_LINES);
    if (below.length === 0 || !takeAbove(line, below, head, told)) return;
    takeLine(blocks, 'shift');
  }
}

function takeAbove(line: string, below: readonly string[], head: TextHead, told: Told): boolean {
  const day = dayAlone(line, told);
  if (day) {
    // A name beside it may be anybody's, so high up.
    const saysMore = day.byline !== undefined || day.namedBefore !== undefined;
    return takeDay(head, { ...day, saysMore }, line) || head.published !== undefined;
  }
  if (!isOverHeadline(below, told)) return false;
  const section = sectionOf(line);
  if (section) head.section ??= section;
  else if (section === undefined && isPaper(line)) head.publication ??= line;
  else if (section === '' || isBoilerplate(line) || (head.section && isSubject(line))) head.besides.push(line);
  else return false;
  return true;
}

/** "SHIPWRECK", below a section: what the article is about, in a word. */
const isSubject = (line: string): boolean => /^\p{Lu}{4,}$/u.test(line);

const dayAlone = (line: string, told: Told) => {
  const day = readDateLine(line, told);
  return day && !day.saysMore && (!day.read || day.read.date.precision === 'day') ? day : undefined;
};

/** Whether the first of these lines that is nothing of the kind may be a headline. */
function isOverHeadline(lines: readonly string[], told: Told): boolean {
  const isAbove = (line: string) =>
    dayAlone(line, told) !== undefined || sectionOf(line) !== undefined || isPaper(line) || isBoilerplate(line) || isSubject(line);
  const at = lines.findIndex((line) => !isAbove(line));
  const line = lines[at] ?? '';
  return at >= 0 && at < lines.length - 1 && line.includes(' ') && !/[.;:,]$/.test(line) && authorsOfByline(line, told.text) === undefined;
}
