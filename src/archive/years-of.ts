/** When a name has its articles, and a speaker the speeches. */
import type { DatabaseSync } from 'node:sqlite';
import { LENGTH_OF_MONTH, parseDate } from '../domain/calendar/dates.ts';
import type { Archive, MonthCount, YearOfName } from './listing.ts';

/** A row for each month: few even where articles are many. */
const MONTHS = `substr(published, 1, ${LENGTH_OF_MONTH}) AS month, count(*) AS count`;
const HEADINGS = `SELECT ${MONTHS} FROM heading WHERE kind = ? AND slug = ? GROUP BY 1 ORDER BY 1`;
const SPEECHES = `SELECT ${MONTHS} FROM said WHERE slug = ? GROUP BY 1 ORDER BY 1`;

export function yearsOfNamesIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Pick<Archive, 'yearsOf'> {
  return {
    yearsOf(kind, slug) {
      const rows = kind === 'speaker' ? sql(SPEECHES).all(slug) : sql(HEADINGS).all(kind, slug);
      const counts = rows.map((row) => ({ date: parseDate(String(row['month'])), count: Number(row['count']) }));
      const years = [...Map.groupBy(counts, ({ date }) => date?.year ?? 'undated')].map(([year, ofYear]): YearOfName => {
        const byMonth = Map.groupBy(ofYear, ({ date }) => (date && date.precision !== 'year' ? date.month : undefined));
        const months = [...byMonth].map(([month, days]): MonthCount => ({ ...(month && { month }), count: sumOf(days) }));
        return { year, count: sumOf(ofYear), months: year === 'undated' ? [] : months };
      });
      return [...years.filter(({ year }) => year !== 'undated'), ...years.filter(({ year }) => year === 'undated')];
    },
  };
}

const sumOf = (counts: readonly { readonly count: number }[]): number => counts.reduce((sum, { count }) => sum + count, 0);
