import type { Article } from './article.ts';
import { isoOf } from './calendar/dates.ts';

/** The last day of which it is known that something happened to an article: published, corrected, or taken into the archive. ISO 8601. */
export function lastChangeOf({ published, corrected, provenance }: Article): string | undefined {
  const dates = [published, ...corrected.map(({ date }) => date), provenance.retrieved];
  return dates
    .flatMap((date) => (date?.precision === 'day' && date.certainty === 'known' ? [isoOf(date)] : []))
    .sort()
    .at(-1);
}
