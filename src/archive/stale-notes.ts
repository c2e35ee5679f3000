/** With what stale pages are found and noted: questions to the store, and the notes. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

export interface StaleNotes {
  sql(text: string): ReturnType<DatabaseSync['prepare']>;
  /** The first column of all rows. */
  column(text: string, ...values: SQLInputValue[]): string[];
  /** The first column of the first row. */
  number(text: string, ...values: SQLInputValue[]): number;
  /** Notes a page by its path; of a list, that of its first page. */
  note(page: string, why?: string): void;
  /** Notes the page of an article, which stands at its former addresses, too. */
  notePage(address: string): void;
}

export function staleNotesIn(store: DatabaseSync): StaleNotes {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql: StaleNotes['sql'] = (text) => {
    const statement = prepared.get(text) ?? store.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const column: StaleNotes['column'] = (text, ...values) =>
    sql(text)
      .all(...values)
      .map((row) => String(Object.values(row)[0] ?? ''));
  const number: StaleNotes['number'] = (text, ...values) => Number(Object.values(sql(text).get(...values) ?? {})[0] ?? 0);

  const change = number('SELECT max(change) FROM stale') + 1;
  const noted = new Set<string>();
  const note: StaleNotes['note'] = (page, why = '') => {
    if (noted.has(page)) return;
    noted.add(page);
    sql('INSERT OR REPLACE INTO stale VALUES (?, ?, ?)').run(page, change, why);
  };
  return {
    sql,
    column,
    number,
    note,
    notePage(address) {
      note(address);
      for (const former of column('SELECT address FROM former WHERE moved_to = ?', address)) note(former);
    },
  };
}
