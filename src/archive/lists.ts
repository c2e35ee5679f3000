/** Lists of articles, page by page, and what stands beside an article. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import { listingOf, membersOf } from './list-query.ts';
import type { Archive, Listing } from './listing.ts';
import { neighboursIn } from './neighbours.ts';
import { parsed } from './parsed.ts';

type Lists = Pick<Archive, 'count' | 'list' | 'neighbours' | 'related' | 'alsoPublished'>;

const othersIn = (relation: 'related' | 'copy'): string => `
  SELECT listing FROM likeness AS here
  JOIN ${relation} ON ${relation}.article = here.id
  JOIN likeness AS there ON there.id = ${relation}.other
  JOIN listing ON listing.address = there.address
  WHERE here.address = ? ORDER BY rank`;

export function listsIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Lists {
  const listings = (text: string, ...values: SQLInputValue[]) =>
    sql(text)
      .all(...values)
      .map((row) => parsed<Listing>(row['listing']));
  return {
    count(list) {
      const { table, where, values } = membersOf(list);
      return Number(sql(`SELECT count(*) AS count FROM ${table} WHERE ${where}`).get(...values)?.['count'] ?? 0);
    },
    list(list, page = 1, size = PAGE_SIZE) {
      const { table, where, values, order } = membersOf(list);
      // An index alone says which articles a page of a list has; only these are read.
      return listings(
        `SELECT ${listingOf(table)} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...values,
        size,
        (page - 1) * size,
      );
    },
    neighbours(address, list = { of: 'all' }) {
      const published = String(sql('SELECT published FROM article WHERE address = ?').get(address)?.['published'] ?? '');
      const beside = neighboursIn(sql, { address, published }, list);
      return Object.fromEntries(beside.map(({ is, listing }) => [is, parsed<Listing>(listing)]));
    },
    related(address) {
      return listings(othersIn('related'), address);
    },
    alsoPublished(address) {
      return listings(othersIn('copy'), address);
    },
  };
}
