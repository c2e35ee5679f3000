/** The archive as pages read it, from the store that `refreshArchive` filled. */
import { existsSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { initialSlugOf } from '../domain/initial.ts';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import type { Archive, Heading, HeadingKind, Links, Listing, ListOf } from './listing.ts';
import { archiveLocation } from './location.ts';
import { readStore } from './store.ts';

const opened = new Map<string, Archive>();

/** @throws where no command has refreshed the archive yet */
export function openArchive({ cache } = archiveLocation()): Archive {
  const known = opened.get(cache);
  if (known) return known;
  if (!existsSync(cache)) throw new Error('The archive has not been read yet. Build it with "npm run build".');
  const archive = archiveIn(readStore(cache));
  opened.set(cache, archive);
  return archive;
}

const parsed = <Type>(json: unknown): Type => JSON.parse(String(json)) as Type;
const count = (row: Record<string, unknown> | undefined): number => Number(row?.['count'] ?? 0);

function archiveIn(store: DatabaseSync): Archive {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql = (text: string) => {
    const statement = prepared.get(text) ?? store.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const listings = (text: string, ...values: SQLInputValue[]) =>
    sql(text)
      .all(...values)
      .map((row) => parsed<Listing>(row['listing']));

  return {
    *addresses() {
      for (const { address, formerly } of this.links()) {
        yield { address };
        for (const old of formerly) yield { address: old, movedTo: address };
      }
    },
    *links() {
      for (const row of store.prepare("SELECT file, links FROM article WHERE state <> 'draft' ORDER BY address").iterate())
        yield { file: `content/articles/${row['file']}`, ...parsed<Links>(row['links']) };
    },
    paragraphsOf(address) {
      return parsed<Paragraph[]>(sql('SELECT paragraphs FROM article WHERE address = ?').get(address)?.['paragraphs'] ?? '[]');
    },
    article(address) {
      const row = sql('SELECT article, html, digest FROM article WHERE address = ?').get(address);
      if (!row) throw new Error(`There is no article at /${address}/.`);
      return { article: parsed<Article>(row['article']), html: String(row['html']), digest: String(row['digest']) };
    },
    *paragraphs() {
      const rows = store.prepare("SELECT address, paragraphs FROM article WHERE state = 'listed' ORDER BY address").iterate();
      for (const row of rows) yield { address: String(row['address']), paragraphs: parsed<Paragraph[]>(row['paragraphs']) };
    },
    *provenances() {
      for (const row of store.prepare('SELECT file, article FROM article ORDER BY address').iterate()) {
        const { address, provenance, formerly } = parsed<Article>(row['article']);
        yield { file: `content/articles/${row['file']}`, address, provenance, formerly };
      }
    },
    count(list) {
      const { from, values } = membersOf(list);
      return count(sql(`SELECT count(*) AS count FROM ${from}`).get(...values));
    },
    list(list, page = 1, size = PAGE_SIZE) {
      const { from, values } = membersOf(list);
      return listings(
        `SELECT listing FROM ${from} ORDER BY ${list.of === 'initial' ? 'key' : 'article.published DESC'}, article.address LIMIT ? OFFSET ?`,
        ...values,
        size,
        (page - 1) * size,
      );
    },
    neighbours(address) {
      const here = sql("SELECT published FROM article WHERE address = ? AND published <> ''").get(address);
      if (!here) return {};
      const key = String(here['published']);
      const [earlier] = listings(
        "SELECT listing FROM article WHERE state = 'listed' AND published <> '' AND (published, address) < (?, ?) ORDER BY published DESC, address DESC LIMIT 1",
        key,
        address,
      );
      const [later] = listings(
        "SELECT listing FROM article WHERE state = 'listed' AND (published, address) > (?, ?) ORDER BY published, address LIMIT 1",
        key,
        address,
      );
      return { earlier, later };
    },
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
        `SELECT substr(published, 9) AS day, count(*) AS count FROM article WHERE state = 'listed' AND year = ? AND month = ? AND length(published) = ${DAY_KEY} GROUP BY day ORDER BY day`,
      )
        .all(year, month)
        .map((row) => ({ day: Number(row['day']), count: count(row) }));
    },
    daysOfYear() {
      return sql(
        `SELECT substr(published, 6) AS day, count(*) AS count FROM article WHERE state = 'listed' AND length(published) = ${DAY_KEY} GROUP BY day ORDER BY day`,
      )
        .all()
        .map((row) => {
          const [month, day] = String(row['day']).split('-').map(Number);
          return { month: month ?? 0, day: day ?? 0, count: count(row) };
        });
    },
    initials() {
      const order = new Intl.Collator('und', { numeric: true });
      return sql('SELECT initial, count(*) AS count FROM headline GROUP BY initial')
        .all()
        .map((row) => ({ initial: String(row['initial']), slug: initialSlugOf(String(row['initial'])), count: count(row) }))
        .sort((a, b) => order.compare(a.initial, b.initial));
    },
    headings(kind) {
      return headingsIn(sql('SELECT slug, name, count(*) AS count FROM heading WHERE kind = ? GROUP BY slug, name').all(kind), kind);
    },
  };
}

/** Spellings that differ in case or typography only are one heading, under the spelling that most articles use. */
function headingsIn(rows: readonly Record<string, unknown>[], kind: HeadingKind): Heading[] {
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

/** Length of a sort key that names a day: `2017-12-19`. */
const DAY_KEY = 10;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function membersOf(list: ListOf): { from: string; values: (string | number)[] } {
  const listed = "article WHERE state = 'listed'";
  switch (list.of) {
    case 'all':
      return { from: listed, values: [] };
    case 'year':
      return { from: `${listed} AND year = ?`, values: [list.year] };
    case 'month':
      return { from: `${listed} AND year = ? AND month = ?`, values: [list.year, list.month] };
    case 'undated':
      return { from: `${listed} AND published = ''`, values: [] };
    case 'day':
      return { from: `${listed} AND substr(published, 6) = ?`, values: [`${twoDigits(list.month)}-${twoDigits(list.day)}`] };
    case 'initial':
      return { from: 'headline JOIN article USING (address) WHERE initial = ?', values: [list.initial] };
    default:
      return { from: 'heading JOIN article USING (address) WHERE kind = ? AND slug = ?', values: [list.of, list.slug] };
  }
}
