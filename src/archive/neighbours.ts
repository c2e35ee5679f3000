/** The articles that stand before and after one in a list, by date. */
import type { DatabaseSync } from 'node:sqlite';
import { membersOf } from './list-query.ts';
import type { ListByDate } from './listing.ts';

export interface Neighbour {
  readonly is: 'earlier' | 'later';
  readonly address: string;
  /** JSON of its `Listing`. */
  readonly listing: string;
}

const SIDES = [
  ['earlier', '<', 'DESC'],
  ['later', '>', 'ASC'],
] as const;

/** @param published sort key; an undated article has no neighbours */
export function neighboursIn(
  sql: (text: string) => ReturnType<DatabaseSync['prepare']>,
  { address, published }: { readonly address: string; readonly published: string },
  list: ListByDate,
): Neighbour[] {
  if (!published) return [];
  const { table, where, values } = membersOf(list);
  return SIDES.flatMap(([is, beyond, order]) => {
    // Hundreds may have one date, where a month or a year is all that is known: an index leads to each of these rows, and none is sorted.
    const ofSameDate = `SELECT address FROM ${table} WHERE ${where} AND published = ? AND address ${beyond} ? ORDER BY address ${order} LIMIT 1`;
    const nextDate = `SELECT published FROM ${table} WHERE ${where} AND published ${beyond} ? AND published <> '' ORDER BY published ${order} LIMIT 1`;
    const ofNextDate = `SELECT address FROM ${table} WHERE ${where} AND published = (${nextDate}) ORDER BY address ${order} LIMIT 1`;
    return sql(`SELECT address, listing FROM listing WHERE address = coalesce((${ofSameDate}), (${ofNextDate}))`)
      .all(...values, published, address, ...values, ...values, published)
      .map((row) => ({ is, address: String(row['address']), listing: String(row['listing']) }));
  });
}
