import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/listing.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { type Problem, ProblemsFound } from '../../../src/domain/problem.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

const DEFAULTS = { language: 'en', rights: 'Rights not known', publication: '', base: '/' };

/** Of two files one is read before the other. */
const ONE_ADDRESS = [
  ['2017/12/talks.md', '2017/12/talks.markdown'],
  ['2017/12/talks.markdown', '2017/12/talks.md'],
] as const;

let fixture: FixtureArchive;
let cache: string;
beforeEach(() => {
  fixture = fixtureArchive();
  cache = join(fixture.content, '.cache/archive.sqlite');
});
afterEach(() => fixture.cleanUp());

const refresh = (defaults = DEFAULTS) => refreshArchive({ content: fixture.content, cache }, defaults);
const addressesOf = (archive: Archive) => Array.from(archive.addresses(), ({ address }) => address);
const open = () => openArchive({ content: fixture.content, cache });

function problemsOf(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemsFound) return error.problems;
    throw error;
  }
  return [];
}

describe('what was made of an article is kept', () => {
  test('so only what changed is made again', () => {
    fixture.article('2017/12/one.md', 'First.');
    fixture.article('2017/12/two.md', 'Second.');
    expect(refresh()).toEqual({ found: 2, made: 2, dropped: 0 });
    expect(refresh()).toEqual({ found: 2, made: 0, dropped: 0 });
    fixture.article('2017/12/two.md', 'Second, changed.');
    fixture.article('2018/01/three.md', 'Third.');
    fixture.remove('2017/12/one.md');
    expect(refresh()).toEqual({ found: 2, made: 2, dropped: 1 });
    expect(addressesOf(open())).toEqual(['2017/12/two', '2018/01/three']);
    expect(open().htmlOf('2017/12/two')).toContain('Second, changed.');
  });

  test('and nothing but time is lost with it', () => {
    fixture.article('2017/12/one.md', 'First “words”.');
    refresh();
    const before = open().article('2017/12/one');
    for (const ending of ['', '-wal', '-shm']) rmSync(cache + ending, { force: true });
    const elsewhere = join(fixture.content, '.cache/again.sqlite');
    refreshArchive({ content: fixture.content, cache: elsewhere }, DEFAULTS);
    expect(openArchive({ content: fixture.content, cache: elsewhere }).article('2017/12/one')).toEqual(before);
  });

  test.each(ONE_ADDRESS)('%s, once it is gone, leaves its address to %s', (gone, renamed) => {
    fixture.article(gone, 'First.');
    refresh();
    fixture.remove(gone);
    fixture.article(renamed, 'Second.');
    expect(refresh()).toMatchObject({ found: 1, made: 1 });
    expect(addressesOf(open())).toEqual(['2017/12/talks']);
    expect(open().htmlOf('2017/12/talks')).toContain('Second.');
    expect(refresh()).toMatchObject({ found: 1, made: 0, dropped: 0 });
  });

  test('whatever comes, goes, fails and is mended in whichever folder, as a new store would have it', () => {
    const FILES = ['2017/talks.md', '2017/12/talks.md', '2017/12/harbour.md', '2018/01/ferry.md', '2018/02/ferry.md', 'undated/letter.md'];
    const step = fc.record({ file: fc.constantFrom(...FILES), does: fc.constantFrom('write', 'spoil', 'remove', 'touch nothing') });
    let stores = 0;
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { minLength: 2, maxLength: 6 }), (rounds) => {
        rmSync(join(fixture.content, 'articles'), { recursive: true, force: true });
        cache = join(fixture.content, `.cache/${++stores}.sqlite`);
        const standing = new Map<string, string>();
        let texts = 0;
        for (const round of rounds) {
          const changed = new Set<string>();
          for (const { file, does } of round) {
            if (does === 'touch nothing' || (does === 'remove' && !standing.has(file))) continue;
            changed.add(file);
            const text = does === 'write' ? `Text ${++texts}.` : '';
            if (does === 'remove') fixture.remove(file);
            else fixture.article(file, text);
            if (does === 'remove') standing.delete(file);
            else standing.set(file, text);
          }
          const spoilt = [...standing].filter(([, text]) => text === '').map(([file]) => `content/articles/${file}`);
          const good = [...standing].filter(([, text]) => text !== '').sort();
          let made = -1;
          const problems = problemsOf(() => {
            made = refresh().made;
          });
          expect(problems.map(({ file }) => file).sort()).toEqual(spoilt.sort());
          if (spoilt.length === 0) expect(made).toBe(good.filter(([file]) => changed.has(file)).length);
          expect(addressesOf(open())).toEqual(good.map(([file]) => file.replace('.md', '')).sort());
          for (const [file, text] of good) expect(open().htmlOf(file.replace('.md', ''))).toContain(text);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of a run that was cut off nothing is taken for read that was not', () => {
    const COMMITTED = 500;
    for (let at = 0; at <= COMMITTED; at++) fixture.article(`2017/12/article-${at}.md`, 'Text.');
    const script = join(fixture.content, 'cut-off.mjs');
    const refreshing = JSON.stringify(join(import.meta.dirname, '../../../src/archive/refresh-archive.ts'));
    writeFileSync(
      script,
      `import { refreshArchive } from ${refreshing};
      let done = 0;
      const watch = { begin() {}, done: () => ++done > ${COMMITTED} && process.kill(process.pid, 'SIGKILL') };
      refreshArchive(${JSON.stringify({ content: fixture.content, cache })}, ${JSON.stringify(DEFAULTS)}, watch);`,
    );
    expect(spawnSync(process.execPath, [script])).toMatchObject({ signal: 'SIGKILL' });
    rmSync(join(fixture.content, 'articles/2017'), { recursive: true });
    fixture.article('2018/01/new.md', 'Text.');
    expect(refresh()).toEqual({ found: 1, made: 1, dropped: COMMITTED });
    expect(addressesOf(open())).toEqual(['2018/01/new']);
  });

  test('a damaged one is begun anew', () => {
    fixture.article('2017/12/one.md', 'First.');
    refresh();
    for (const ending of ['-wal', '-shm']) rmSync(cache + ending, { force: true });
    writeFileSync(cache, 'this is no database, whatever its name says, and is long enough to be read as one '.repeat(50));
    expect(refresh()).toEqual({ found: 1, made: 1, dropped: 0 });
  });

  test('other defaults make all articles anew', () => {
    fixture.article('2017/12/one.md', 'See [two](/2017/12/two/).');
    refresh();
    expect(refresh({ ...DEFAULTS, base: '/archive/' }).made).toBe(1);
    expect(open().htmlOf('2017/12/one')).toContain('href="/archive/2017/12/two/"');
  });
});

describe('all problems of all files are found in one run', () => {
  test('each with its file, its line, what is wrong and what to write', () => {
    fixture.article('2017/12/good.md', 'Good.');
    fixture.article('2017/12/date.md', 'Text.', 'published: 19/12/2017');
    fixture.article('2017/12/field.md', 'Text.', 'headlin: Twice\nsection: Diplomacy');
    fixture.write('2017/12/empty.md', '');
    fixture.write('2017/12/bare.md', 'No front matter.');
    fixture.write('2017/12/code.md', '---js\nmodule.exports = { headline: process.exit(1) }\n---\nText.');
    fixture.write('2017/12/open.md', '---\nheadline: Never closed\n');
    fixture.write('2017/12/yaml.md', '---\nheadline: a: b\nprovenance: {source: x}\n---\nText.');
    fixture.write('2017/12/nothing.md', '---\nheadline: No source\n---\nText.');
    fixture.write('2017/12/utf16.md', Buffer.from('\ufeff---\nheadline: wide\n---\n', 'utf16le'));
    fixture.write('2017/12/latin.md', Buffer.from('---\nheadline: caf\xe9\n---\n', 'latin1'));
    fixture.write('2017/12/binary.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    fixture.article('2017/12/Capitals.md', 'Text.');
    fixture.article('somewhere/else.md', 'Text.');
    fixture.article('2017/12/no-body.md', '   ');

    const problems = problemsOf(refresh);
    const at = (name: string) => problems.filter(({ file }) => file === `content/articles/${name}`);
    expect(at('2017/12/good.md')).toEqual([]);
    expect(at('2017/12/date.md')).toMatchObject([
      { line: 3, what: expect.stringContaining('"19/12/2017"'), remedy: expect.stringContaining('2017-12-19, 2017-12 or 2017') },
    ]);
    expect(at('2017/12/field.md')).toMatchObject([
      { line: 3, what: expect.stringContaining('"headlin"'), remedy: expect.stringContaining('"headline"') },
    ]);
    expect(at('2017/12/empty.md')[0]?.what).toBe('This file is empty.');
    expect(at('2017/12/bare.md')[0]?.remedy).toContain('---');
    expect(at('2017/12/code.md')[0]?.what).toContain('"js"');
    expect(at('2017/12/open.md')[0]?.what).toContain('never closed');
    expect(at('2017/12/yaml.md')[0]?.line).toBe(2);
    expect(at('2017/12/nothing.md')[0]?.what).toContain('"provenance" is missing');
    expect(at('2017/12/utf16.md')[0]?.what).toContain('UTF-16');
    expect(at('2017/12/latin.md')[0]?.what).toContain('not UTF-8');
    expect(at('2017/12/binary.md')[0]?.what).toContain('binary');
    expect(at('2017/12/Capitals.md')[0]?.remedy).toContain('lower-case');
    expect(at('somewhere/else.md')).toHaveLength(1);
    expect(at('2017/12/no-body.md')[0]?.what).toContain('no text');
    expect(problems).toHaveLength(14);
    expect(addressesOf(open())).toEqual(['2017/12/good']);
  });

  test('they stay until they are mended', () => {
    fixture.article('2017/12/date.md', 'Text.', 'published: yesterday');
    expect(problemsOf(refresh)).toHaveLength(1);
    expect(problemsOf(refresh)).toHaveLength(1);
    fixture.article('2017/12/date.md', 'Text.', 'published: 2017-12-19');
    expect(problemsOf(refresh)).toEqual([]);
  });

  test('two files for one address', () => {
    fixture.article('2017/12/talks.md', 'One.');
    fixture.article('2017/12/talks.markdown', 'Another.');
    expect(problemsOf(refresh)).toMatchObject([{ what: expect.stringContaining('/2017/12/talks/') }]);
  });

  test.each(ONE_ADDRESS)('%s, while it is there, keeps its address from %s', (kept, second) => {
    fixture.article(kept, 'One.');
    refresh();
    fixture.article(second, 'Another.');
    expect(problemsOf(refresh)).toMatchObject([{ file: `content/articles/${second}`, what: expect.stringContaining(kept) }]);
    expect(open().htmlOf('2017/12/talks')).toContain('One.');
  });

  test('front matter is taken as it is written: no word becomes a date, a number or a truth', () => {
    fixture.article('2017/12/plain.md', 'Text.', 'headline: no\nsection: 1984\nkeywords: [yes, 007, 2017-12-19]');
    refresh();
    expect(open().article('2017/12/plain').article).toMatchObject({
      headline: 'no',
      section: '1984',
      keywords: ['yes', '007', '2017-12-19'],
    });
  });

  test('YAML that unfolds without end is refused', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? 'x'
            : Array(10)
                .fill(`*a${i - 1}`)
                .join(', ')
        }]`,
    );
    fixture.article('2017/12/laughs.md', 'Text.', lines.join('\n'));
    expect(problemsOf(refresh).length).toBeGreaterThan(0);
  });
});

describe('lists', () => {
  test('run from the newest to the oldest, the undated last, and never hold drafts or withdrawn articles', () => {
    fixture.article('undated/words.md', 'Text.');
    fixture.article('2017/12/day.md', 'Text.', 'published: 2017-12-19');
    fixture.article('2017/12/month.md', 'Text.', 'published: 2017-12~');
    fixture.article('2019/year.md', 'Text.', 'published: 2019');
    fixture.article('2019/01/draft.md', 'Text.', 'published: 2019-01-01\ndraft: true');
    fixture.article('2019/01/gone.md', 'Text.', 'published: 2019-01-02\nwithdrawn: It was a duplicate.');
    refresh();
    const archive = open();
    expect(archive.list({ of: 'all' }).map(({ address }) => address)).toEqual([
      '2019/year',
      '2017/12/day',
      '2017/12/month',
      'undated/words',
    ]);
    expect(archive.count({ of: 'all' })).toBe(4);
    expect(archive.list({ of: 'undated' }).map(({ address }) => address)).toEqual(['undated/words']);
    expect(archive.years()).toEqual([
      { year: 2017, count: 2 },
      { year: 2019, count: 1 },
    ]);
    expect(archive.months(2019)).toEqual([{ month: undefined, count: 1 }]);
    expect(archive.list({ of: 'all' }, 2, 3).map(({ address }) => address)).toEqual(['undated/words']);
    expect(addressesOf(archive)).toContain('2019/01/gone');
    expect(addressesOf(archive)).not.toContain('2019/01/draft');
    expect(archive.neighbours('2017/12/day')).toMatchObject({ earlier: { address: '2017/12/month' }, later: { address: '2019/year' } });
  });

  test('of a day hold what was published on it in any year, as far as the day is known', () => {
    fixture.article('2017/12/one.md', 'One.', 'published: 2017-12-19');
    fixture.article('2018/12/two.md', 'Two.', 'published: 2018-12-19');
    fixture.article('2018/12/month.md', 'Month.', 'published: 2018-12');
    fixture.article('2018/12/draft.md', 'Draft.', 'published: 2018-12-19\ndraft: true');
    fixture.article('2018/02/leap.md', 'Leap.', 'published: 2016-02-29');
    refresh();
    const archive = open();
    expect(archive.list({ of: 'day', month: 12, day: 19 }).map(({ address }) => address)).toEqual(['2018/12/two', '2017/12/one']);
    expect(archive.count({ of: 'day', month: 12, day: 19 })).toBe(2);
    expect(archive.daysOfYear()).toEqual([
      { month: 2, day: 29, count: 1 },
      { month: 12, day: 19, count: 2 },
    ]);
    expect(archive.days(2018, 12)).toEqual([{ day: 19, count: 1 }]);
  });

  test('of an initial run by headline, without regard to quotation marks and case', () => {
    fixture.article('2017/12/one.md', 'One.', 'headline: ‘Berlin’ speaks');
    fixture.article('2018/12/two.md', 'Two.', 'headline: bern is quiet');
    fixture.article('2018/12/three.md', 'Three.', 'headline: Äpfel');
    fixture.article('2018/12/gone.md', '', 'headline: Bonn\nwithdrawn: Doubled.');
    refresh();
    expect(open().initials()).toEqual([
      { initial: 'A', slug: 'a', count: 1 },
      { initial: 'B', slug: 'b', count: 2 },
    ]);
    expect(
      open()
        .list({ of: 'initial', initial: 'B' })
        .map(({ headline }) => headline),
    ).toEqual(['‘Berlin’ speaks', 'bern is quiet']);
  });

  test('of a place hold what was filed from it', () => {
    fixture.article('2017/12/one.md', 'One.', 'dateline: SEOUL');
    fixture.article('2017/12/two.md', 'Two.', 'dateline: Seoul');
    fixture.article('2017/12/three.md', 'Three.', 'dateline: Seoul');
    refresh();
    expect(open().headings('place')).toEqual([{ kind: 'place', slug: 'seoul', name: 'Seoul', count: 3 }]);
  });

  test('spellings that differ in case or typography only are one name', () => {
    fixture.article('2017/12/one.md', 'Text.', 'section: Arms control');
    fixture.article('2017/12/two.md', 'Text.', 'section: Arms Control');
    fixture.article('2017/12/three.md', 'Text.', 'section: Arms control');
    refresh();
    expect(open().headings('section')).toEqual([{ kind: 'section', slug: 'arms-control', name: 'Arms control', count: 3 }]);
    expect(open().list({ of: 'section', slug: 'arms-control' })).toHaveLength(3);
  });
});

test('the words of an article come out exactly as they stand in the file', () => {
  const words = '“We’re ready … ‘anytime’ -- pining \\[sic\\] – a 3/4 “state-run” paper...”';
  fixture.article('2017/12/words.md', words);
  refresh();
  expect(open().htmlOf('2017/12/words')).toContain(words.replaceAll('\\', ''));
  expect(readFileSync(join(fixture.content, 'articles/2017/12/words.md'), 'utf8')).toContain(words);
});

describe('an archive of one newspaper', () => {
  const owner = { ...DEFAULTS, publication: 'The Harbour Post' };
  const publicationOf = (address: string) => open().article(address).article.publication?.name;

  test('is where articles stood that name no publication', () => {
    fixture.article('2017/12/one.md', 'First.');
    fixture.article('2017/12/two.md', 'Second.', 'publication: The Pier');
    refresh(owner);
    expect([publicationOf('2017/12/one'), publicationOf('2017/12/two')]).toEqual(['The Harbour Post', 'The Pier']);
    expect(
      open()
        .headings('publication')
        .map(({ name }) => name),
    ).toEqual(['The Harbour Post', 'The Pier']);
  });
});
