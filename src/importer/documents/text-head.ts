/** What is found around the headline of a raw text. */
import type { PartialDate } from '../../domain/calendar/dates.ts';
import type { DateLine } from '../lines/date-line.ts';
import { type DateRead, type DayOrder, remarkOnTwoDates } from '../lines/numbered-date.ts';

export interface TextHead {
  readonly authors: string[];
  byline: string | undefined;
  /** How it is known that these are the authors, where no "by" says it. */
  authorsGuess: string | undefined;
  publication: string | undefined;
  section: string | undefined;
  readonly keywords: string[];
  published: DateRead | undefined;
  /** That day is only known as the one of a later version. */
  isUpdate: boolean;
  /** Days that may be two. */
  readonly twoDates: string[];
  /** Lines that say more than a day, or one that is not read. */
  readonly besides: string[];
}

export const emptyHead = (): TextHead => ({
  authors: [],
  byline: undefined,
  authorsGuess: undefined,
  publication: undefined,
  section: undefined,
  keywords: [],
  published: undefined,
  isUpdate: false,
  twoDates: [],
  besides: [],
});

/** Where a line stands, and what is known of days. */
export interface Near {
  /** Paragraphs above. */
  readonly before: number;
  /** When the clipping was taken. */
  readonly taken: PartialDate | undefined;
  readonly dates: DayOrder | undefined;
  /** The whole clipping. */
  readonly text: string;
}

export function addAuthors(head: TextHead, authors: readonly string[]): void {
  // Bylines may be printed in capitals.
  const isKnown = (author: string) => head.authors.some((each) => each.toLowerCase() === author.toLowerCase());
  head.authors.push(...authors.filter((author) => !isKnown(author)));
}

/**
 * Of several days the one of publication counts.
 *
 * @param line in which the day stands
 * @returns whether it is the day of the article now, or asked about
 */
export function takeDay(head: TextHead, day: DateLine, line: string): boolean {
  const isKnown = head.published !== undefined && !head.isUpdate;
  if (isKnown && !day.isUpdate) return false;
  const isTaken = day.read !== undefined && !(head.published && day.isUpdate);
  if (!day.read) head.twoDates.push(day.written);
  if (!isTaken || day.saysMore) head.besides.push(line);
  if (day.read && isTaken) {
    head.published = day.isUpdate ? { ...day.read, how: `“${line}”, which may be later than it was published` } : day.read;
    head.isUpdate = day.isUpdate;
  }
  return true;
}

export function guessesOfHead({ published, authorsGuess }: TextHead): Readonly<Record<string, string>> | undefined {
  const guesses = { ...(published?.how && { published: published.how }), ...(authorsGuess && { authors: authorsGuess }) };
  return Object.keys(guesses).length > 0 ? guesses : undefined;
}

export function remarksOnHead({ published, twoDates }: TextHead): string[] {
  const [unread] = published ? [] : twoDates;
  return unread ? [remarkOnTwoDates(unread)] : [];
}
