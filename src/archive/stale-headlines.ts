/** Which lists of the index from A to Z show something else. */
import { partsOf, pathOfPart, prefixesOf } from '../domain/headline-parts.ts';
import { initialSlugOf } from '../domain/initial.ts';
import { isParted } from '../domain/list-pages.ts';
import { keysOfPart, OF_PART } from './list-query.ts';
import type { StaleNotes } from './stale-notes.ts';

/** The list of an initial, and the part in which the headline stands; where that would be no part without it, all that it is parted into. */
export function noteHeadline({ sql, column, number, note }: StaleNotes, address: string): void {
  const row = sql('SELECT initial, key FROM headline WHERE address = ?').get(address);
  if (!row) return;
  const initial = String(row['initial']);
  const path = `a-z/${initialSlugOf(initial)}`;
  note(path);
  let own = '';
  for (const prefix of prefixesOf(String(row['key']))) {
    own = prefix;
    const of = [initial, ...keysOfPart({ prefix, isWhole: false })];
    const count = number(`SELECT count(*) FROM headline WHERE initial = ? AND ${OF_PART}`, ...of);
    if (isParted(count) && !isParted(count - 1)) {
      const keys = column(`SELECT key FROM headline WHERE initial = ? AND ${OF_PART} ORDER BY key`, ...of);
      for (const part of partsOf(keys, prefix)) note(`${path}/${pathOfPart(part)}`);
    }
    if (!isParted(count - 1)) break;
  }
  note(`${path}/${pathOfPart({ prefix: own })}`);
}
