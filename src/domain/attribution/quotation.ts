/** Quotations: where quotation marks open and close in the paragraphs of an article. */
import { isClosingMark, isOpeningMark, type Marks, marksOpenedBy, opensParagraph } from './quotation-marks.ts';

/** A stretch between quotation marks. Offsets are UTF-16 code units of the paragraph's text, end excluded. */
export interface Quotation {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** Of the opening mark. */
  readonly start: number;
  /** After the closing mark, or the end of the paragraph where it is left open. */
  readonly end: number;
  /** The words, without the marks and the spaces inside them. */
  readonly text: string;
  /** 1 for a quotation, 2 for one inside it, and so on. */
  readonly depth: number;
  /** Goes on from the paragraph before, where it was left open. */
  readonly isContinued: boolean;
}

interface Opened {
  readonly marks: Marks;
  readonly start: number;
}

/** Finds all quotations, in the order of their opening marks. */
export function quotationsIn(paragraphs: readonly string[]): Quotation[] {
  const found: Quotation[] = [];
  let open: Marks | undefined;
  for (const [paragraph, text] of paragraphs.entries()) {
    const isGoingOn = open !== undefined && opensParagraph(text, open);
    const scanned = scan(text);
    const goesOn = opensWith(paragraphs[paragraph + 1], scanned.open[0]?.marks);
    const spans = [...scanned.closed, ...leftOpen(text, scanned, goesOn)].sort((a, b) => a.start - b.start);
    const around: Span[] = [];
    for (const { start, end } of spans) {
      while (around.length > 0 && (around.at(-1)?.end ?? 0) <= start) around.pop();
      around.push({ start, end });
      const words = text.slice(start + 1, isMark(text.charAt(end - 1)) ? end - 1 : end).trim();
      const isContinued = isGoingOn && around.length === 1 && !text.slice(0, start).trim();
      if (words) found.push({ paragraph, start, end, text: words, depth: around.length, isContinued });
    }
    open = goesOn ? scanned.open[0]?.marks : undefined;
  }
  return found;
}

const opensWith = (text: string | undefined, marks: Marks | undefined): boolean =>
  text !== undefined && marks !== undefined && opensParagraph(text, marks);

const isMark = (character: string): boolean => /["'“”„‟«»‹›‘’‚‛]/u.test(character);

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Scanned {
  readonly closed: readonly Span[];
  readonly open: readonly Opened[];
}

const ANY_MARK = /["'“”„‟«»‹›‘’‚‛]/gu;

/** Marks that open inside so many others are noise. */
const DEEPEST = 4;

function scan(text: string): Scanned {
  const closed: Span[] = [];
  const open: Opened[] = [];
  for (const { index: at } of text.matchAll(ANY_MARK)) {
    const level = open.findLastIndex(({ marks }) => isClosingMark(text, at, marks));
    const innermost = open.at(-1);
    if (level >= 0 && !(innermost && isOpeningMark(text, at, innermost.marks))) {
      const start = open[level]?.start ?? at;
      open.length = level;
      closed.push({ start, end: at + 1 });
      continue;
    }
    const marks = marksOpenedBy(text, at, innermost?.marks);
    if (marks && open.length < DEEPEST) open.push({ marks, start: at });
  }
  return { closed, open };
}

/** What was left open: up to the end of the paragraph, or, where another follows that should not be inside it, of its sentence. */
function leftOpen(text: string, { closed, open }: Scanned, goesOn: boolean): Span[] {
  return open.map(({ marks, start }) => {
    const next = goesOn ? undefined : [...closed, ...open].find((other) => other.start > start && sameMarks(text, other.start, marks));
    if (!next) return { start, end: text.length };
    const sentence = /^.*?[.!?…](?=\s)/su.exec(text.slice(start, next.start))?.[0];
    return { start, end: sentence ? start + sentence.length : next.start };
  });
}

const sameMarks = (text: string, at: number, { opening }: Marks): boolean => text.charAt(at) === opening;
