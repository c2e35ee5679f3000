/** Which pages show something else for the date of an article: its year and months, its day, and the articles before and after it. */
import { LENGTH_OF_DAY } from '../domain/calendar/dates.ts';
import { dayOfSlug, daysFromTo, slugOfDay } from '../domain/calendar/days-of-year.ts';
import { monthInPath, yearInPath } from '../domain/list-pages.ts';
import { type Neighbour, neighboursIn } from './neighbours.ts';
import type { StaleNotes } from './stale-notes.ts';

/** @returns a note of what shows the date of an article */
export function staleDatesIn({ sql, column, note, notePage }: StaleNotes) {
  /** Each day of the year names the nearest ones that have articles: so do all days between those. */
  const noteDays = (published: string) => {
    const [, here = ''] = /^\d+-(.+)$/.exec(published) ?? [];
    const day = (is: '<' | '>', order: 'ASC' | 'DESC') =>
      column(
        `SELECT substr(published, 6) FROM article INDEXED BY by_day
          WHERE state = 'listed' AND length(published) = ${LENGTH_OF_DAY} AND substr(published, 6) ${is} ? ORDER BY substr(published, 6) ${order} LIMIT 1`,
        here,
      )[0];
    // Over the turn of the year if need be.
    const before = day('<', 'DESC') ?? day('>', 'DESC') ?? here;
    const after = day('>', 'ASC') ?? day('<', 'ASC') ?? here;
    for (const each of daysFromTo(dayOfSlug(before), dayOfSlug(after))) note(`on-this-day/${slugOfDay(each)}`);
  };

  /** The articles on both sides of one, and the withdrawn ones between them, which stand in no list and show their neighbours all the same. */
  const noteBeside = (neighbours: readonly Neighbour[]) => {
    for (const { address } of neighbours) notePage(address);
    const [from, to] = (['earlier', 'later'] as const).map((side) => neighbours.find(({ is }) => is === side)?.address ?? '');
    const withdrawn = column(
      `SELECT address FROM article WHERE state = 'withdrawn' AND published <> ''
        AND published BETWEEN ifnull((SELECT published FROM article WHERE address = ?), '')
          AND ifnull((SELECT published FROM article WHERE address = ?), '~')`,
      from ?? '',
      to ?? '',
    );
    for (const address of withdrawn) notePage(address);
  };

  const noteDates = (published: string, year: unknown, address: string) => {
    if (year === null) note('undated');
    else {
      const months = column("SELECT DISTINCT month FROM article WHERE state = 'listed' AND year = ? AND month IS NOT NULL", Number(year));
      for (const path of [yearInPath(Number(year)), ...[undefined, ...months.map(Number)].map((month) => monthInPath(Number(year), month))])
        note(path);
    }
    if (published.length === LENGTH_OF_DAY) noteDays(published);
    if (!published) return;
    for (const section of [undefined, ...column("SELECT slug FROM heading WHERE address = ? AND kind = 'section'", address)]) {
      const list = section === undefined ? ({ of: 'all' } as const) : ({ of: 'section', slug: section } as const);
      noteBeside(neighboursIn(sql, { address, published }, list));
    }
  };

  return noteDates;
}
