import type { DatabaseSync } from 'node:sqlite';

/** Articles whose lines are joined at a time. */
const AT_ONCE = 2000;

/**
 * What the store knows of articles as text: a line each, in the order of addresses, the columns with a space between. SQLite
 * joins the lines, which takes a fraction of what rows take; thousands come at a time.
 *
 * @param columns without spaces in their values, the address first
 */
export function* articleLines(store: DatabaseSync, columns: readonly string[], where: string): Generator<string> {
  // The table stands in the order of addresses; an index, which `+` keeps out, would have to be sorted.
  const some = store.prepare(
    `SELECT max(address) AS last, group_concat(line, '') AS lines FROM (
      SELECT address, ${columns.join(" || ' ' || ")} || char(10) AS line FROM article WHERE +${where} AND address > ? ORDER BY address LIMIT ${AT_ONCE}
    )`,
  );
  for (let last = ''; ; ) {
    const row = some.get(last);
    if (typeof row?.['last'] !== 'string') return;
    last = row['last'];
    yield String(row['lines']);
  }
}
