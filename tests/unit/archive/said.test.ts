import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { ProblemsFound } from '../../../src/domain/problem.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

let fixture: FixtureArchive;
let place: { content: string; cache: string };
beforeEach(() => {
  fixture = fixtureArchive();
  place = { content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') };
  fixture.article('2017/12/pier.md', '“We have no money,” said Ada Carter, “and no time.”', 'published: 2017-12-19');
  fixture.article('2018/01/boats.md', '“No,” said Ada Carter.\n\n“Boats are dear,” Ms Carter said.', 'published: 2018-01');
  fixture.article('1890/storm.md', '“The sea came in,” said Ada Carter.', 'published: 1890');
});
afterEach(() => fixture.cleanUp());

function archive() {
  refreshArchive(place, { language: 'en', rights: '', publication: '', base: '/' });
  return openArchive(place);
}
const owners = (yaml: string) => writeFileSync(join(fixture.content, 'speakers.yaml'), yaml);
const addresses = (slug: string) =>
  archive()
    .saidBy(slug)
    .map(({ article }) => article.address);

describe('a speaker is one across articles', () => {
  test('with everything said, from the newest to the oldest, each in its sentence', () => {
    expect(archive().speakers()).toEqual([{ kind: 'speaker', slug: 'ada-carter', name: 'Ada Carter', count: 4 }]);
    const said = archive().saidBy('ada-carter');
    expect(said.map(({ article }) => article.address)).toEqual(['2018/01/boats', '2018/01/boats', '2017/12/pier', '1890/storm']);
    expect(said[2]?.printed.map(({ text }) => text).join('')).toBe('“We have no money,” said Ada Carter, “and no time.”');
    expect(archive().yearsOf('speaker', 'ada-carter')).toEqual([
      { year: 1890, months: [{ count: 1 }], count: 1 },
      { year: 2017, months: [{ month: 12, count: 1 }], count: 1 },
      { year: 2018, months: [{ month: 1, count: 2 }], count: 2 },
    ]);
  });

  test('a page at a time', () => {
    expect(archive().saidBy('ada-carter', 2, 3)).toHaveLength(1);
    expect(archive().saidBy('nobody')).toEqual([]);
  });

  test('or a year at a time, and what has no date', () => {
    fixture.article('undated/tide.md', '“The tide is late,” said Ada Carter.');
    const of = (year: number | 'undated', page?: number, size?: number) =>
      archive()
        .saidInYear('ada-carter', year, page, size)
        .map(({ article }) => article.address);
    expect(of(2018)).toEqual(['2018/01/boats', '2018/01/boats']);
    expect(of(2018, 2, 1)).toEqual(['2018/01/boats']);
    expect(of(1890)).toEqual(['1890/storm']);
    expect(of(2016)).toEqual([]);
    expect(of('undated')).toEqual(['undated/tide']);
    expect(archive().yearsOf('speaker', 'ada-carter').at(-1)).toEqual({ year: 'undated', months: [], count: 1 });
  });

  test('and is named by the article as by the archive', () => {
    expect(archive().speakersIn('2017/12/pier').get('Ada Carter')).toMatchObject({ slug: 'ada-carter', count: 1 });
  });
});

describe('what changes is said anew', () => {
  test('an article that is changed, withdrawn or gone', () => {
    archive();
    fixture.article('2017/12/pier.md', 'Nobody spoke.', 'published: 2017-12-19');
    fixture.article('2018/01/boats.md', '“Boats are dear,” said Ada Carter.', 'published: 2018-01\nwithdrawn: It was wrong.');
    fixture.remove('1890/storm.md');
    expect(archive().speakers()).toEqual([]);
  });

  test('who is who, without a change of any article', () => {
    archive();
    owners('speakers:\n  - name: Ada Carter (mayor)\n    also: [Ada Carter]\n    born: 1950\n    role: Mayor of Port Example\n');
    expect(addresses('ada-carter-mayor')).toEqual(['2018/01/boats', '2018/01/boats', '2017/12/pier']);
    expect(archive().speakerEntry('ada-carter-mayor')).toMatchObject({ role: 'Mayor of Port Example' });
    expect(addresses('ada-carter')).toEqual(['1890/storm']);
    rmSync(join(fixture.content, 'speakers.yaml'));
    expect(addresses('ada-carter')).toHaveLength(4);
    expect(archive().speakerEntry('ada-carter-mayor')).toBeUndefined();
  });
});

describe('who is who is refused with a line to mend', () => {
  test.each([
    ['a field that is none', 'speakers:\n  - name: Ada Carter\n    rol: Mayor\n', 3, /"rol" is not a field.*Did you mean "role"/s],
    ['a speaker without a name', 'speakers:\n  - role: Mayor\n', 2, /"speakers.0.name" is missing/],
    ['a wrong item', 'speakers:\n  - name: Ada\n    wikidata: 42\n', 3, /Q42/],
    ['a wrong date', 'speakers:\n  - name: Ada\n    born: May 1950\n', 3, /May 1950/],
    ['an address that is none', 'speakers:\n  - name: Ada\n    only: [../x]\n', 3, /address of an article/],
    [
      'a name that two claim',
      'speakers:\n  - name: Ada Carter\n    also: [Carter]\n  - name: Bo Carter\n    also: [Carter]\n',
      4,
      /means "Ada Carter" as well as "Bo Carter"/,
    ],
    ['two of one page', 'speakers:\n  - name: Ada Carter\n  - name: ADA CARTER\n', 3, /same page, \/speaker\/ada-carter\//],
    ['no YAML', 'speakers: [', 1, /not valid YAML/],
    ['no list', 'speakers: Ada', 1, /must be a list/],
  ])('%s', (_, yaml, line, what) => {
    owners(yaml);
    try {
      archive();
    } catch (error) {
      if (!(error instanceof ProblemsFound)) throw error;
      expect(error.problems).toHaveLength(1);
      expect(error.problems[0]).toMatchObject({ file: 'content/speakers.yaml' });
      expect(error.problems[0]?.line).toBe(line);
      expect(`${error.problems[0]?.what} ${error.problems[0]?.remedy}`).toMatch(what);
      return;
    }
    expect.fail('it was not refused');
  });
});
