/** "On Tuesday" in an old article: which date that most likely was. */
import { remembering } from '../remembering.ts';
import { dateFormat } from './date-format.ts';
import type { PartialDate } from './dates.ts';

type Day = Extract<PartialDate, { precision: 'day' }>;

export interface WeekdayMeant {
  /** As printed: "Tuesday". */
  readonly word: string;
  /** The last such day before the article was published, or the day itself. */
  readonly date: Day;
}

/** Language -> what stands beside the name of a day where it means another week than the last, or where its date is printed. */
const OTHERWISE: Readonly<Record<string, { readonly before: RegExp; readonly after: RegExp }>> = {
  en: {
    before: /\b(?:next|last|this|coming|following|previous|every|each|a|one|later|until|by|black|bloody|good) $/i,
    after: /^(?:s\b|,? (?:next|last|week|after)\b| of (?:next|last)\b| \(|,? \p{Lu}\p{L}+\.? \d|,? (?:the )?\d|[’']s\b| Times\b)/u,
  },
  de: {
    before: /(?:nächste|kommende|folgende|vorige|vergangene|letzte|jede|eine|diese|schwarze)[nmrs]? $|\bbis $/i,
    after: /^(?:s\b| \(|,? (?:de[mnr] )?\d|,? nächster)/,
  },
};

/** UTF-16 units; more than the longest word of `before`. */
const LONGEST_BEFORE = 24;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{M}]/u;

/**
 * The days of the week that a text speaks of. A day that is also meant otherwise somewhere ("next Tuesday") is left out,
 * and so is every day where the exact date of publication is not known, or the language's ways of saying this are not.
 *
 * @returns in the order in which they are first named
 */
export function weekdaysMeant(text: string, published: PartialDate | undefined, language: string): WeekdayMeant[] {
  const otherwise = OTHERWISE[language.split('-')[0] ?? ''];
  if (!otherwise || published?.precision !== 'day' || published.certainty !== 'known') return [];
  const { names, pattern } = weekdaysOf(language);
  const meant = new Map<string, boolean>();
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const after = text.slice(index + word.length);
    if (LETTER_BEFORE.test(before) || LETTER_AFTER.test(after)) continue;
    const isPlain = !otherwise.before.test(before) && !otherwise.after.test(after);
    meant.set(word, isPlain && meant.get(word) !== false);
  }
  return [...meant].flatMap(([word, isPlain]) => (isPlain ? [{ word, date: lastBefore(published, names.indexOf(word)) }] : []));
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
