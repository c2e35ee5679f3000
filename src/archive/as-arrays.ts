import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** A statement whose rows are arrays, which cost half of what objects do: for walks through the whole archive. */
export function asArrays(store: Pick<DatabaseSync, 'prepare'>, sql: string) {
  const statement = store.prepare(sql);
  statement.setReturnArrays(true);
  return statement as unknown as {
    all(...values: readonly (number | string)[]): SQLOutputValue[][];
    iterate(): Iterable<SQLOutputValue[]>;
  };
}
