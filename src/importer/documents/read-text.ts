/** A raw text clipping: headline, what may stand under it, pictures, paragraphs, and what came along from the page. */
import { parseDate } from '../../domain/calendar/dates.ts';
import { followedAuthor, isBoilerplate } from '../lines/boilerplate.ts';
import { datelineOf } from '../lines/dateline.ts';
import { areParagraphs } from '../lines/paragraphs.ts';
import { type Clipping, type ReadResult, refusal } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { takeLabels } from './labelled-head.ts';
import { linesOfScan } from './ocr-lines.ts';
import { creditOnce, isCredit } from './picture-lines.ts';
import { blocksOf, takeAddress } from './text-blocks.ts';
import { addAuthors, aroundHeadLines, emptyHead, type Near, remarksOnHead, type TextHead, takeDayAbove } from './text-head.ts';

/** A standfirst is one or two sentences; longer text under a headline is the article. */
const LONGEST_STANDFIRST = 45;

export function readText(
  { file, place, text }: Clipping,
  { ocr, retrieved, dates }: Pick<ReadingOptions, 'ocr' | 'retrieved' | 'dates'> = {},
): ReadResult[] {
  const scan = ocr ? linesOfScan(text) : undefined;
  const blocks = blocksOf(scan?.paragraphs.join('\n\n') ?? text);
  const near = { taken: parseDate(retrieved ?? ''), dates, text };
  const address = takeAddress(blocks);
  const labels = takeLabels(blocks, dates);
  const head = { ...emptyHead(), ...(labels && { authors: [...labels.authors], published: labels.published }) };
  takeDayAbove(blocks, head, near);
  const [first, ...rest] = blocks;
  if (!first) return [refusal(file, 'The file holds only white space.', 'Leave it out, or bring the clipping back from where it came.')];
  const [headline = '', ...underHeadline] = first;
  const below = belowHeadline([underHeadline, ...rest], head, near);
  const standfirst = standfirstOf(below.paragraphs);
  const paragraphs = below.paragraphs.slice(standfirst ? 1 : 0).map((paragraph) => paragraph.text);
  if (paragraphs.length === 0) {
    return [
      refusal(
        file,
        `There is no text below the headline “${headline}”.`,
        'Bring the whole clipping; the first block of lines is taken for its headline.',
      ),
    ];
  }
  const { joined = [], leftOut = [] } = scan ?? {};
  return [
    {
      article: {
        ...labels,
        headline,
        standfirst: labels?.standfirst ?? standfirst,
        byline: head.byline,
        authors: head.authors,
        dateline: datelineOf(paragraphs[0] ?? ''),
        published: head.published?.date,
        keywords: labels?.keywords ?? [],
        pictures: below.pictures,
        source: labels?.source ?? address ?? place,
        body: { paragraphs },
        leftOut: [...leftOut, ...head.besides, ...below.leftOut],
        ...(head.published?.how && { guesses: { published: head.published.how } }),
        remarks: [
          ...(labels?.remarks ?? []),
          ...remarksOnHead(head),
          ...(joined.length > 0 ? [`Words that were parted at the end of a line were joined: ${joined.join(', ')}.`] : []),
        ],
      },
    },
  ];
}

interface Paragraph {
  readonly text: string;
  before: 'byline' | 'text';
}

/** What the blocks below the headline are. Takes into the head what belongs there. */
function belowHeadline(blocks: readonly (readonly string[])[], head: TextHead, near: Omit<Near, 'before'>) {
  const leftOut: string[] = [];
  const pictures: { caption?: string; credit?: string }[] = [];
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const lines = block.filter((line) => {
      const author = followedAuthor(line);
      if (author) addAuthors(head, [author]);
      const isLeftOut = author !== undefined || isBoilerplate(line);
      if (isLeftOut) leftOut.push(line);
      return !isLeftOut;
    });
    const around = aroundHeadLines(lines, head, { ...near, before: paragraphs.length });
    if (around) {
      if (around.above.length > 0) paragraphs.push({ text: around.above.join('\n'), before: 'text' });
      for (const paragraph of paragraphs) paragraph.before = 'byline';
      lines.splice(0, lines.length, ...around.below);
    }
    const last = lines.at(-1);
    if (last === undefined) continue;
    if (lines.length <= 4 && isCredit(last)) {
      pictures.push({ ...(lines.length > 1 && { caption: lines.slice(0, -1).join(' ') }), credit: creditOnce(last) });
    } else {
      for (const text of areParagraphs(lines) ? lines : [lines.join('\n')]) paragraphs.push({ text, before: 'text' });
    }
  }
  return { paragraphs, pictures, leftOut };
}

/** Only what stands between headline and byline is surely a standfirst. */
function standfirstOf(paragraphs: readonly { text: string; before: string }[]): string | undefined {
  const [first, second] = paragraphs;
  const isStandfirst = first?.before === 'byline' && second !== undefined && second.before === 'text';
  return isStandfirst && first.text.split(/\s+/).length <= LONGEST_STANDFIRST ? first.text : undefined;
}
