import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { basePath, checkAddress } from '../../../src/commands/base-path.ts';
import { folderToWrite } from '../../../src/commands/folder-to-write.ts';
import { ProblemsFound } from '../../../src/domain/problem.ts';
import { MARK, markUnfinished } from '../../../src/publishing/site-folders.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-write-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const site = () => join(root, 'site');
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemsFound) return error.problems.map(({ file, what, remedy }) => [file, what, remedy].join(' ')).join('\n');
    throw error;
  }
  return '';
}

test.each(['', '.old', '.new', '.last'])('what somebody else keeps at site%s is not deleted', (ending) => {
  mkdirSync(site() + ending);
  writeFileSync(join(site() + ending, 'notes.txt'), 'mine');
  expect(refusal(() => folderToWrite(site(), MARK))).toMatch(`${site()}${ending} This is something that no build of Verbatim made`);
});

test('what builds have left there is theirs, also what they have not finished', () => {
  markUnfinished(`${site()}.new`);
  for (const ending of ['', '.last', '.old']) {
    mkdirSync(site() + ending);
    writeFileSync(join(site() + ending, MARK), '{"version":"one"}');
  }
  expect(folderToWrite(site(), MARK)).toBe(site());
  mkdirSync(join(root, 'empty'));
  expect(folderToWrite(join(root, 'empty'), MARK)).toBe(join(root, 'empty'));
});

test('a link is followed, so that what it leads to is what changes', () => {
  mkdirSync(join(root, 'www'));
  symlinkSync('www', site());
  expect(folderToWrite(site(), MARK)).toBe(join(root, 'www'));
  expect(folderToWrite(join(site(), 'new'), MARK)).toBe(join(root, 'www/new'));
});

test.runIf(process.platform === 'linux')('a place where a disk is mounted cannot be replaced', () => {
  const mounted = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '');
  expect(mounted).toContain('/proc');
  expect(refusal(() => folderToWrite('/proc', MARK))).not.toBe('');
});

test('content within the folder would be replaced, and one that is not there is named', () => {
  mkdirSync(join(root, 'content'));
  expect(refusal(() => folderToWrite(root, MARK, join(root, 'content')))).toMatch('The content is inside');
  expect(refusal(() => folderToWrite(site(), MARK, join(root, 'none')))).toMatch('There is no such folder');
});

test.each(['archive', '/archive', 'archive/', '/archive/'])('%s is one base path', (given) => expect(basePath(given)).toBe('/archive/'));
test.each([
  ['https://archive.example/news', '--site https://archive.example --base /news'],
  ['a?b', '/archive/'],
  ['../c', '/archive/'],
  ['C:\\site', '/archive/'],
])('%s is no base path', (given, remedy) => expect(refusal(() => basePath(given))).toContain(remedy));
test.each(['', '/'])('"%s" is the root', (given) => expect(basePath(given)).toBe('/'));

test.each([
  ['https://user.example/repo', 'Write --site https://user.example --base /repo/'],
  ['https://user.example/?a=b', 'Write --site https://user.example'],
  ['example.org', 'Write it with its protocol'],
  ['ftp://example.org', 'Write it with its protocol'],
])('%s is not the address of a site', (url, remedy) => expect(refusal(() => checkAddress(url))).toMatch(remedy));
test.each(['https://example.org', 'http://localhost:4321/'])('%s is one', (url) => expect(refusal(() => checkAddress(url))).toBe(''));
