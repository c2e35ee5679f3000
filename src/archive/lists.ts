/** Lists of articles, page by page, and what stands beside an article. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import { membersOf } from './list-query.ts';
import type { Archive, Listing } from './listing.ts';
import { neighboursIn } from './neighbours.ts';
import { parsed } from './parsed.ts';

type Lists = Pick<Archive, 'count' | 'list' | 'neighbours' | 'related' | 'alsoPublished'>;

const othersIn = (relation: 'related' | 'copy'): string => `
  SELECT listing FROM likeness AS here
  JOIN ${relation} ON ${relation}.article = here.id
  JOIN likeness AS there ON there.id = ${relation}.other
  JOIN article ON article.address = there.address
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
      const listing = `(SELECT listing FROM article AS member WHERE member.address = ${table}.address) AS listing`;
      return listings(
        `SELECT ${listing} FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...values,
        size,
        (page - 1) * size,
      );
    },
    neighbours(address, list = { of: 'all' }) {
      const published = String(sql('SELECT published FROM article WHERE address = ?').get(address)?.['published'] ?? '');
      const listingOf = sql('SELECT listing FROM article WHERE address = ?');
      return Object.fromEntries(
        neighboursIn(sql, { address, published }, list).map((each) => [each.is, parsed<Listing>(listingOf.get(each.address)?.['listing'])]),
      );
    },
    related(address) {
      return listings(othersIn('related'), address);
    },
    alsoPublished(address) {
      return listings(othersIn('copy'), address);
    },
  };
}
