/** How many articles the archive holds, by when and under which names. */
import type { DatabaseSync } from 'node:sqlite';
import { LENGTH_OF_DAY } from '../domain/calendar/dates.ts';
import { dayOfSlug } from '../domain/calendar/days-of-year.ts';
import { partsOf } from '../domain/headline-parts.ts';
import { initialSlugOf } from '../domain/initial.ts';
import type { Archive, Heading, NameKind } from './listing.ts';

type Counts = Pick<Archive, 'years' | 'months' | 'days' | 'daysOfYear' | 'initials' | 'headlineParts' | 'headings'>;

const count = (row: Record<string, unknown>): number => Number(row['count']);

export function countsIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Counts {
  return {
    years() {
      return sql("SELECT year, count(*) AS count FROM article WHERE state = 'listed' AND year IS NOT NULL GROUP BY year ORDER BY year")
        .all()
        .map((row) => ({ year: Number(row['year']), count: count(row) }));
    },
    months(year) {
      return sql("SELECT month, count(*) AS count FROM article WHERE state = 'listed' AND year = ? GROUP BY month ORDER BY month")
        .all(year)
        .map((row) => ({ month: row['month'] === null ? undefined : Number(row['month']), count: count(row) }));
    },
    days(year, month) {
      return sql(
        `SELECT substr(published, 9) AS day, count(*) AS count FROM article WHERE state = 'listed' AND year = ? AND month = ? AND length(published) = ${LENGTH_OF_DAY} GROUP BY day ORDER BY day`,
      )
        .all(year, month)
        .map((row) => ({ day: Number(row['day']), count: count(row) }));
    },
    daysOfYear() {
      return sql(
        `SELECT substr(published, 6) AS day, count(*) AS count FROM article INDEXED BY by_day WHERE state = 'listed' AND length(published) = ${LENGTH_OF_DAY} GROUP BY 1 ORDER BY 1`,
      )
        .all()
        .map((row) => ({ ...dayOfSlug(String(row['day'])), count: count(row) }));
    },
    initials() {
      const order = new Intl.Collator('und', { numeric: true });
      return sql('SELECT initial, count(*) AS count FROM headline GROUP BY initial')
        .all()
        .map((row) => ({ initial: String(row['initial']), slug: initialSlugOf(String(row['initial'])), count: count(row) }))
        .sort((a, b) => order.compare(a.initial, b.initial));
    },
    headlineParts(initial) {
      const keys = sql('SELECT key FROM headline WHERE initial = ? ORDER BY key').all(initial);
      return partsOf(keys.map(({ key }) => String(key)));
    },
    headings(kind) {
      return headingsIn(sql('SELECT slug, name, count FROM heading_name WHERE kind = ?').all(kind), kind);
    },
  };
}

/** Spellings that differ in case or typography only are one heading, under the spelling that most articles use. */
export function headingsIn<Kind extends NameKind>(rows: readonly Record<string, unknown>[], kind: Kind): Heading<Kind>[] {
  const bySlug = new Map<string, { name: string; most: number; count: number }>();
  for (const row of rows) {
    const slug = String(row['slug']);
    const here = bySlug.get(slug) ?? { name: '', most: 0, count: 0 };
    const most = count(row);
    const better = most > here.most;
    bySlug.set(slug, { name: better ? String(row['name']) : here.name, most: Math.max(most, here.most), count: here.count + most });
  }
  const order = new Intl.Collator('und', { numeric: true });
  return [...bySlug]
    .map(([slug, { name, count: articles }]) => ({ kind, slug, name, count: articles }))
    .sort((a, b) => order.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1));
}
