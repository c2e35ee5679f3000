/** A raw text clipping: headline, what may stand under it, pictures, paragraphs, and what came along from the page. */
import { parseDate } from '../../domain/calendar/dates.ts';
import { followedAuthor, isBoilerplate } from '../lines/boilerplate.ts';
import { datelineOf } from '../lines/dateline.ts';
import { withoutPaper } from '../lines/paper-name.ts';
import { areParagraphs } from '../lines/paragraphs.ts';
import { type Clipping, type ReadResult, refusal } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { takeAboveHeadline } from './above-headline.ts';
import { aroundHeadLines, takeSubjects } from './head-lines.ts';
import { takeLabels } from './labelled-head.ts';
import { takeNameAbove } from './names-alone.ts';
import { linesOfScan } from './ocr-lines.ts';
import { creditOnce, isCredit, type PictureOfText, withoutPictures } from './picture-lines.ts';
import { blocksOf, takeAddress } from './text-blocks.ts';
import { addAuthors, emptyHead, guessesOfHead, type Near, remarksOnHead, type TextHead } from './text-head.ts';

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
  takeAboveHeadline(blocks, head, near);
  const [first, ...rest] = blocks;
  if (!first) return [refusal(file, 'The file holds only white space.', 'Leave it out, or bring the clipping back from where it came.')];
  const [printed = '', ...underHeadline] = first;
  const { headline, publication } = withoutPaper(printed);
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
        publication: labels?.publication ?? head.publication ?? publication,
        section: labels?.section ?? head.section,
        keywords: [...(labels?.keywords ?? []), ...head.keywords],
        pictures: below.pictures,
        source: labels?.source ?? address ?? place,
        body: { paragraphs },
        leftOut: [...leftOut, ...head.besides, ...below.leftOut],
        guesses: guessesOfHead(head),
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
  const pictures: PictureOfText[] = [];
  const paragraphs: Paragraph[] = [];
  let isLeftOut = false;
  for (const block of blocks) {
    const lines = withoutPictures(
      block.filter((line) => {
        const author = followedAuthor(line);
        if (author) addAuthors(head, [author]);
        const isFirst = paragraphs.length === 0;
        isLeftOut = author !== undefined || isBoilerplate(line) || ((isLeftOut || isFirst) && isCount(line));
        if (isLeftOut) leftOut.push(line);
        return !isLeftOut && !takeSubjects(line, head);
      }),
      pictures,
    );
    const around = aroundHeadLines(lines, head, { ...near, before: paragraphs.length });
    if (around) {
      const [above] = paragraphs;
      if (around.above.length > 0) paragraphs.push({ text: around.above.join('\n'), before: 'text' });
      else if (above && head.published) {
        // A block by itself may be a name, too.
        const standfirst = takeNameAbove(above.text.split('\n'), head, near);
        paragraphs.splice(0, 1, ...(standfirst.length > 0 ? [{ text: standfirst.join('\n'), before: above.before }] : []));
      }
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

/** How often something was shared, or how many comments it has. */
const isCount = (line: string): boolean => /^\d{1,3}(?:[.,]?\d{3})*[km]?$/i.test(line);

/** Only what stands between headline and byline is surely a standfirst. */
function standfirstOf(paragraphs: readonly { text: string; before: string }[]): string | undefined {
  const [first, second] = paragraphs;
  const isStandfirst = first?.before === 'byline' && second !== undefined && second.before === 'text';
  return isStandfirst && first.text.split(/\s+/).length <= LONGEST_STANDFIRST ? first.text : undefined;
}
