/**
 * Which pages show something else than before: noted while articles are taken in and out, so that a publish can render
 * these and no others. A page that is noted without need costs a little time; one that is missed would stay wrong, so
 * tests compare what is published this way with whole builds.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { daysBeside, daysFromTo, slugOfDay } from '../domain/days-of-year.ts';
import { partsOf, pathOfPart, prefixesOf } from '../domain/headline-parts.ts';
import { initialSlugOf } from '../domain/initial.ts';
import { isParted, monthInPath, PAGE_SIZE, yearInPath } from '../domain/list-pages.ts';
import { daysOfYearIn } from './counts.ts';
import { keysOfPart, OF_PART } from './list-query.ts';
import { type Neighbour, neighboursIn } from './neighbours.ts';
import { quotingTheSame } from './quoting-the-same.ts';

export const STALE_PAGES_SCHEMA = `
  CREATE TABLE IF NOT EXISTS stale (
    page TEXT PRIMARY KEY,         -- path of a page; of a list, that of its first page. '*': all of them
    change INTEGER NOT NULL,       -- number of the run that noted it last
    why TEXT NOT NULL              -- of '*'
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS stale_since ON stale (change);
`;

/** Stands for all pages. */
export const EVERY_PAGE = '*';

/** Stands for what is beside the page of an article and says nothing of others: its data, its citations, its card. */
export const ownFilesOf = (address: string): string => `${address}/*`;

/** Stands for the files that hold all articles of a year: sitemaps, articles as data. @param address of an article */
export const yearFilesOf = (address: string): string => `*/${address.split('/')[0]}`;

/** Pages that show how many articles there are, and when. */
const OVERVIEWS = ['', 'years', 'a-z', 'on-this-day'];

export interface StalePages {
  /** Notes the pages that show an article: before it is dropped, and after it was put. */
  ofArticle(address: string): void;
  /** Notes what shows the articles that an article is related to, or the copies of its story. */
  ofRelations(address: string): void;
  everyPage(why: string): void;
}

/** @param most so many articles may change until all pages count as stale */
export function stalePagesIn(store: DatabaseSync, most: number): StalePages {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql = (text: string) => {
    const statement = prepared.get(text) ?? store.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const column = (text: string, ...values: SQLInputValue[]): string[] =>
    sql(text)
      .all(...values)
      .map((row) => String(Object.values(row)[0] ?? ''));
  const number = (text: string, ...values: SQLInputValue[]): number => Number(Object.values(sql(text).get(...values) ?? {})[0] ?? 0);

  const change = number('SELECT max(change) FROM stale') + 1;
  const noted = new Set<string>();
  let articles = 0;
  let isAll = false;

  const note = (page: string, why = '') => {
    if (isAll || noted.has(page)) return;
    noted.add(page);
    sql('INSERT OR REPLACE INTO stale VALUES (?, ?, ?)').run(page, change, why);
  };
  const everyPage = (why: string) => {
    note(EVERY_PAGE, why);
    isAll = true;
  };

  /** The page of an article, which stands at its former addresses, too. */
  const notePage = (address: string) => {
    note(address);
    for (const former of column('SELECT address FROM former WHERE moved_to = ?', address)) note(former);
  };

  /** The page of a list, and those of its years that one article of this year may change. */
  const noteList = (path: string, year: string, countsOf: ListCounts) => {
    note(path);
    const mayHaveYears = Math.abs(countsOf.all - PAGE_SIZE) <= countsOf.own;
    const years = mayHaveYears || countsOf.ofYear <= 1 || countsOf.names > 1 ? countsOf.years() : [year];
    for (const each of years) note(`${path}/${each || 'undated'}`);
  };
  const countsOfHeading = (kind: string, slug: string, year: string): ListCounts => ({
    all: number('SELECT count(*) FROM heading WHERE kind = ? AND slug = ?', kind, slug),
    own: 1,
    ofYear: year
      ? number("SELECT count(*) FROM heading WHERE kind = ? AND slug = ? AND published BETWEEN ? AND ? || '~'", kind, slug, year, year)
      : number("SELECT count(*) FROM heading WHERE kind = ? AND slug = ? AND published = ''", kind, slug),
    names: number('SELECT count(DISTINCT name) FROM heading WHERE kind = ? AND slug = ?', kind, slug),
    years: () => [year, ...column('SELECT DISTINCT substr(published, 1, 4) FROM heading WHERE kind = ? AND slug = ?', kind, slug)],
  });
  const countsOfSpeaker = (slug: string, year: string, address: string): ListCounts => ({
    all: number('SELECT count(*) FROM said WHERE slug = ?', slug),
    own: number('SELECT count(*) FROM said WHERE address = ? AND slug = ?', address, slug),
    ofYear: year
      ? number("SELECT count(DISTINCT address) FROM said WHERE slug = ? AND published BETWEEN ? AND ? || '~'", slug, year, year)
      : number("SELECT count(DISTINCT address) FROM said WHERE slug = ? AND published = ''", slug),
    names: number('SELECT count(DISTINCT speaker) FROM said WHERE slug = ?', slug),
    years: () => [year, ...column('SELECT DISTINCT substr(published, 1, 4) FROM said WHERE slug = ?', slug)],
  });

  const noteSpeakers = (address: string, isNew: boolean) => {
    for (const row of sql('SELECT DISTINCT slug, substr(published, 1, 4) AS year FROM said WHERE address = ? AND slug IS NOT NULL').all(
      address,
    )) {
      const [slug, year] = [String(row['slug']), String(row['year'])];
      if (isNew) note('speaker');
      if (isNew) noteList(`speaker/${slug}`, year, countsOfSpeaker(slug, year, address));
      else for (const path of [`speaker/${slug}`, `speaker/${slug}/${year || 'undated'}`]) note(path);
    }
  };

  const noteQuotingTheSame = (address: string) => {
    for (const other of quotingTheSame(sql, address)) {
      notePage(other);
      noteSpeakers(other, false);
    }
  };

  /** Each day of the year names the nearest ones that have articles: so do all days between those. */
  const noteDays = (published: string) => {
    const [, month = 0, day = 0] = published.split('-').map(Number);
    const { before, after } = daysBeside(daysOfYearIn(sql), { month, day });
    for (const each of daysFromTo(before ?? { month, day }, after ?? { month, day })) note(`on-this-day/${slugOfDay(each)}`);
  };

  /** The list of an initial, and the part in which the headline stands; where that would be no part without it, all that it is parted into. */
  const noteHeadline = (address: string) => {
    const row = sql('SELECT initial, key FROM headline WHERE address = ?').get(address);
    if (!row) return;
    const initial = String(row['initial']);
    const path = `a-z/${initialSlugOf(initial)}`;
    note(path);
    let own = '';
    for (const prefix of prefixesOf(String(row['key']))) {
      own = prefix;
      const of = [initial, ...keysOfPart({ prefix, isWhole: false })];
      const count = number(`SELECT count(*) FROM headline WHERE initial = ? AND ${OF_PART}`, ...of);
      if (isParted(count) && !isParted(count - 1)) {
        const keys = column(`SELECT key FROM headline WHERE initial = ? AND ${OF_PART} ORDER BY key`, ...of);
        for (const part of partsOf(keys, prefix)) note(`${path}/${pathOfPart(part)}`);
      }
      if (!isParted(count - 1)) break;
    }
    note(`${path}/${pathOfPart({ prefix: own })}`);
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
    if (published.length === DAY_KEY) noteDays(published);
    if (!published) return;
    for (const section of [undefined, ...column("SELECT slug FROM heading WHERE address = ? AND kind = 'section'", address)]) {
      const list = section === undefined ? ({ of: 'all' } as const) : ({ of: 'section', slug: section } as const);
      noteBeside(neighboursIn(sql, { address, published }, list));
    }
  };

  return {
    everyPage,
    ofArticle(address) {
      if (isAll) return;
      if (++articles > most * 2) return everyPage(`more than ${most} articles have changed`);
      notePage(address);
      for (const files of [ownFilesOf(address), yearFilesOf(address)]) note(files);
      const row = sql("SELECT published, year, listing FROM article WHERE address = ? AND state = 'listed'").get(address);
      if (!row) return;
      const published = String(row['published']);
      const year = published.slice(0, 4);
      for (const page of OVERVIEWS) note(page);
      noteDates(published, row['year'], address);
      noteHeadline(address);
      for (const { kind, slug } of sql('SELECT kind, slug FROM heading WHERE address = ?').all(address)) {
        note(String(kind));
        noteList(`${kind}/${slug}`, year, countsOfHeading(String(kind), String(slug), year));
      }
      noteSpeakers(address, true);
      noteQuotingTheSame(address);
      for (const relation of ['related', 'copy']) {
        const showing = `SELECT there.address FROM likeness AS here JOIN ${relation} ON other = here.id JOIN likeness AS there ON there.id = article WHERE here.address = ?`;
        for (const other of column(showing, address)) notePage(other);
      }
    },
    ofRelations(address) {
      notePage(address);
      // Copies of a story do not count among the others that quote the same words.
      noteSpeakers(address, false);
    },
  };
}

interface ListCounts {
  readonly all: number;
  /** Of the article that changes. */
  readonly own: number;
  /** Articles. */
  readonly ofYear: number;
  /** Spellings; the one that most articles use stands on every page. */
  readonly names: number;
  years(): string[];
}

/** Length of a sort key that names a day: `2017-12-19`. */
const DAY_KEY = 10;
