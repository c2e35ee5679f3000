/** A raw text clipping: headline, what may stand under it, pictures, paragraphs, and what came along from the page. */
import { type PartialDate, parseDate } from '../domain/calendar/dates.ts';
import { followedAuthor, isBoilerplate } from './boilerplate.ts';
import { authorsOfByline } from './byline.ts';
import { linesOfScan } from './ocr-lines.ts';
import { creditOnce, isCredit } from './picture-lines.ts';
import { type Clipping, type RawArticle, type ReadResult, refusal } from './raw-article.ts';
import { readDate, withoutDateLabel } from './read-date.ts';
import type { ReadingOptions } from './reading-options.ts';
import { readRelativeDate } from './relative-date.ts';

/** "SEOUL, Dec 19 (Agency) —", "BERLIN, 3. Mai (Agentur) –", "WASHINGTON —": the place in capitals, at most a date and an agency, a dash. */
const DATELINE =
  /^(?<place>\p{Lu}{3}[\p{Lu} .'’-]*(?:,\s\p{Lu}[\p{L}. ]+?)?)(?:,?\s+\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|,\s+\d{1,2}\.?\s+(?:de\s+)?\p{L}{3,10}\.?)?(?:\s+\([^)]{2,30}\))?\s*(?:[—–]|--?\s)/u;
const UPDATED = /^(?:last )?updated(?: on| at)?[: ]\s*/i;
/** A standfirst is one or two sentences; longer text under a headline is the article. */
const LONGEST_STANDFIRST = 45;

/** Only white space of the line's ends goes; no-break spaces are printed text. */
const trimmed = (line: string): string => line.replace(/^[ \t]+|[ \t]+$/g, '');

export function readText(
  { file, place, text }: Clipping,
  { ocr, retrieved }: Pick<ReadingOptions, 'ocr' | 'retrieved'> = {},
): ReadResult[] {
  const scan = ocr ? linesOfScan(text) : undefined;
  const blocks = (scan?.paragraphs.join('\n\n') ?? text)
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').map(trimmed).filter(Boolean))
    .filter((block) => block.length > 0);
  const [head, ...rest] = blocks;
  if (!head) return [refusal(file, 'The file holds only white space.', 'Leave it out, or bring the clipping back from where it came.')];

  const found = {
    authors: [] as string[],
    byline: undefined as string | undefined,
    published: undefined as PartialDate | undefined,
    reckoned: undefined as string | undefined,
  };
  const taken = parseDate(retrieved ?? '');
  const leftOut: string[] = [...(scan?.leftOut ?? [])];
  const pictures: { caption?: string; credit?: string }[] = [];
  const paragraphs: { text: string; before: 'byline' | 'text' }[] = [];
  const [headline = '', ...underHeadline] = head;

  for (const block of [...(underHeadline.length > 0 ? [underHeadline] : []), ...rest]) {
    const lines = block.filter((line) => {
      const author = followedAuthor(line);
      if (author && !found.authors.includes(author)) found.authors.push(author);
      const isLeftOut = author !== undefined || isBoilerplate(line);
      if (isLeftOut) leftOut.push(line);
      return !isLeftOut;
    });
    const [only] = lines;
    if (!only) continue;
    if (lines.length === 1 && readHeadLine(only, found, { before: paragraphs.length, taken, text })) {
      for (const paragraph of paragraphs) paragraph.before = 'byline';
      continue;
    }
    const last = lines.at(-1) ?? '';
    if (lines.length >= 2 && lines.length <= 4 && isCredit(last)) {
      pictures.push({ caption: lines.slice(0, -1).join(' '), credit: creditOnce(last) });
    } else if (lines.length === 1 && isCredit(only)) {
      pictures.push({ credit: creditOnce(only) });
    } else {
      paragraphs.push({ text: lines.join('\n'), before: 'text' });
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
    dateline: DATELINE.exec(body[0] ?? '')?.groups?.['place']?.trim(),
    published: found.published,
    keywords: [],
    pictures,
    source: place,
    body: { paragraphs: body },
    leftOut,
    ...(found.reckoned && { guesses: { published: found.reckoned } }),
    ...(scan &&
      scan.joined.length > 0 && { remarks: [`Words that were parted at the end of a line were joined: ${scan.joined.join(', ')}.`] }),
  };
  return [{ article }];
}

/** Takes a byline or a date that stands in a line of its own near the head of the clipping. */
function readHeadLine(
  line: string,
  found: { authors: string[]; byline: string | undefined; published: PartialDate | undefined; reckoned: string | undefined },
  { before, taken, text }: { before: number; taken: PartialDate | undefined; text: string },
): boolean {
  if (before > 1) return false;
  const authors = found.byline === undefined ? authorsOfByline(line, text) : undefined;
  if (authors) {
    found.byline = line;
    found.authors.push(...authors.filter((author) => !found.authors.includes(author)));
    return true;
  }
  if (found.published) return false;
  const written = withoutDateLabel(line.replace(UPDATED, ''));
  const reckoned = readRelativeDate(written, taken);
  found.published = readDate(written) ?? reckoned?.date;
  if (!found.published) return false;
  found.reckoned = reckoned?.how ?? (UPDATED.test(line) ? `“${line}”, which may be later than it was published` : undefined);
  return true;
}

/** Only what stands between headline and byline is surely a standfirst. */
function standfirstOf(paragraphs: readonly { text: string; before: string }[]): string | undefined {
  const [first, second] = paragraphs;
  const isStandfirst = first?.before === 'byline' && second !== undefined && second.before === 'text';
  return isStandfirst && first.text.split(/\s+/).length <= LONGEST_STANDFIRST ? first.text : undefined;
}
