/** "On Tuesday" in an old article: which date that most likely was. */
import { remembering } from '../remembering.ts';
import { dateFormat } from './date-format.ts';
import type { PartialDate } from './dates.ts';
import { WAYS_OF_DAYS, type WaysOfDays } from './weekday-ways.ts';

type Day = Extract<PartialDate, { precision: 'day' }>;

export interface WeekdayMeant {
  /** As printed: "Tuesday". */
  readonly word: string;
  /** The last such day before the article was published, or the day itself. */
  readonly date: Day;
}

const SENTENCE_END = /[.!?…]["”’“)]*\s|\n/gu;
const LONGEST_SENTENCE = 400;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}]/u;

/**
 * The days of the week on which something happened, as a text tells. A day that may be meant otherwise somewhere ("next Tuesday",
 * "they will meet on Tuesday") is left out, and so is every day where the exact date of publication is not known, or the
 * language's ways of saying this are not.
 *
 * @returns in the order in which they are first named
 */
export function weekdaysMeant(text: string, published: PartialDate | undefined, language: string): WeekdayMeant[] {
  const ways = WAYS_OF_DAYS[language.split('-')[0] ?? ''];
  if (!ways || published?.precision !== 'day' || published.certainty !== 'known') return [];
  const { names, pattern } = weekdaysOf(language);
  const meant = new Map<string, boolean>();
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const [before, after] = around(text, index, index + word.length);
    if (LETTER_BEFORE.test(before) || LETTER_AFTER.test(after)) continue;
    meant.set(word, isJustPast(before, word, after, ways) && meant.get(word) !== false);
  }
  return [...meant].flatMap(([word, isPlain]) => (isPlain ? [{ word, date: lastBefore(published, names.indexOf(word)) }] : []));
}

/** The rest of the sentence, on both sides. */
function around(text: string, start: number, end: number): [before: string, after: string] {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const after = text.slice(end, end + LONGEST_SENTENCE);
  return [afterLast(before, SENTENCE_END), beforeFirst(after, SENTENCE_END)];
}

function isJustPast(before: string, word: string, after: string, ways: WaysOfDays): boolean {
  if (ways.before.test(before) || ways.nameBefore?.test(before) || ways.after.test(after)) return false;
  const [begins, ends] = [afterLast(before, ways.parting), beforeFirst(after, ways.parting)];
  const clause = afterLast(begins, COMMA) + word + beforeFirst(ends, COMMA);
  return ways.past.test(clause) && !ways.toCome.test(clause) && !ways.otherTime.test(begins + word + ends);
}

const COMMA = /,/g;

function afterLast(text: string, parting: RegExp): string {
  const last = [...text.matchAll(parting)].at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
}

function beforeFirst(text: string, parting: RegExp): string {
  const first = text.search(parting);
  return first < 0 ? text : text.slice(0, first);
}

const weekdaysOf = remembering(8, (language: string) => {
  const name = dateFormat(language, { weekday: 'long' });
  /** From Sunday to Saturday. */
  const names = Array.from({ length: 7 }, (_, index) => name.format(new Date(Date.UTC(2023, 0, 1 + index))));
  return { names, pattern: new RegExp(names.join('|'), 'g') };
});

/** @param weekday 0 for Sunday */
function lastBefore({ year, month, day }: Day, weekday: number): Day {
  const calendar = new Date(0);
  calendar.setUTCFullYear(year, month - 1, day);
  calendar.setUTCDate(day - ((calendar.getUTCDay() - weekday + 7) % 7));
  return {
    precision: 'day',
    certainty: 'known',
    year: calendar.getUTCFullYear(),
    month: calendar.getUTCMonth() + 1,
    day: calendar.getUTCDate(),
  };
}
