import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { articleLines } from '../../../src/archive/article-lines.ts';

const COUNT = 5001;

test('lines are those of all articles in question, in the order of addresses, however many', () => {
  const store = new DatabaseSync(':memory:');
  store.exec(
    'CREATE TABLE article (address TEXT PRIMARY KEY, digest TEXT, state TEXT) WITHOUT ROWID; CREATE INDEX by_state ON article (state, digest)',
  );
  const put = store.prepare('INSERT INTO article VALUES (?, ?, ?)');
  const rows = Array.from(
    { length: COUNT },
    (_, at) => [`2017/${(at * 7919) % COUNT}`, `d${at}`, at % 3 === 0 ? 'draft' : 'listed'] as const,
  );
  for (const row of rows) put.run(...row);
  const lines = [...articleLines(store, ['address', 'digest'], "state = 'listed'")].join('').split('\n');
  const wanted = rows.filter(([, , state]) => state === 'listed').map(([address, digest]) => `${address} ${digest}`);
  expect(lines).toEqual([...wanted.sort((a, b) => (a < b ? -1 : 1)), '']);
  expect([...articleLines(store, ['address'], "state = 'withdrawn'")]).toEqual([]);
});
