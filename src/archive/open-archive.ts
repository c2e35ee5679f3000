/** The archive as pages read it, from the store that `refreshArchive` filled. */
import { existsSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { countsIn } from './counts.ts';
import { membersOf } from './list-query.ts';
import type { Archive, Links, Listing } from './listing.ts';
import { archiveLocation } from './location.ts';
import { quotedIn } from './quoted.ts';
import { sameWordsIn } from './same-words.ts';
import { readStore } from './store.ts';
import { yearsOfNamesIn } from './years-of.ts';

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
  /** An index alone says which addresses a page of a list has; only these articles are read. */
  const listingsAt = (text: string, ...values: SQLInputValue[]) =>
    sql(text)
      .all(...values)
      .flatMap((row) => listings('SELECT listing FROM article WHERE address = ?', String(row['address'])));

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
        const { address, provenance, formerly, pictures } = parsed<Article>(row['article']);
        yield { file: `content/articles/${row['file']}`, address, provenance, formerly, pictures };
      }
    },
    count(list) {
      const { table, where, values } = membersOf(list);
      return count(sql(`SELECT count(*) AS count FROM ${table} WHERE ${where}`).get(...values));
    },
    list(list, page = 1, size = PAGE_SIZE) {
      const { table, where, values, order } = membersOf(list);
      return listingsAt(
        `SELECT address FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...values,
        size,
        (page - 1) * size,
      );
    },
    neighbours(address, list = { of: 'all' }) {
      const here = sql("SELECT published FROM article WHERE address = ? AND published <> ''").get(address);
      if (!here) return {};
      const key = String(here['published']);
      const { table, where, values } = membersOf(list);
      const others = `SELECT address FROM ${table} WHERE ${where}`;
      const [earlier] = listingsAt(
        `${others} AND published <> '' AND (published, address) < (?, ?) ORDER BY published DESC, address DESC LIMIT 1`,
        ...values,
        key,
        address,
      );
      const [later] = listingsAt(
        `${others} AND (published, address) > (?, ?) ORDER BY published, address LIMIT 1`,
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
    ...countsIn(sql),
    ...yearsOfNamesIn(sql),
    ...quotedIn(sql),
    ...sameWordsIn(sql),
  };
}

const othersIn = (relation: 'related' | 'copy'): string => `
  SELECT listing FROM likeness AS here
  JOIN ${relation} ON ${relation}.article = here.id
  JOIN likeness AS there ON there.id = ${relation}.other
  JOIN article ON article.address = there.address
  WHERE here.address = ? ORDER BY rank`;
