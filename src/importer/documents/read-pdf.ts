/** A PDF with text in it, of one column: lines become paragraphs by the gaps between them. Scans and pages of several columns are refused or marked. */
import { extractTextItems, getDocumentProxy } from 'unpdf';
import type { Item } from '../item.ts';
import type { ReadResult } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { Refused } from '../refused.ts';
import { readText } from './read-text.ts';

const MOST_PAGES = 400;
/** Fewer letters a page: it is a picture of a page. */
const FEWEST_LETTERS = 40;

interface Line {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  right: number;
}

export async function* readPdf(item: Item, { dates, retrieved }: ReadingOptions): AsyncGenerator<ReadResult> {
  const pages = await linesOfPages(item);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters < FEWEST_LETTERS * pages.length) {
    throw new Refused(
      'This PDF has no text: its pages are pictures.',
      'Let a machine read it first (OCR), and import the text with --ocr.',
    );
  }
  const { blocks, leftOut } = paragraphsOf(pages);
  const [result] = readText({ file: item.file, name: item.name, place: item.place, text: blocks.join('\n\n') }, { dates, retrieved });
  if (!result || 'problem' in result) throw new Refused('No article was found in this PDF.', 'Import its text.');
  const remarks = pages.some(isInColumns) ? ['Its pages have several columns; compare the order of its paragraphs with the PDF.'] : [];
  const { article } = result;
  yield { article: { ...article, leftOut: [...leftOut, ...article.leftOut], remarks: [...remarks, ...(article.remarks ?? [])] } };
}

async function linesOfPages(item: Item): Promise<Line[][]> {
  const bytes = new Uint8Array(await item.bytes());
  try {
    const document = await getDocumentProxy(bytes, { disableFontFace: true, stopAtErrors: false });
    if (document.numPages > MOST_PAGES)
      throw new Refused(`This PDF has ${document.numPages} pages; at most ${MOST_PAGES} are read.`, 'Take the article out of it.');
    const { items } = await extractTextItems(document);
    return items.map((page) => linesOf(page));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      `This PDF cannot be read: ${(error as Error).message.slice(0, 200)}.`,
      'Open it, and print it to a PDF again; or import its text.',
    );
  }
}

type TextItem = Awaited<ReturnType<typeof extractTextItems>>['items'][number][number];

/** Items on one base line, in the order in which the file draws them. */
function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < fontSize * 0.4 && x >= last.right - fontSize) {
      const gap = x - last.right > fontSize * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(str) ? ' ' : '';
      last.text += gap + str;
      last.right = x + width;
    } else if (str.trim()) {
      lines.push({ text: str, x, y, size: fontSize, right: x + width });
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text);
}

function paragraphsOf(pages: readonly Line[][]): { blocks: string[]; leftOut: string[] } {
  const leftOut: string[] = [];
  const blocks: string[] = [];
  let before: Line | undefined;
  for (const page of pages) {
    const left = Math.min(...page.map(({ x }) => x));
    const right = Math.max(...page.map((line) => line.right));
    const gap = usualGap(page);
    for (const [index, line] of page.entries()) {
      const isAtEdge = index === 0 || index === page.length - 1;
      if (isAtEdge && pages.length > 1 && isFurniture(line, pages)) {
        leftOut.push(line.text);
        continue;
      }
      if (before && continues(before, line, { gap, left, right, isNewPage: !page.includes(before) }))
        blocks[blocks.length - 1] += ` ${line.text}`;
      else blocks.push(line.text);
      before = line;
    }
  }
  return { blocks, leftOut };
}

function usualGap(page: readonly Line[]): number {
  const gaps = page
    .slice(1)
    .map((line, index) => (page[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function continues(
  before: Line,
  line: Line,
  { gap, left, right, isNewPage }: { gap: number; left: number; right: number; isNewPage: boolean },
): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return false;
  // A line that ends long before the column does is the last of its paragraph: a byline, a date.
  const isShort = before.right < right - (right - left) * 0.3;
  if (isShort && !/^\p{Ll}/u.test(line.text)) return false;
  if (isNewPage) return !/[.!?”"’)]$/.test(before.text);
  return before.y - line.y <= gap * 1.25 && line.x - left < line.size * 0.8;
}

/** Page numbers, and lines that stand at the edge of several pages. */
const isFurniture = ({ text }: Line, pages: readonly Line[][]): boolean =>
  /^(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$/i.test(text) ||
  pages.filter((page) => [page[0], page.at(-1)].some((edge) => edge && plain(edge.text) === plain(text))).length > 1;
const plain = (text: string): string => text.replace(/\d+/g, '#');

/** Many lines begin beside others, far to the right. */
function isInColumns(page: readonly Line[]): boolean {
  const left = Math.min(...page.map(({ x }) => x));
  const width = Math.max(...page.map(({ right }) => right)) - left;
  const beside = page.filter(({ x }) => x - left > width * 0.4).length;
  return beside > 8 && beside > page.length * 0.3;
}
