/** Months and weekdays of a language, folded: some languages write them like names, and they say nothing about what an article is about. */
import { fold } from '../fold.ts';
import { dateFormat } from './date-format.ts';

const known = new Map<string, ReadonlySet<string>>();

/** @param language BCP 47 */
export function calendarWords(language: string): ReadonlySet<string> {
  const words = known.get(language) ?? wordsIn(language);
  known.set(language, words);
  return words;
}

function wordsIn(language: string): ReadonlySet<string> {
  const names = (['long', 'short'] as const).flatMap((style) => {
    const month = dateFormat(language, { month: style });
    const weekday = dateFormat(language, { weekday: style });
    return Array.from({ length: 12 }, (_, at) => [month.format(Date.UTC(2017, at)), weekday.format(Date.UTC(2017, 0, 1 + at))]).flat();
  });
  return new Set(names.flatMap((name) => fold(name).map(({ word }) => word)));
}
