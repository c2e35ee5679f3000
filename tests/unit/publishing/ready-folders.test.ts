import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readyCopy, readyFresh } from '../../../src/publishing/ready-folders.ts';
import { foldersOf, MARK, publishFresh, settleFolders, versionIn } from '../../../src/publishing/site-folders.ts';
import { openRecord } from '../../../src/publishing/site-record.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-folders-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const folders = () => foldersOf(join(root, 'dist'));
const recordFile = () => join(root, 'site.sqlite');
const freshFile = () => join(root, 'site-new.sqlite');

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
const markOf = (version: string) => JSON.stringify({ version });
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** A published version with a copy that is equal to it, and the record of both. */
function publish(version: string, files: Record<string, string>): void {
  write(folders().out, { ...files, [MARK]: markOf(version) });
  const record = openRecord(recordFile());
  record.noteWhole({ version, code: '', archive: { store: '', change: 0 } });
  readyCopy(folders(), record);
  record.close();
}

function begin(aim: string) {
  const fresh = openRecord(freshFile());
  readyFresh(folders(), fresh, recordFile(), aim);
  const told = { origin: fresh.origin(), aim: fresh.aim(), differing: fresh.differing().sort() };
  fresh.close();
  return told;
}

function hasCopy(): boolean {
  const record = openRecord(recordFile());
  const told = record.hasCopy();
  record.close();
  return told;
}

test('a new site begins as the copy of what is published, without the mark of a whole one', () => {
  publish('one', { 'index.html': 'Home', '2018/index.html': 'Year' });
  expect(begin('two')).toEqual({ origin: 'one', aim: 'two', differing: [] });
  expect(filesIn(folders().fresh)).toEqual(['2018/index.html', 'index.html', MARK]);
  expect([versionIn(folders().fresh), versionIn(folders().out)]).toEqual(['', 'one']);
  expect(existsSync(folders().copy)).toBe(false);
  expect(hasCopy()).toBe(false);
});

test('without a copy, or with the copy of another version, it begins from nothing', () => {
  publish('one', { 'index.html': 'Home' });
  rmSync(folders().copy, { recursive: true });
  expect(begin('two').origin).toBe('');
  expect(filesIn(folders().fresh)).toEqual([MARK]);

  publish('one', { 'index.html': 'Home' });
  write(folders().out, { [MARK]: markOf('from elsewhere') });
  expect(begin('two').origin).toBe('');
});

test('what was changed in the published folder by hand is noted, for that folder is to be the copy', () => {
  publish('one', { 'index.html': 'Home', '2018/index.html': 'Year', '2018/06/talks/index.html': 'Talks' });
  rmSync(join(folders().out, '2018/06'), { recursive: true });
  rmSync(join(folders().out, 'index.html'));
  write(folders().out, { 'index.html': 'Mine', '2018/stray.html': 'Stray', 'pagefind/stray': 'Not looked at' });
  expect(begin('two').differing).toEqual(['2018/06/talks/index.html', '2018/stray.html', 'index.html']);
});

test('one that was cut off is gone on with while the same version is published, also towards another aim', () => {
  publish('one', { 'index.html': 'Home' });
  begin('two');
  write(folders().fresh, { 'new.html': 'New', [MARK]: markOf('two') });
  expect(begin('two')).toMatchObject({ origin: 'one', aim: 'two' });
  expect(begin('three')).toMatchObject({ origin: 'one', aim: 'three' });
  expect(filesIn(folders().fresh)).toEqual(['index.html', 'new.html', MARK]);
  expect(versionIn(folders().fresh)).toBe('');

  // Somebody has published something else meanwhile.
  write(folders().out, { [MARK]: markOf('four') });
  expect(begin('three').origin).toBe('');
  expect(filesIn(folders().fresh)).toEqual([MARK]);
});

test('a folder of which nothing is known is not gone on with', () => {
  publish('one', { 'index.html': 'Home' });
  write(folders().fresh, { 'stray.html': 'From a lost cache' });
  expect(begin('two').origin).toBe('one');
  expect(filesIn(folders().fresh)).toEqual(['index.html', MARK]);
});

test('an unfinished new site is never published, also where the published one was deleted', () => {
  publish('one', { 'index.html': 'Home' });
  begin('two');
  rmSync(folders().out, { recursive: true });
  settleFolders(folders());
  expect(existsSync(folders().out)).toBe(false);
});

test('cut off while folders change places, they are brought to agree again', () => {
  const { out, copy, fresh } = folders();
  write(`${out}.old`, { 'index.html': 'One', [MARK]: markOf('one') });
  write(fresh, { 'index.html': 'Two', [MARK]: markOf('two') });
  settleFolders(folders());
  expect([versionIn(out), versionIn(copy)]).toEqual(['two', 'one']);

  // Where there is a copy, it was to be published, and not what a full build has begun.
  rmSync(root, { recursive: true });
  write(`${out}.old`, { [MARK]: markOf('one') });
  write(copy, { [MARK]: markOf('two') });
  write(fresh, { [MARK]: markOf('three') });
  settleFolders(folders());
  expect([versionIn(out), versionIn(copy)]).toEqual(['two', 'one']);
});

test('what was published becomes the copy', () => {
  const { out, copy, fresh } = folders();
  write(out, { 'index.html': 'One' });
  write(copy, { 'stray.html': 'Older' });
  write(fresh, { 'index.html': 'Two' });
  publishFresh(folders());
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('Two');
  expect(filesIn(copy)).toEqual(['index.html']);
});
