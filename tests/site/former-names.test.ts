/** The page of a name that was published stands for good, though the name is corrected. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt, removeSite, run, textOf } from './built-site.ts';

let archive: FixtureArchive;
let folder: string;
const out = () => join(folder, 'site');
const ledger = () => join(archive.content, 'permalinks/names.json');
const sitemaps = () =>
  readdirSync(out(), { recursive: true, encoding: 'utf8' })
    .filter((name) => /sitemap.*\.xml$/.test(name))
    .map((name) => readFileSync(join(out(), name), 'utf8'))
    .join('');
const mainOf = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');

const ferry = (author: string) =>
  archive.article(
    '2019/03/ferry.md',
    'The ferry ran late all week, and the island waited.\n\n“We will mend the pier,” said Mayor Rosa Quist.',
    `headline: The ferry is late\npublished: "2019-03-02"\nauthors: [${author}]\nkeywords: [ferries]`,
  );

beforeAll(() => {
  archive = fixtureArchive();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-former-'));
  ferry('Jon Smth');
  archive.article('2019/04/pier.md', '“The pier is mended,” said Quist Rosa, the mayor of the island.', 'authors: [Ada Byron]');
  build(archive.content, out());
});
afterAll(() => {
  archive.cleanUp();
  removeSite(out());
  rmSync(folder, { recursive: true, force: true });
});

describe('a name with a page is noted in the ledger', () => {
  test('with its spelling, a line each', () => {
    expect(readFileSync(ledger(), 'utf8').split('\n')).toEqual(
      expect.arrayContaining(['"author/ada-byron": "Ada Byron",', '"author/jon-smth": "Jon Smth",']),
    );
  });

  test('and a build for machines that only publish refuses one that is not', () => {
    const before = readFileSync(ledger(), 'utf8');
    writeFileSync(ledger(), before.replace('"author/jon-smth": "Jon Smth",\n', ''));
    const { status, output } = run('build', '--content', archive.content, '--out', join(folder, 'frozen'), '--frozen');
    writeFileSync(ledger(), before);
    expect(output).toContain('lacks an address, anchor or name');
    expect(status).toBe(1);
  });
});

describe('once a name is corrected', () => {
  beforeAll(() => {
    ferry('Jon Smith');
    build(archive.content, out());
  });

  test('its page says that nothing stands there, and leads to the names of today and to a search for it', () => {
    const page = pageAt(out(), 'author/jon-smth');
    expect(mainOf(page)).toMatch(/^Jon Smth Nothing in this archive stands under this name any more\./);
    expect(page).toContain('<a href="/author/">authors</a>');
    expect(page).toContain('<a href="/search/?q=%22Jon%20Smth%22">');
    expect(page).toContain('<meta name="robots" content="noindex">');
  });

  test('neither sitemaps nor the list of names tell of it', () => {
    expect(sitemaps()).toContain('/author/jon-smith/');
    expect(sitemaps()).not.toContain('/author/jon-smth/');
    expect(pageAt(out(), 'author')).not.toContain('jon-smth');
  });

  test('whoever follows its feed finds it empty, not gone', () => {
    expect(readFileSync(join(out(), 'author/jon-smth/feed.xml'), 'utf8')).toMatch(/Jon Smth/);
    expect(readFileSync(join(out(), 'author/jon-smth/feed.xml'), 'utf8')).not.toContain('<item>');
    expect(JSON.parse(readFileSync(join(out(), 'author/jon-smth/feed.json'), 'utf8'))).toMatchObject({ items: [] });
  });

  test('a name that comes back has its list again', () => {
    ferry('Jon Smth');
    build(archive.content, out());
    expect(mainOf(pageAt(out(), 'author/jon-smth'))).toContain('The ferry is late');
    expect(sitemaps()).toContain('/author/jon-smth/');
    ferry('Jon Smith');
    build(archive.content, out());
    expect(mainOf(pageAt(out(), 'author/jon-smth'))).toContain('Nothing in this archive');
    expect(sitemaps()).not.toContain('/author/jon-smth/');
  });

  test('its page goes where the owner takes the line out of the ledger', () => {
    const before = readFileSync(ledger(), 'utf8');
    writeFileSync(ledger(), before.replace('"author/jon-smth": "Jon Smth",\n', ''));
    build(archive.content, out());
    expect(() => pageAt(out(), 'author/jon-smth')).toThrow('ENOENT');
    writeFileSync(ledger(), before);
    build(archive.content, out());
    expect(mainOf(pageAt(out(), 'author/jon-smth'))).toContain('Nothing in this archive');
  });
});

test('the page of a speaker whom the owner says to be another one leads there without a script', () => {
  expect(mainOf(pageAt(out(), 'speaker/quist-rosa'))).toContain('The pier is mended');
  writeFileSync(join(archive.content, 'speakers.yaml'), 'speakers:\n  - name: Rosa Quist\n    also: [Quist Rosa]\n');
  build(archive.content, out());
  const page = pageAt(out(), 'speaker/quist-rosa');
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/speaker/rosa-quist/">');
  expect(mainOf(page)).toBe('Quist Rosa What is quoted stands under Rosa Quist now.');

  archive.remove('2019/03/ferry.md');
  archive.remove('2019/04/pier.md');
  archive.article('2019/05/rain.md', 'It rained on the island.', 'formerly: [2019/03/ferry, 2019/04/pier]');
  rmSync(join(archive.content, 'permalinks/2019.json'));
  build(archive.content, out());
  expect(mainOf(pageAt(out(), 'speaker/quist-rosa'))).toContain('Nothing in this archive');
});

test('a ledger of names that is broken stops the build, which says what to do', () => {
  const before = readFileSync(ledger(), 'utf8');
  writeFileSync(ledger(), before.replace('"author/ada-byron": "Ada Byron"', '"author/../etc": "Ada Byron"'));
  const { status, output } = run('build', '--content', archive.content, '--out', out());
  writeFileSync(ledger(), before);
  expect(output).toContain('permalinks/names.json');
  expect(output).toContain('keep the lines of both sides');
  expect(status).toBe(1);
});
