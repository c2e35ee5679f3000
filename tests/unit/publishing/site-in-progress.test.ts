import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteIn } from '../../../src/publishing/site-in-progress.ts';

let root: string;
let noted: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-site-'));
  noted = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (path: string) => join(root, 'site', path);
const published = (path: string) => join(root, 'published', path);

/** A file of the published site, which is the same one in the site that is being made. */
function standing(path: string, text: string): void {
  for (const file of [published(path), at(path)]) mkdirSync(dirname(file), { recursive: true });
  writeFileSync(published(path), text);
  linkSync(published(path), at(path));
}

const made = () =>
  siteIn(
    join(root, 'site'),
    { url: 'https://archive.example', base: '/' },
    () => true,
    (path) => noted.push(path),
  );

const WAYS: readonly (readonly [way: string, write: (site: ReturnType<typeof made>, path: string, text: string) => void])[] = [
  ['write', (site, path, text) => site.write(path, text)],
  ['writeParts', (site, path, text) => site.writeParts(path, [text.slice(0, 3), text.slice(3)])],
  [
    'take',
    (site, path, text) => {
      writeFileSync(join(root, 'source'), text);
      site.take(path, join(root, 'source'));
    },
  ],
];

test.each(WAYS)('%s leaves a file alone that has the right bytes', (_, write) => {
  standing('2018/index.html', 'As it was.');
  write(made(), '2018/index.html', 'As it was.');
  expect(statSync(at('2018/index.html')).ino).toBe(statSync(published('2018/index.html')).ino);
  expect(noted).not.toContain('2018/index.html');
});

test.each(WAYS)('%s puts another file in the place of one that differs, and never touches the published one', (_, write) => {
  standing('2018/index.html', 'As it was.');
  write(made(), '2018/index.html', 'As it is.');
  expect(readFileSync(at('2018/index.html'), 'utf8')).toBe('As it is.');
  expect(readFileSync(published('2018/index.html'), 'utf8')).toBe('As it was.');
  expect(noted).toContain('2018/index.html');
});

test.each(WAYS)('%s makes the folders that are missing, and leaves nothing else behind', (_, write) => {
  write(made(), 'section/port/1996/index.html', 'New.');
  expect(readFileSync(at('section/port/1996/index.html'), 'utf8')).toBe('New.');
  expect(existsSync(at('section/port/1996/index.html.part'))).toBe(false);
});

test('of the same length is not the same', () => {
  standing('feed.xml', 'one');
  made().write('feed.xml', 'two');
  expect(readFileSync(at('feed.xml'), 'utf8')).toBe('two');
});

test('what an older version had beside a page goes, and nothing of its neighbours', () => {
  for (const path of ['2018/06/talks/index.html', '2018/06/talks/card.png', '2018/06/talks/old/page.html', '2018/06/tide/card.png'])
    standing(path, 'Old.');
  const site = made();
  site.write('2018/06/talks/index.html', 'New.');
  site.removeOthersIn('2018/06/talks');
  expect(['index.html', 'card.png', 'old'].map((name) => existsSync(at(`2018/06/talks/${name}`)))).toEqual([true, false, false]);
  expect(existsSync(at('2018/06/tide/card.png'))).toBe(true);
  expect(existsSync(published('2018/06/talks/card.png'))).toBe(true);
});

test('of a whole site everything goes that was not written, but for what is said to stay; empty folders go with it', () => {
  for (const path of [
    'index.html',
    'gone.txt',
    'section/port/index.html',
    'section/sea/index.html',
    'raw/a.txt',
    '2018/06/talks/index.html',
  ])
    standing(path, 'Old.');
  const site = made();
  site.write('index.html', 'New.');
  site.write('section/port/index.html', 'Old.');
  site.removeOthers(
    (folder) => folder === '2018/06/talks',
    (file) => file === 'raw/a.txt',
  );
  const paths = ['index.html', 'gone.txt', 'section/port/index.html', 'section/sea', 'raw/a.txt', '2018/06/talks/index.html'];
  expect(paths.map((path) => existsSync(at(path)))).toEqual([true, false, true, false, true, true]);
  expect(noted.sort()).toEqual(['gone.txt', 'index.html', 'section/sea/index.html']);
});
