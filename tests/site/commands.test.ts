import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, run } from './built-site.ts';

let folder: string;
let archive: FixtureArchive;
const at = (name: string) => join(folder, name);
const SAID = '“We will wait until the end of the tide,” the harbour master said.';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-commands-'));
  archive = fixtureArchive();
  archive.article('2019/04/tide.md', `${SAID}\n\nNobody asked him why.`, 'headline: Harbour waits\npublished: 2019-04-12');
  archive.article('2019/05/mill.md', 'The mill will wait for the end of the strike.', 'headline: Mill waits\npublished: 2019-05-01');
  build(archive.content, at('site'));
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run find', () => {
  const find = (...args: string[]) => run('find', '--dist', at('site'), ...args);

  test('prints in words whether the quotation is in the archive, and where', () => {
    const { status, output } = find('"until the end of the tide"');
    expect(status).toBe(0);
    expect(output).toContain('These exact words appear in 1 article.');
    expect(output).toContain('Harbour waits');
    expect(output).toMatch(/\/2019\/04\/tide\/#p-[0-9a-z]{7}/);
  });

  test('--json prints one object, with the kind of each match', () => {
    const { hits, bytes, ms } = JSON.parse(find('--json', 'we will wait until the end of the rain').output);
    expect(hits[0]).toMatchObject({ match: 'near', headline: 'Harbour waits', source: 'shelf 1' });
    expect(hits[0].paragraph).toContain('until the end of the tide');
    expect(bytes).toBeGreaterThan(0);
    expect(ms).toBeGreaterThan(0);
  });

  test('--batch echoes what each line holds, and answers line by line', () => {
    writeFileSync(at('batch.jsonl'), '{"text":"end of the tide","id":7}\n\n{"text":"nothing like this anywhere","id":8}\n');
    const lines = find('--batch', at('batch.jsonl'))
      .output.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([7, 8]);
    expect(lines[0].hits[0]).toMatchObject({ match: 'exact', excerpt: expect.stringContaining('end of the tide') });
    expect(lines[1].hits.filter(({ match }: { match: string }) => match === 'exact')).toEqual([]);
  });

  test('names a batch that is not there, and tells nothing of publishing', () => {
    const { status, output } = find('--batch', at('nowhere.jsonl'));
    expect(status).toBe(1);
    expect(output).toContain('nowhere.jsonl\n  There is no such file.');
    expect(output).not.toMatch(/ENOENT|published/);
  });

  test.each([
    [['--dist', '/nowhere', 'words'], /No site with a search index/],
    [[], /nothing to find/],
    [['--jsn', 'words'], /Did you mean --json\?/],
  ])('%j is wrong usage, and says so', (args, words) => {
    const { status, output } = run('find', ...args);
    expect(status).toBe(2);
    expect(output).toMatch(words);
  });

  test.each(['{"text": ', 'null', '"tide"', '[]', '{"id":7}', '{"text":7}'])(
    'a batch with the line %s says which file and line',
    (line) => {
      writeFileSync(at('broken.jsonl'), `\uFEFF{"text":"end of the tide"}\n${line}\n`);
      const { status, output } = find('--batch', at('broken.jsonl'));
      expect(status).toBe(2);
      expect(output).toMatch(/Line 2 of .*broken\.jsonl/);
    },
  );

  test('a word with a minus is left out, and is no option', () => {
    expect(find('tide', '-harbour').output).toContain('Nothing has these words within what narrows the search');
    expect(find('tide', '-zebra').output).toContain('This exact word appears in 1 article.');
  });
});

describe('npm run import', () => {
  test('imports what it can, names what it cannot, and exits with 1', () => {
    writeFileSync(at('good.txt'), 'Bridge opens\n\nThe bridge opened on Monday after three years of work, the town said.\n');
    writeFileSync(at('binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    const { status, output } = run('import', '--into', at('clippings'), at('good.txt'), at('binary.txt'), at('absent.txt'));
    expect(status).toBe(1);
    expect(output).toContain('binary.txt');
    expect(output).toContain('absent.txt');
    expect(readFileSync(join(at('clippings'), 'articles/undated/bridge-opens.md'), 'utf8')).toContain('headline: Bridge opens');
  });

  test.each([[[]], [['--inot', 'x', 'y.txt']]])('%j is wrong usage', (args) => {
    const { status, output } = run('import', ...args);
    expect(status).toBe(2);
    expect(output).toContain('npm run import');
  });
});

describe('an index of which a part is lost', () => {
  const WAYS = [
    ['gone', (file: string) => rmSync(file)],
    ['cut off', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40))],
  ] as const;
  const PARTS = [
    ['words', /^\w+\/index\/.*\.pf_index$/],
    ['table of contents', /^\w+\/[^/]+\.pf_meta$/],
    ['articles', /^\w+\/fragment\/.*\.pf_fragment$/],
    ['common words', /^tables\/words-.*\.gz$/],
  ] as const;

  test.each(WAYS.flatMap(([way, spoil]) => PARTS.map(([part, pattern]) => [part, way, pattern, spoil] as const)))(
    'makes no search say that nothing is there: %s, %s',
    (_part, _way, pattern, spoil) => {
      cpSync(at('site'), at('spoilt'), { recursive: true });
      const files = readdirSync(at('spoilt/pagefind'), { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name));
      expect(files.length).toBeGreaterThan(0);
      for (const name of files) spoil(join(at('spoilt/pagefind'), name));
      for (const [command, ...words] of [['find', 'end of the tide'], ['check-search']] as const) {
        const { status, output } = run(command, '--dist', at('spoilt'), ...words);
        expect(output).toMatch(
          /pagefind\/.*\n {2}This part of the search index is not there, or not whole\.\n {2}Make it anew with "npm run build -- --full"\./,
        );
        expect(status).toBe(1);
      }
      rmSync(at('spoilt'), { recursive: true });
    },
  );
});

describe('npm run check:search', () => {
  test('fails where the index lacks what a page prints, and shows the words', () => {
    const page = join(at('site'), '2019/05/mill/index.html');
    const printed = readFileSync(page, 'utf8');
    writeFileSync(page, printed.replace('end of the strike', 'end of every strike there ever was'));
    const { status, output } = run('check-search', '--dist', at('site'));
    writeFileSync(page, printed);
    expect(status).toBe(1);
    expect(output).toContain('end of every strike');
  });

  test('fails on an archive with nothing to search', () => {
    const empty = fixtureArchive();
    build(empty.content, at('empty'));
    empty.cleanUp();
    expect(existsSync(at('empty'))).toBe(true);
    const { status, output } = run('check-search', '--dist', at('empty'));
    expect(status).toBe(1);
    expect(output).toMatch(/no quotation and no sentence|No site with a search index/);
  });
});

describe('npm run check:content', () => {
  test('fails on an archive without articles, and names every problem of every file', () => {
    const broken = fixtureArchive();
    expect(run('check-content', '--content', broken.content).status).toBe(1);
    broken.write('2019/04/a.md', '---\nheadline: A\npublished: tomorrow\nprovenance: {source: x}\n---\nText.\n');
    broken.write('2019/04/b.md', 'no front matter at all');
    const { status, output } = run('check-content', '--content', broken.content);
    broken.cleanUp();
    expect(status).toBe(1);
    expect(output).toContain(join(broken.content, 'articles/2019/04/a.md:3'));
    expect(output).toContain('2019/04/b.md:1');
  });

  test('names pictures and articles that texts lead to and that are not there', () => {
    const fixture = fixtureArchive();
    fixture.article('2019/04/a.md', '![A ferry](/pictures/ferry.png), as [before](/2019/03/lost/) and [here](/2019/04/a/).');
    const { status, output } = run('check-content', '--content', fixture.content);
    fixture.cleanUp();
    expect(status).toBe(1);
    expect(output).toContain('/pictures/ferry.png');
    expect(output).toContain('/2019/03/lost/');
    expect(output).toMatch(/^2 problems/m);
  });

  test('says what is wrong with speakers.yaml before an archive was ever read', () => {
    const broken = fixtureArchive();
    broken.article('2019/04/a.md', 'Text.');
    writeFileSync(join(broken.content, 'speakers.yaml'), 'speakers:\n  - nam: B\n');
    const { status, output } = run('check-content', '--content', broken.content);
    broken.cleanUp();
    expect(status).toBe(1);
    expect(output).toContain(join(broken.content, 'speakers.yaml:2'));
    expect(output).toContain('Did you mean "name"?');
  });
});

test('commands that build nothing leave what a build has read as it is, whatever the base', () => {
  build(archive.content, at('below'), '--base', '/news/');
  for (const [command, ...args] of [['check-content'], ['permalinks'], ['speakers', 'review', '--json']] as const)
    run(command, ...args, '--content', archive.content);
  const { output } = run('build', '--content', archive.content, '--out', at('below'), '--base', '/news/');
  expect(output).toContain('new or changed: 0.');
  expect(output).toContain('Nothing has changed');
});

test('a build says when it is given the folder of the articles, and when its ledger is gone', () => {
  const inside = run('build', '--content', join(archive.content, 'articles'), '--out', at('inside'));
  expect(inside).toMatchObject({ status: 1, output: expect.stringContaining(`Write --content ${archive.content}\n`) });
  expect(existsSync(at('inside'))).toBe(false);
  renameSync(join(archive.content, 'permalinks'), at('kept'));
  const gone = run('build', '--content', archive.content, '--out', at('site'));
  expect(gone).toMatchObject({ status: 0, output: expect.stringContaining('links that were published then are not known any more') });
});
