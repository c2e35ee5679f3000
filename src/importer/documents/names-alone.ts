/** Names of authors in lines of their own, without a "by": above a day, a job, or a paper. */
import { kindOfName } from '../../domain/citing/cited-name.ts';
import { authorsOfByline, authorsWithoutBy } from '../lines/byline.ts';
import { isPaper } from '../lines/paper-name.ts';
import { isJobLine } from '../lines/people.ts';
import { sectionOf } from '../lines/subject-line.ts';
import { addAuthors, type Near, type TextHead } from './text-head.ts';

type WholeText = Pick<Near, 'text'>;

/**
 * A name right above a day, as many papers print it without a "by".
 *
 * @returns the lines that are above it
 */
export function takeNameAbove(lines: readonly string[], head: TextHead, near: WholeText): readonly string[] {
  const last = lines.at(-1) ?? '';
  if (head.byline !== undefined) return withoutNamesOf(head, lines);
  if (takeNameWithJob(lines.slice(-2), head, near)) return lines.slice(0, -2);
  const authors = namesAlone(last, near);
  if (!authors) return lines;
  Object.assign(head, { byline: last, authorsGuess: `“${last}”, which stands above the day` });
  addAuthors(head, authors);
  return withoutNamesOf(head, lines.slice(0, -1));
}

/** Pages print a name twice, as a link to the person and in the byline. */
function withoutNamesOf({ authors }: TextHead, lines: readonly string[]): readonly string[] {
  const isNamed = (line = '') => authors.some((author) => author.toLowerCase() === line.toLowerCase());
  return lines.slice(0, lines.findLastIndex((line) => !isNamed(line)) + 1);
}

/** Two lines, of which the second says what the first does for a paper, or for which. */
export function takeNameWithJob([name = '', job = '']: readonly string[], head: TextHead, near: WholeText): boolean {
  const [firm = ''] = job.split(/,\s*/);
  const isFirm = isNoSentence(job) && kindOfName(firm) === 'organisation' && isCapitalised(firm);
  const isOther = head.byline !== undefined || authorsOfByline(job, near.text) !== undefined;
  if (isOther || !(isFirm || isJobLine(job))) return false;
  const authors = namesAlone(name, near);
  if (!authors) return false;
  head.byline = `${name}, ${job}`;
  if (isFirm && !isJobLine(job)) head.authorsGuess = `“${name}”, which stands above “${job}”`;
  addAuthors(head, authors);
  return true;
}

const isCapitalised = (name: string): boolean => name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word));

/** `Jane Doe`, `Jane Doe, The Mill Post`, `Jane Doe, Staff Writer`; `undefined` for sections, papers, and things that the text speaks of. */
function namesAlone(line: string, { text }: WholeText): string[] | undefined {
  const [name = '', ...behind] = line.split(/,\s*/);
  const saysWhere = behind.length > 0 && behind.every((part) => isPaper(part) || isJobLine(part));
  if (sectionOf(line) !== undefined || isPaper(line)) return undefined;
  const names = authorsWithoutBy(saysWhere ? name : line);
  return names?.every((each) => isNoThing(each, text)) ? names : undefined;
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/[\p{L}\p{M}’'-]+/gu));
const SHORTEST_OF_THING = 4;
/** "Climate Change" above a text that has "climate" in small letters names nobody. */
const isNoThing = (name: string, text: string): boolean =>
  name
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST_OF_THING)
    .every((word) => !wordsIn(text).has(word.toLowerCase()));

const LONGEST_OF_HEAD = 12;
export const isNoSentence = (line: string): boolean =>
  line.split(/\s+/).length <= LONGEST_OF_HEAD && !/[.!?…:][”"’»“)]*$/.test(line.replace(/\b[ap]\.m\.$/i, ''));
