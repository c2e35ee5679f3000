import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Heading, NameKind } from '../../../src/archive/listing.ts';
import { pageNoter } from '../../../src/publishing/site-pages.ts';
import { openRecord } from '../../../src/publishing/site-record.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-record-'));
  file = join(folder, 'site.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const former: Heading<'author'> = { kind: 'author', slug: 'jon-smth', name: 'Jon Smth', count: 0 };
const noteOf = pageNoter({ formerNames: <Kind extends NameKind>() => [former] as Heading[] as Heading<Kind>[] });
const pages = (...paths: string[]) => paths.map(noteOf);

test('lists are told of by the sitemaps of their kinds; articles, further pages, the search and names that nothing stands under are none', () => {
  const record = openRecord(file);
  record.noteWritten(
    pages('', '404', 'search', 'years', '2017', '2017/12', '2017/12/talks', '2017/talks', 'undated', 'undated/letter', 'keyword'),
    [],
  );
  record.noteWritten(pages('keyword/ports', 'keyword/ports/page-2', 'keyword/ports/2017', 'a-z/t/the_s', 'on-this-day/12-19'), []);
  record.noteWritten(pages('author/jon-smth'), []);
  expect([...record.listCounts()]).toEqual([
    ['a-z', 1],
    ['keyword', 2],
    ['lists', 6],
    ['on-this-day', 1],
  ]);
  expect(record.lists('keyword')).toEqual(['keyword/ports', 'keyword/ports/2017']);
  expect(record.lists('lists')).toEqual(['', '2017', '2017/12', 'keyword', 'undated', 'years']);
  expect(record.lists('place')).toEqual([]);
  expect(record.lists()).toHaveLength(10);
  record.close();
});

test.each([
  ['of another version', (path: string) => new DatabaseSync(path).exec('CREATE TABLE page (path TEXT PRIMARY KEY, list TEXT NOT NULL)')],
  ['of a later version', (path: string) => new DatabaseSync(path).exec('CREATE TABLE page (path TEXT); PRAGMA user_version = 999')],
])('a record %s is begun anew', (_, write) => {
  write(file);
  const record = openRecord(file);
  expect(record.version()).toBeUndefined();
  record.noteWritten(pages('2017/12/talks'), []);
  expect(record.isWritten('2017/12/talks')).toBe(true);
  record.close();
  const again = openRecord(file);
  expect(again.isWritten('2017/12/talks')).toBe(true);
  again.close();
});
