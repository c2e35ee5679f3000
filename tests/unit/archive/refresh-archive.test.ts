import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { type Problem, ProblemsFound } from '../../../src/domain/problem.ts';
import { addressesOf, archiveForEach, DEFAULTS } from './archive-for-each.ts';

/** Of two files one is read before the other. */
const ONE_ADDRESS = [
  ['2017/12/talks.md', '2017/12/talks.markdown'],
  ['2017/12/talks.markdown', '2017/12/talks.md'],
] as const;

const archive = archiveForEach();

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
  test('of links to files and folders, too; one that leads back is not followed', () => {
    const elsewhere = join(archive.content, 'elsewhere');
    mkdirSync(elsewhere);
    archive.article('2017/12/one.md', 'First.');
    archive.refresh();
    const source = readFileSync(join(archive.content, 'articles/2017/12/one.md'));
    for (const name of ['two.md', 'three.md']) writeFileSync(join(elsewhere, name), source);
    symlinkSync(elsewhere, join(archive.content, 'articles/2018'));
    symlinkSync(join(elsewhere, 'two.md'), join(archive.content, 'articles/2017/two.md'));
    symlinkSync('..', join(archive.content, 'articles/2017/12/back'));
    symlinkSync('nowhere', join(archive.content, 'articles/2017/12/lost.md'));
    expect(archive.refresh()).toEqual({ found: 4, made: 3, dropped: 0 });
    expect(addressesOf(archive.open())).toEqual(['2017/12/one', '2017/two', '2018/three', '2018/two']);
  });

  test('so only what changed is made again', () => {
    archive.article('2017/12/one.md', 'First.');
    archive.article('2017/12/two.md', 'Second.');
    expect(archive.refresh()).toEqual({ found: 2, made: 2, dropped: 0 });
    expect(archive.refresh()).toEqual({ found: 2, made: 0, dropped: 0 });
    archive.article('2017/12/two.md', 'Second, changed.');
    archive.article('2018/01/three.md', 'Third.');
    archive.remove('2017/12/one.md');
    expect(archive.refresh()).toEqual({ found: 2, made: 2, dropped: 1 });
    expect(addressesOf(archive.open())).toEqual(['2017/12/two', '2018/01/three']);
    expect(archive.open().htmlOf('2017/12/two')).toContain('Second, changed.');
  });

  test('a file that has the text which it had is not made again, as in a new checkout', () => {
    archive.article('2017/12/one.md', 'First.');
    archive.article('2017/12/two.md', 'Second.');
    archive.refresh();
    const before = archive.open().state();
    archive.article('2017/12/one.md', 'First.');
    archive.article('2017/12/two.md', 'Changed.');
    utimesSync(join(archive.content, 'articles/2017/12/one.md'), 1, 1);
    expect(archive.refresh()).toEqual({ found: 2, made: 1, dropped: 0 });
    const changes = archive.open().changedSince(before);
    expect('pages' in changes && changes.pages).not.toContain('2017/12/one');
    expect(archive.refresh()).toMatchObject({ found: 2, made: 0 });
  });

  test('and nothing but time is lost with it', () => {
    archive.article('2017/12/one.md', 'First “words”.');
    archive.refresh();
    const before = archive.open().article('2017/12/one');
    for (const ending of ['', '-wal', '-shm']) rmSync(archive.cache + ending, { force: true });
    const elsewhere = join(archive.content, '.cache/again.sqlite');
    refreshArchive({ content: archive.content, cache: elsewhere }, DEFAULTS);
    expect(openArchive({ content: archive.content, cache: elsewhere }).article('2017/12/one')).toEqual(before);
  });

  test.each(ONE_ADDRESS)('%s, once it is gone, leaves its address to %s', (gone, renamed) => {
    archive.article(gone, 'First.');
    archive.refresh();
    archive.remove(gone);
    archive.article(renamed, 'Second.');
    expect(archive.refresh()).toMatchObject({ found: 1, made: 1 });
    expect(addressesOf(archive.open())).toEqual(['2017/12/talks']);
    expect(archive.open().htmlOf('2017/12/talks')).toContain('Second.');
    expect(archive.refresh()).toMatchObject({ found: 1, made: 0, dropped: 0 });
  });

  test('whatever comes, goes, fails and is mended in whichever folder, as a new store would have it', () => {
    const FILES = ['2017/talks.md', '2017/12/talks.md', '2017/12/harbour.md', '2018/01/ferry.md', '2018/02/ferry.md', 'undated/letter.md'];
    const step = fc.record({ file: fc.constantFrom(...FILES), does: fc.constantFrom('write', 'spoil', 'remove', 'touch nothing') });
    let stores = 0;
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { minLength: 2, maxLength: 6 }), (rounds) => {
        rmSync(join(archive.content, 'articles'), { recursive: true, force: true });
        const place = { content: archive.content, cache: join(archive.content, `.cache/${++stores}.sqlite`) };
        const standing = new Map<string, string>();
        let texts = 0;
        for (const round of rounds) {
          const changed = new Set<string>();
          for (const { file, does } of round) {
            if (does === 'touch nothing' || (does === 'remove' && !standing.has(file))) continue;
            changed.add(file);
            const text = does === 'write' ? `Text ${++texts}.` : '';
            if (does === 'remove') archive.remove(file);
            else archive.article(file, text);
            if (does === 'remove') standing.delete(file);
            else standing.set(file, text);
          }
          const spoilt = [...standing].filter(([, text]) => text === '').map(([file]) => `content/articles/${file}`);
          const good = [...standing].filter(([, text]) => text !== '').sort();
          let made = -1;
          const problems = problemsOf(() => {
            made = refreshArchive(place, DEFAULTS).made;
          });
          const opened = openArchive(place);
          expect(problems.map(({ file }) => file).sort()).toEqual(spoilt.sort());
          if (spoilt.length === 0) expect(made).toBe(good.filter(([file]) => changed.has(file)).length);
          expect(addressesOf(opened)).toEqual(good.map(([file]) => file.replace('.md', '')).sort());
          for (const [file, text] of good) expect(opened.htmlOf(file.replace('.md', ''))).toContain(text);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of a run that was cut off nothing is taken for read that was not', () => {
    const COMMITTED = 500;
    for (let at = 0; at <= COMMITTED; at++) archive.article(`2017/12/article-${at}.md`, 'Text.');
    const script = join(archive.content, 'cut-off.mjs');
    const refreshing = JSON.stringify(join(import.meta.dirname, '../../../src/archive/refresh-archive.ts'));
    writeFileSync(
      script,
      `import { refreshArchive } from ${refreshing};
      let done = 0;
      const watch = { begin() {}, done: () => ++done > ${COMMITTED} && process.kill(process.pid, 'SIGKILL') };
      refreshArchive(${JSON.stringify({ content: archive.content, cache: archive.cache })}, ${JSON.stringify(DEFAULTS)}, watch);`,
    );
    expect(spawnSync(process.execPath, [script])).toMatchObject({ signal: 'SIGKILL' });
    rmSync(join(archive.content, 'articles/2017'), { recursive: true });
    archive.article('2018/01/new.md', 'Text.');
    expect(archive.refresh()).toEqual({ found: 1, made: 1, dropped: COMMITTED });
    expect(addressesOf(archive.open())).toEqual(['2018/01/new']);
  });

  test('a damaged one is begun anew', () => {
    archive.article('2017/12/one.md', 'First.');
    archive.refresh();
    for (const ending of ['-wal', '-shm']) rmSync(archive.cache + ending, { force: true });
    writeFileSync(archive.cache, 'this is no database, whatever its name says, and is long enough to be read as one '.repeat(50));
    expect(archive.refresh()).toEqual({ found: 1, made: 1, dropped: 0 });
  });

  test('other defaults make all articles anew', () => {
    archive.article('2017/12/one.md', 'See [two](/2017/12/two/).');
    archive.refresh();
    expect(archive.refresh({ ...DEFAULTS, base: '/archive/' }).made).toBe(1);
    expect(archive.open().htmlOf('2017/12/one')).toContain('href="/archive/2017/12/two/"');
  });
});

describe('all problems of all files are found in one run', () => {
  test('each with its file, its line, what is wrong and what to write', () => {
    archive.article('2017/12/good.md', 'Good.');
    archive.article('2017/12/date.md', 'Text.', 'published: 19/12/2017');
    archive.article('2017/12/field.md', 'Text.', 'headlin: Twice\nsection: Diplomacy');
    archive.write('2017/12/empty.md', '');
    archive.write('2017/12/bare.md', 'No front matter.');
    archive.write('2017/12/code.md', '---js\nmodule.exports = { headline: process.exit(1) }\n---\nText.');
    archive.write('2017/12/open.md', '---\nheadline: Never closed\n');
    archive.write('2017/12/yaml.md', '---\nheadline: a: b\nprovenance: {source: x}\n---\nText.');
    archive.write('2017/12/nothing.md', '---\nheadline: No source\n---\nText.');
    archive.write('2017/12/utf16.md', Buffer.from('\ufeff---\nheadline: wide\n---\n', 'utf16le'));
    archive.write('2017/12/latin.md', Buffer.from('---\nheadline: caf\xe9\n---\n', 'latin1'));
    archive.write('2017/12/binary.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    archive.article('2017/12/Capitals.md', 'Text.');
    archive.article('somewhere/else.md', 'Text.');
    archive.article('2017/12/no-body.md', '   ');

    const problems = problemsOf(() => archive.refresh());
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
    expect(addressesOf(archive.open())).toEqual(['2017/12/good']);
  });

  test('they stay until they are mended', () => {
    archive.article('2017/12/date.md', 'Text.', 'published: yesterday');
    expect(problemsOf(() => archive.refresh())).toHaveLength(1);
    expect(problemsOf(() => archive.refresh())).toHaveLength(1);
    archive.article('2017/12/date.md', 'Text.', 'published: 2017-12-19');
    expect(problemsOf(() => archive.refresh())).toEqual([]);
  });

  test('two files for one address', () => {
    archive.article('2017/12/talks.md', 'One.');
    archive.article('2017/12/talks.markdown', 'Another.');
    expect(problemsOf(() => archive.refresh())).toMatchObject([{ what: expect.stringContaining('/2017/12/talks/') }]);
  });

  test.each(ONE_ADDRESS)('%s, while it is there, keeps its address from %s', (kept, second) => {
    archive.article(kept, 'One.');
    archive.refresh();
    archive.article(second, 'Another.');
    expect(problemsOf(() => archive.refresh())).toMatchObject([
      { file: `content/articles/${second}`, what: expect.stringContaining(kept) },
    ]);
    expect(archive.open().htmlOf('2017/12/talks')).toContain('One.');
  });

  test('front matter is taken as it is written: no word becomes a date, a number or a truth', () => {
    archive.article('2017/12/plain.md', 'Text.', 'headline: no\nsection: 1984\nkeywords: [yes, 007, 2017-12-19]');
    archive.refresh();
    expect(archive.open().article('2017/12/plain').article).toMatchObject({
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
    archive.article('2017/12/laughs.md', 'Text.', lines.join('\n'));
    expect(problemsOf(() => archive.refresh()).length).toBeGreaterThan(0);
  });
});
