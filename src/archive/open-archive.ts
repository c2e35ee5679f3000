/** The archive as pages read it, from the store that `refreshArchive` filled. */
import { existsSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { type Archive, type Heading, type HeadingKind, type Links, type Listing, type ListOf, PAGE_SIZE } from './listing.ts';
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
      const { from, values, dated } = membersOf(list);
      return listings(
        `SELECT listing FROM ${from} ORDER BY ${dated}.published DESC, ${dated}.address LIMIT ? OFFSET ?`,
        ...values,
        size,
        (page - 1) * size,
      );
    },
    neighbours(address, list = { of: 'all' }) {
      const here = sql("SELECT published FROM article WHERE address = ? AND published <> ''").get(address);
      if (!here) return {};
      const key = String(here['published']);
      const { from, values, dated } = membersOf(list);
      const [earlier] = listings(
        `SELECT listing FROM ${from} AND ${dated}.published <> '' AND (${dated}.published, ${dated}.address) < (?, ?) ORDER BY ${dated}.published DESC, ${dated}.address DESC LIMIT 1`,
        ...values,
        key,
        address,
      );
      const [later] = listings(
        `SELECT listing FROM ${from} AND (${dated}.published, ${dated}.address) > (?, ?) ORDER BY ${dated}.published, ${dated}.address LIMIT 1`,
        ...values,
        key,
        address,
      );
      return { earlier, later };
    },
    related(address) {
      return listings(othersIn('related'), address);
    },
    alsoPublished(address) {
      return listings(othersIn('copy'), address);
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

/** `dated` is the table whose dates and addresses its index runs by. */
function membersOf(list: ListOf): { from: string; values: (string | number)[]; dated: 'article' | 'heading' } {
  const from = "article WHERE state = 'listed'";
  const dated = 'article';
  switch (list.of) {
    case 'all':
      return { from, values: [], dated };
    case 'year':
      return { from: `${from} AND year = ?`, values: [list.year], dated };
    case 'month':
      return { from: `${from} AND year = ? AND month = ?`, values: [list.year, list.month], dated };
    case 'undated':
      return { from: `${from} AND published = ''`, values: [], dated };
    default:
      return {
        from: 'heading JOIN article USING (address) WHERE kind = ? AND slug = ?',
        values: [list.of, list.slug],
        dated: 'heading',
      };
  }
}

const othersIn = (relation: 'related' | 'copy'): string => `
  SELECT listing FROM likeness AS here
  JOIN ${relation} ON ${relation}.article = here.id
  JOIN likeness AS there ON there.id = ${relation}.other
  JOIN article ON article.address = there.address
  WHERE here.address = ? ORDER BY rank`;
