/** A raw text clipping: headline, what may stand under it, pictures, paragraphs, and what came along from the page. */
import { type PartialDate, parseDate } from '../../domain/calendar/dates.ts';
import { hostOf } from '../known/source-key.ts';
import { followedAuthor, isBoilerplate } from '../lines/boilerplate.ts';
import { authorsOfByline, authorsOfField } from '../lines/byline.ts';
import { readDateLine } from '../lines/date-line.ts';
import { datelineOf } from '../lines/dateline.ts';
import { isWeekday } from '../lines/month-names.ts';
import { type DateRead, type DayOrder, remarkOnTwoDates } from '../lines/numbered-date.ts';
import { areParagraphs } from '../lines/paragraphs.ts';
import { readDate } from '../lines/read-date.ts';
import { type Clipping, type RawArticle, type ReadResult, refusal } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { labelledHead } from './labelled-head.ts';
import { linesOfScan } from './ocr-lines.ts';
import { creditOnce, isCredit } from './picture-lines.ts';

/** A standfirst is one or two sentences; longer text under a headline is the article. */
const LONGEST_STANDFIRST = 45;

/** Only white space of the line's ends goes; no-break spaces are printed text. */
const trimmed = (line: string): string => line.replace(/^[ \t]+|[ \t]+$/g, '');

export function readText(
  { file, place, text }: Clipping,
  { ocr, retrieved, dates }: Pick<ReadingOptions, 'ocr' | 'retrieved' | 'dates'> = {},
): ReadResult[] {
  const scan = ocr ? linesOfScan(text) : undefined;
  const blocks = (scan?.paragraphs.join('\n\n') ?? text)
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').map(trimmed).filter(Boolean))
    .filter((block) => block.length > 0);
  const address = takeAddress(blocks);
  const labels = labelledHead(blocks[0] ?? []);
  const url = labels?.get('url');
  if (labels) blocks.splice(0, 1, [labels.get('title') ?? '']);
  const found: FoundAtHead = {
    authors: authorsOfField(labels?.get('author') ?? ''),
    byline: undefined,
    published: readDate(labels?.get('date') ?? '', dates),
    isUpdate: false,
    twoDates: [],
    besides: [],
  };
  const taken = parseDate(retrieved ?? '');
  takeDayAbove(blocks, found, { taken, dates });
  const [first, ...rest] = blocks;
  if (!first) return [refusal(file, 'The file holds only white space.', 'Leave it out, or bring the clipping back from where it came.')];

  const leftOut: string[] = [...(scan?.leftOut ?? [])];
  const pictures: { caption?: string; credit?: string }[] = [];
  const paragraphs: { text: string; before: 'byline' | 'text' }[] = [];
  const [headline = '', ...underHeadline] = first;

  for (const block of [...(underHeadline.length > 0 ? [underHeadline] : []), ...rest]) {
    const lines = block.filter((line) => {
      const author = followedAuthor(line);
      if (author && !isKnown(author, found.authors)) found.authors.push(author);
      const isLeftOut = author !== undefined || isBoilerplate(line);
      if (isLeftOut) leftOut.push(line);
      return !isLeftOut;
    });
    const head = aroundHeadLines(lines, found, { before: paragraphs.length, taken, dates, text });
    if (head) {
      if (head.above.length > 0) paragraphs.push({ text: head.above.join('\n'), before: 'text' });
      for (const paragraph of paragraphs) paragraph.before = 'byline';
      lines.splice(0, lines.length, ...head.below);
    }
    const [only] = lines;
    if (!only) continue;
    const last = lines.at(-1) ?? '';
    if (lines.length >= 2 && lines.length <= 4 && isCredit(last)) {
      pictures.push({ caption: lines.slice(0, -1).join(' '), credit: creditOnce(last) });
    } else if (lines.length === 1 && isCredit(only)) {
      pictures.push({ credit: creditOnce(only) });
    } else {
      for (const text of areParagraphs(lines) ? lines : [lines.join('\n')]) paragraphs.push({ text, before: 'text' });
    }
  }

  const standfirst = standfirstOf(paragraphs);
  const body = paragraphs.slice(standfirst ? 1 : 0).map((paragraph) => paragraph.text);
  if (body.length === 0) {
    return [
      refusal(
        file,
        `There is no text below the headline “${headline}”.`,
        'Bring the whole clipping; the first block of lines is taken for its headline.',
      ),
    ];
  }
  const article: RawArticle = {
    headline,
    standfirst,
    byline: found.byline,
    authors: found.authors,
    dateline: datelineOf(body[0] ?? ''),
    published: found.published?.date,
    keywords: [],
    pictures,
    publication: labels?.get('publication') ?? (url && hostOf(url) === undefined ? url : undefined),
    section: labels?.get('section'),
    source: url && hostOf(url) !== undefined ? url : (address ?? place),
    body: { paragraphs: body },
    leftOut: [...found.besides, ...leftOut],
    ...(found.published?.how && { guesses: { published: found.published.how } }),
    remarks: remarksOn(found, scan?.joined ?? []),
  };
  return [{ article }];
}

function takeLine(blocks: string[][], from: 'shift' | 'pop'): void {
  const block = blocks[from]();
  block?.[from]();
  if (block && block.length > 0) blocks[from === 'pop' ? 'push' : 'unshift'](block);
}

const ADDRESS = /^(?:(?<label>url|link|source|from|quelle)\s*:\s*)?<?(?<address>https?:\/\/[^\s<>]+)>?$/i;

/**
 * Whoever pastes an article often writes above its headline where it stood, or below its end with a word for it: taken out of the
 * blocks, as are rules of dashes above the headline.
 */
function takeAddress(blocks: string[][]): string | undefined {
  while (/^[^\p{L}\p{N}]+$/u.test(blocks[0]?.[0] ?? '')) takeLine(blocks, 'shift');
  const above = ADDRESS.exec(blocks[0]?.[0] ?? '')?.groups;
  if (above) takeLine(blocks, 'shift');
  if (above) return above['address'];
  const below = blocks.length > 1 ? ADDRESS.exec(blocks.at(-1)?.at(-1) ?? '')?.groups : undefined;
  if (below?.['label'] === undefined) return undefined;
  takeLine(blocks, 'pop');
  return below['address'];
}

interface FoundAtHead {
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

function remarksOn({ published, twoDates }: FoundAtHead, joined: readonly string[]): string[] {
  const remarks: string[] = [];
  const [unread] = published ? [] : twoDates;
  if (unread) remarks.push(remarkOnTwoDates(unread));
  if (joined.length > 0) remarks.push(`Words that were parted at the end of a line were joined: ${joined.join(', ')}.`);
  return remarks;
}

/** A day by itself above the headline is none. */
function takeDayAbove(blocks: string[][], found: FoundAtHead, near: Pick<Near, 'taken' | 'dates'>): void {
  const day = readDateLine(blocks[0]?.[0] ?? '', near);
  const isLast = blocks.flat().length < 2;
  if (!day || isLast || day.saysMore || (day.read && day.read.date.precision !== 'day')) return;
  if (!day.read) found.twoDates.push(day.written);
  found.published ??= day.read;
  takeLine(blocks, 'shift');
}

interface Near {
  /** Paragraphs above. */
  readonly before: number;
  readonly taken: PartialDate | undefined;
  readonly dates: DayOrder | undefined;
  readonly text: string;
}

/**
 * Takes bylines and dates out of a block of lines near the head: a date that is its first line, a byline, and what follows these.
 *
 * @returns the other lines; nothing where none of them was taken
 */
function aroundHeadLines(lines: readonly string[], found: FoundAtHead, near: Near) {
  const isOfHead = lines.every(isNoSentence);
  const mayBe = (line: string, at: number) => at === 0 || isOfHead || authorsOfByline(line, near.text) !== undefined;
  const first = lines.findIndex((line, at) => mayBe(line, at) && readHeadLine(line, found, near));
  if (first < 0) return undefined;
  let end = first + 1;
  for (let isBelowByline = lines[first] === found.byline; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const isTaken = readHeadLine(line, found, near);
    if (!isTaken && isBelowByline && isRole(line)) found.byline = `${found.byline}, ${line}`;
    else if (!isTaken) break;
    isBelowByline = line === found.byline;
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
function readHeadLine(line: string, found: FoundAtHead, { before, taken, dates, text }: Near): boolean {
  if (before > 1) return false;
  const authors = found.byline === undefined ? authorsOfByline(line, text) : undefined;
  if (authors) {
    found.byline = line;
    found.authors.push(...authors.filter((author) => !isKnown(author, found.authors)));
    const [, ...behind] = line.split(/\s*[|•·]\s*/);
    if (behind.length > 0 && !found.published) found.published = readDateLine(behind.join(' | '), { dates, taken })?.read;
    return true;
  }
  const day = readDateLine(line, { dates, taken });
  if (!day || (found.published && (!found.isUpdate || day.isUpdate))) return false;
  if (!day.read) found.twoDates.push(day.written);
  if (!day.read || day.saysMore) found.besides.push(line);
  if (day.read) {
    found.published = day.isUpdate ? { ...day.read, how: `“${line}”, which may be later than it was published` } : day.read;
    found.isUpdate = day.isUpdate;
  }
  return true;
}

/** Bylines may be printed in capitals. */
const isKnown = (author: string, authors: readonly string[]): boolean =>
  authors.some((each) => each.toLowerCase() === author.toLowerCase());

/** Only what stands between headline and byline is surely a standfirst. */
function standfirstOf(paragraphs: readonly { text: string; before: string }[]): string | undefined {
  const [first, second] = paragraphs;
  const isStandfirst = first?.before === 'byline' && second !== undefined && second.before === 'text';
  return isStandfirst && first.text.split(/\s+/).length <= LONGEST_STANDFIRST ? first.text : undefined;
}
