/** The articles that stand before and after one in a list, by date. */
import type { DatabaseSync } from 'node:sqlite';
import { membersOf } from './list-query.ts';
import type { ListByDate } from './listing.ts';

export interface Neighbour {
  readonly is: 'earlier' | 'later';
  readonly address: string;
}

/** @param published sort key; an undated article has no neighbours */
export function neighboursIn(
  sql: (text: string) => ReturnType<DatabaseSync['prepare']>,
  { address, published }: { readonly address: string; readonly published: string },
  list: ListByDate,
): Neighbour[] {
  if (!published) return [];
  const { table, where, values } = membersOf(list);
  const queries = {
    earlier: "published <> '' AND (published, address) < (?, ?) ORDER BY published DESC, address DESC",
    later: '(published, address) > (?, ?) ORDER BY published, address',
  } as const;
  return (['earlier', 'later'] as const).flatMap((is) =>
    sql(`SELECT address FROM ${table} WHERE ${where} AND ${queries[is]} LIMIT 1`)
      .all(...values, published, address)
      .map((row) => ({ is, address: String(row['address']) })),
  );
}
