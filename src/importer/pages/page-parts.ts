/** The blocks that were chosen -> what is headline, standfirst, byline, caption or body; and the lines that were left out. */
import { type DateLine, readDateLine } from '../lines/date-line.ts';
import type { DateRead, DayOrder } from '../lines/numbered-date.ts';
import type { RawArticle } from '../raw-article.ts';
import { daysForMachines } from './days-for-machines.ts';
import type { Extraction } from './extract-blocks.ts';
import type { Block } from './html-blocks.ts';
import type { PageMetadata } from './html-metadata.ts';
import { picturesOf } from './page-pictures.ts';
import { captionsOf, isWithin, quotationAbove } from './picture-captions.ts';
import { authorsOfBlock, bylineAsPrinted, daysInByline } from './printed-bylines.ts';

export interface PageParts {
  readonly standfirst?: string | undefined;
  readonly byline?: string | undefined;
  /** Whom the byline names. */
  readonly authors: readonly string[];
  /** A date that stands by itself beside the headline. */
  readonly published?: DateRead | undefined;
  /** The first that stands below the headline: above it, pages print the day on which they were read. */
  readonly printedBelow?: DateRead | undefined;
  /** Days for machines beside the headline, and those in the byline. */
  readonly otherDays: readonly string[];
  /** One that may be two days. */
  readonly twoDates?: string | undefined;
  readonly pictures: RawArticle['pictures'];
  readonly body: readonly Block[];
  readonly leftOut: readonly string[];
}

/** Blocks between the headline and its date. */
const DATE_WITHIN = 4;

/** Characters of a line that has nothing but a date for machines in it: "Posted three days ago". */
const LONGEST_DATE = 40;

/** A description that is longer is the beginning of the article. */
const LONGEST_STANDFIRST_WORDS = 45;

export function printedParts(
  document: Document,
  { blocks, chosen }: Extraction,
  { headline, standfirst, authors }: PageMetadata,
  dates?: DayOrder,
): PageParts {
  const firstText = blocks.findIndex((block, index) => chosen[index] && block.text !== headline);
  const headlineAt = blocks.findIndex(({ text }) => isSame(text, headline));
  const whole = blocks.map(({ text }) => text).join('\n');
  const below = captionsOf(document);
  const body: Block[] = [];
  const captions: string[] = [];
  const leftOut = new Set<string>();
  const found: Found = { authors: [] };
  const otherDays: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const { text, element } = block;
    const isAtHead = body.length === 0 && index <= firstText;
    if (isSame(text, headline)) continue;
    const isNearHeadline = headlineAt >= 0 && Math.abs(index - headlineAt) <= DATE_WITHIN;
    const day = isNearHeadline ? readDateLine(text, { dates, taken: undefined }) : undefined;
    const marked = isNearHeadline ? daysForMachines(element) : [];
    otherDays.push(...marked);
    noteDay(found, day, index > headlineAt);
    const isDate = day !== undefined || (marked.length > 0 && text.length <= LONGEST_DATE);
    const names = !found.byline && body.length <= 1 ? namesInByline(block, authors, whole) : [];
    if (isAtHead && isStandfirst(text, standfirst)) found.standfirst ??= text;
    else if (names.length > 0) {
      found.authors = names;
      otherDays.push(...daysInByline(element));
      found.byline = bylineAsPrinted(element);
    } else if (isWithin(element, below)) chosen[index] ? captions.push(text) : leftOut.add(text);
    else if (isSpeaker(element, body)) body.push(block);
    else if (!chosen[index] || (isDate && body.length <= 1)) leftOut.add(text);
    else body.push(block);
  }
  const shown = picturesOf(
    document,
    body.map(({ element }) => element),
    captions,
  );
  return {
    ...found,
    otherDays,
    pictures: shown.pictures,
    body,
    leftOut: [...leftOut].filter((line) => !shown.captions.has(line)),
  };
}

/** What stands around the headline. */
interface Found {
  standfirst?: string;
  byline?: string;
  authors: string[];
  published?: DateRead;
  /** The first day that stands below the headline. */
  printedBelow?: DateRead;
  /** A day that may be two. */
  twoDates?: string;
}

function noteDay(found: Found, day: DateLine | undefined, isBelow: boolean): void {
  if (!day) return;
  if (!day.read) found.twoDates ??= day.written;
  else if (!day.isUpdate) {
    found.published ??= day.read;
    if (isBelow) found.printedBelow ??= day.read;
  }
}

/** Whoever is named below a quotation, where that has come last. */
const isSpeaker = (element: Element, body: readonly Block[]): boolean =>
  quotationAbove(element)?.contains(body.at(-1)?.element ?? null) ?? false;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const isSame = (text: string, other: string | undefined): boolean => other !== undefined && letters(text) === letters(other);

const isStandfirst = (text: string, standfirst: string | undefined): boolean =>
  isSame(text, standfirst) && text.split(' ').length <= LONGEST_STANDFIRST_WORDS;

/** Those after "By", where the page gives one of them as its author, or none at all. @param whole all that the page prints */
function namesInByline(block: Block, authors: readonly string[], whole: string): string[] {
  const names = authorsOfBlock(block, whole);
  return authors.length === 0 || names.some((name) => authors.includes(name)) ? names : [];
}
