/** Whatever comes and goes, no page that shows something else is missed. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArchiveState } from '../../../src/archive/listing.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { DAYS_OF_YEAR, daysBeside, slugOfDay } from '../../../src/domain/calendar/days-of-year.ts';
import { pathOfPart } from '../../../src/domain/headline-parts.ts';
import { isParted, PAGE_SIZE } from '../../../src/domain/list-pages.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

const ROUNDS = 40;

let fixture: FixtureArchive;
beforeEach(() => {
  fixture = fixtureArchive();
});
afterEach(() => fixture.cleanUp());

const place = () => ({ content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') });
const open = () => openArchive(place());
const refresh = () => refreshArchive(place(), { language: 'en', rights: '', publication: '', base: '/' });

function notedSince(since: ArchiveState): readonly string[] {
  const noted = open().changedSince(since);
  if ('every' in noted) throw new Error(noted.every);
  return noted.pages;
}

/** The same numbers in every run. */
let state = 4711;
const below = (most: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % most;
};

/** Few letters, so that parts come and go. */
const headline = () => `The ${'ab '[below(3)]}${'ab '[below(3)]}${'abc'[below(3)]}`;
const files = new Set<string>();
const write = (file: string) => {
  files.add(file);
  fixture.article(file, 'The boats came in.', `headline: ${headline()}`);
};

/** Path of each list of the index from A to Z -> what it shows. */
function shown(): Map<string, string> {
  const archive = open();
  const addresses = (...list: Parameters<typeof archive.list>) => archive.list(...list).map(({ address }) => address);
  return new Map(
    archive.initials().flatMap(({ initial, slug, count }) => {
      if (!isParted(count)) return [[`a-z/${slug}`, addresses({ of: 'initial', initial }).join()] as const];
      const parts = archive.headlineParts(initial);
      return [
        [`a-z/${slug}`, JSON.stringify(parts)] as const,
        ...parts.map((part) => {
          const all = addresses({ of: 'initial', initial, part }, 1, count);
          expect(all).toHaveLength(part.count);
          return [`a-z/${slug}/${pathOfPart(part)}`, all.join()] as const;
        }),
      ];
    }),
  );
}

test(`of the index from A to Z, in ${ROUNDS} rounds of edits around the number of headlines that fit on a page`, () => {
  for (let number = 0; number < 2 * PAGE_SIZE; number++) write(`2018/boats-${number}.md`);
  refresh();
  let [changes, comings] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const before = shown();
    const since = open().state();
    // Their number goes down to a page and up again.
    for (let edit = 0; edit < 6; edit++) {
      const file = [...files][below(files.size)] ?? '';
      if (below(3) === 0) write(file);
      else if (round % 20 < 10) {
        files.delete(file);
        fixture.remove(file);
      } else write(`2018/more-${round}-${edit}.md`);
    }
    refresh();
    const after = shown();
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
    expect(notedSince(since)).toEqual(expect.arrayContaining(differing));
    changes += differing.length;
    comings += [...after.keys()].filter((path) => !before.has(path)).length;
  }
  expect(changes).toBeGreaterThan(ROUNDS);
  expect(comings).toBeGreaterThan(5);
});

test('of the days of the year, each of which names those with articles before and after it, from none to some and back', () => {
  const shownOnDays = () => {
    const archive = open();
    return new Map(
      DAYS_OF_YEAR.map((day) => {
        const listed = archive.list({ of: 'day', ...day }).map(({ address }) => address);
        return [`on-this-day/${slugOfDay(day)}`, JSON.stringify([listed, daysBeside(archive.daysOfYear(), day)])] as const;
      }),
    );
  };
  const standing = new Set<string>();
  fixture.article('undated/letter.md', 'The boats came in.');
  refresh();

  for (let round = 0; round < ROUNDS; round++) {
    const before = shownOnDays();
    const since = open().state();
    const published = ['2016-02-29', '2017-01-01', '2018-12-31', '2018-06', '2017-06-15', '2018-06-15', '2017'][below(7)] ?? '';
    const file = `2018/on-${published}.md`;
    if (standing.delete(file)) fixture.remove(file);
    else {
      standing.add(file);
      fixture.article(file, 'The boats came in.', `published: ${published}`);
    }
    refresh();
    const after = shownOnDays();
    const differing = [...after.keys()].filter((path) => before.get(path) !== after.get(path));
    expect(notedSince(since)).toEqual(expect.arrayContaining(differing));
    if (published.length === 10) expect(differing.length).toBeGreaterThan(0);
  }
});

test('of a withdrawn article, which stands in no list and shows the articles before and after it', () => {
  const article = (name: string, day: number, more = '') =>
    fixture.article(`2018/${name}.md`, 'The boats came in.', `headline: ${name}\npublished: 2018-06-0${day}\nsection: Port\n${more}`);
  article('first', 1);
  article('gone', 5, 'withdrawn: It was never printed.');
  article('last', 9);
  refresh();
  const earlier = () => open().neighbours('2018/gone', { of: 'section', slug: 'port' }).earlier?.address;
  expect(earlier()).toBe('2018/first');
  const since = open().state();
  article('between', 4);
  refresh();
  expect(earlier()).toBe('2018/between');
  expect(notedSince(since)).toContain('2018/gone');
});
