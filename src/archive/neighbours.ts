/** The articles that stand before and after one in a list, by date. */
import type { DatabaseSync } from 'node:sqlite';
import { membersOf } from './list-query.ts';
import type { ListOf } from './listing.ts';

export interface Neighbour {
  readonly is: 'earlier' | 'later';
  readonly address: string;
  /** JSON: Listing. */
  readonly listing: string;
}

/** @param published sort key; an undated article has no neighbours */
export function neighboursIn(
  sql: (text: string) => ReturnType<DatabaseSync['prepare']>,
  { address, published }: { readonly address: string; readonly published: string },
  list: ListOf,
): Neighbour[] {
  if (!published) return [];
  const { from, values, dated } = membersOf(list);
  const [date, place] = [`${dated}.published`, `(${dated}.published, ${dated}.address)`];
  // Of one date the addresses ascend in both directions of the index, so each direction has a query of its own.
  const queries = {
    earlier: `AND ${date} <> '' AND ${place} < (?, ?) ORDER BY ${date} DESC, ${dated}.address DESC`,
    later: `AND ${place} > (?, ?) ORDER BY ${date}, ${dated}.address`,
  } as const;
  return (['earlier', 'later'] as const).flatMap((is) =>
    sql(`SELECT article.address, listing FROM ${from} ${queries[is]} LIMIT 1`)
      .all(...values, published, address)
      .map((row) => ({ is, address: String(row['address']), listing: String(row['listing']) })),
  );
}
