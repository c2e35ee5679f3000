import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { membersOf } from '../../../src/archive/list-query.ts';
import type { ListByDate, ListOf } from '../../../src/archive/listing.ts';
import { neighboursIn } from '../../../src/archive/neighbours.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { readStore } from '../../../src/archive/store.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

let fixture: FixtureArchive;
const location = () => ({ content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') });
beforeAll(() => {
  fixture = fixtureArchive();
  const inPort = (file: string, published: string) =>
    fixture.article(file, 'The boats came in.', `headline: Boats\nsection: Port${published && `\npublished: ${published}`}`);
  inPort('1995/12/eve.md', '1995-12-31');
  inPort('1996/another.md', '1996');
  inPort('1996/sometime.md', '1996');
  inPort('1996/06/june.md', '1996-06~');
  inPort('1996/01/first.md', '1996-01-01');
  inPort('1996/12/last.md', '1996-12-31');
  inPort('1997/new-year.md', '1997?');
  inPort('undated/boats.md', '');
  inPort('0987/old.md', '0987');
  fixture.article('1996/07/rain.md', 'It rained.', 'headline: Rain\nsection: Weather\npublished: 1996-07-01');
  fixture.article('1996/08/gone.md', 'It rained.', 'headline: Gone\nsection: Port\npublished: 1996-08-01\nwithdrawn: It was wrong.');
  refreshArchive(location(), { language: 'en', rights: '', publication: '', base: '/' });
});
afterAll(() => fixture.cleanUp());

const addresses = (list: ListOf, page?: number, size?: number) =>
  openArchive(location())
    .list(list, page, size)
    .map(({ address }) => address);

const OF_1996 = ['1996/12/last', '1996/06/june', '1996/01/first', '1996/another', '1996/sometime'];

describe('the list of a section', () => {
  test('of one year has that year alone, as exactly as it is known, from the newest to the oldest', () => {
    const list = { of: 'section', slug: 'port', year: 1996 } as const;
    expect(addresses(list)).toEqual(OF_1996);
    expect(addresses(list, 2, 3)).toEqual(OF_1996.slice(3));
    expect(openArchive(location()).count(list)).toBe(5);
    expect(addresses({ ...list, year: 987 })).toEqual(['0987/old']);
    expect(addresses({ ...list, year: 1998 })).toEqual([]);
  });

  test('has apart what is undated', () => {
    expect(addresses({ of: 'section', slug: 'port', year: 'undated' })).toEqual(['undated/boats']);
    expect(addresses({ of: 'section', slug: 'weather', year: 'undated' })).toEqual([]);
  });

  test('is the list of its years, one after the other', () => {
    const archive = openArchive(location());
    const years = archive.yearsOf('section', 'port');
    expect(years).toEqual([
      { year: 987, count: 1, months: [{ count: 1 }] },
      { year: 1995, count: 1, months: [{ month: 12, count: 1 }] },
      { year: 1996, count: 5, months: [{ count: 2 }, ...[1, 6, 12].map((month) => ({ month, count: 1 }))] },
      { year: 1997, count: 1, months: [{ count: 1 }] },
      { year: 'undated', count: 1, months: [] },
    ]);
    const newestFirst = [...years.slice(0, -1).reverse(), ...years.slice(-1)];
    expect(newestFirst.flatMap(({ year }) => addresses({ of: 'section', slug: 'port', year }))).toEqual(
      addresses({ of: 'section', slug: 'port' }),
    );
    expect(archive.yearsOf('section', 'nothing')).toEqual([]);
  });
});

test('the articles of a year are those of its months and of no known month', () => {
  const months = openArchive(location()).months(1996);
  expect(addresses({ of: 'month', year: 1996 })).toEqual(['1996/another', '1996/sometime']);
  expect(months.flatMap(({ month }) => addresses({ of: 'month', year: 1996, month })).sort()).toEqual(
    addresses({ of: 'year', year: 1996 }).sort(),
  );
});

test('from the newest article of a section, what is earlier leads through all that are dated, one by one, and back', () => {
  const follow = (from: string, side: 'earlier' | 'later'): string[] => {
    const next = openArchive(location()).neighbours(from, { of: 'section', slug: 'port' })[side]?.address;
    return next ? [from, ...follow(next, side)] : [from];
  };
  const newestFirst = follow('1997/new-year', 'earlier');
  expect(newestFirst).toEqual(['1997/new-year', ...OF_1996.slice(0, 3), '1996/sometime', '1996/another', '1995/12/eve', '0987/old']);
  expect(follow('0987/old', 'later')).toEqual(newestFirst.toReversed());
});

test.each<ListByDate>([
  { of: 'all' },
  { of: 'section', slug: 'port' },
  { of: 'month', year: 1996, month: 6 },
  { of: 'day', month: 12, day: 31 },
])('an index gives what is earlier and later in %j, and nothing is sorted', (list) => {
  const store = readStore(location().cache);
  const plans: string[] = [];
  const explain = (text: string) => ({
    all(...values: string[]) {
      const plan = store.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values);
      plans.push(...plan.map(({ detail }) => String(detail)));
      return [];
    },
  });
  neighboursIn(explain as never, { address: '1996/06/june', published: '1996-06' }, list);
  store.close();
  const steps = plans.filter((step) => !step.startsWith('SCALAR SUBQUERY'));
  expect(steps).toHaveLength(8);
  for (const step of steps) expect(step).toMatch(/^SEARCH \w+ USING (?:COVERING INDEX|PRIMARY KEY)/);
});

/** https://sqlite.org/eqp.html */
test.each<[ListOf, string]>([
  [{ of: 'all' }, 'state=?'],
  [{ of: 'year', year: 1996 }, 'state=? AND published>? AND published<?'],
  [{ of: 'month', year: 1996, month: 6 }, 'state=? AND year=? AND month=?'],
  [{ of: 'month', year: 1996 }, 'state=? AND year=? AND month=?'],
  [{ of: 'undated' }, 'state=? AND published=?'],
  [{ of: 'day', month: 12, day: 31 }, '<expr>=?'],
  [{ of: 'initial', initial: 'B' }, 'initial=?'],
  [{ of: 'initial', initial: 'B', part: { prefix: 'bo', isWhole: false, count: 0 } }, 'initial=? AND key>? AND key<?'],
  [{ of: 'section', slug: 'port' }, 'kind=? AND slug=?'],
  [{ of: 'section', slug: 'port', year: 1996 }, 'kind=? AND slug=? AND published>? AND published<?'],
  [{ of: 'section', slug: 'port', year: 'undated' }, 'kind=? AND slug=? AND published=?'],
])('an index gives the pages of %j in order, without a look at other articles', (list, sought) => {
  const { table, where, values, order } = membersOf(list);
  const store = readStore(location().cache);
  const plan = store.prepare(`EXPLAIN QUERY PLAN SELECT address FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT 1`).all(...values);
  store.close();
  expect(plan.map((row) => row['detail'])).toEqual([
    expect.stringMatching(new RegExp(`^SEARCH ${table} USING (?:COVERING INDEX \\w+|PRIMARY KEY) \\(${sought.replace(/\?/g, '\\?')}\\)$`)),
  ]);
});
