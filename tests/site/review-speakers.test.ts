import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { ROOT, run } from './built-site.ts';

const SOURCE =
  '---\r\nheadline:  Rain   # as printed\r\nprovenance: {source:  shelf 1}\r\n---\r\n“It rains, and it will not stop before Sunday.”\r\n';

let archive: FixtureArchive;
beforeEach(() => {
  archive = fixtureArchive();
  archive.write('2017/rain.md', SOURCE);
});
afterEach(() => archive.cleanUp());

const file = () => join(archive.content, 'articles/2017/rain.md');
const review = (...args: string[]) => run('speakers', 'review', '--content', archive.content, ...args);
/** Types at a terminal: util-linux's `script` gives the command one. */
const type = (keys: string) =>
  spawnSync('script', ['-qec', `${process.execPath} src/commands/speakers.ts review --content ${archive.content}`, '/dev/null'], {
    cwd: ROOT,
    input: keys,
    encoding: 'utf8',
  });

test('where nobody can be asked, what is in doubt is listed with its file and sentence', () => {
  const { status, output } = review();
  expect(status).toBe(0);
  expect(output).toContain('content/articles/2017/rain.md, p-');
  expect(output).toContain('“It rains, and it will not stop before Sunday.”');
  expect(output).toContain('In doubt: 1, in 1 article.');
  expect(JSON.parse(review('--json').output)).toMatchObject({
    address: '2017/rain',
    words: ['It rains, and it will not stop before Sunday.'],
  });
});

test('an answer is written into its article, which is as it was otherwise, and not asked for again', () => {
  const { stdout } = type('Ada Carter\n');
  expect(stdout).toContain('1 settled, 0 left for later.');
  const lines = readFileSync(file(), 'utf8').split('\r\n');
  expect(lines.slice(3, 7).map((line) => line.trim())).toEqual([
    'speakers:',
    expect.stringMatching(/^- paragraph: p-[0-9a-z]{7}$/),
    'quotation: It rains, and it will',
    'speaker: Ada Carter',
  ]);
  expect(lines.toSpliced(3, 4).join('\r\n')).toBe(SOURCE);
  expect(review().output).toContain('Nothing is in doubt.');
});

test('an order that is none is refused with the usage', () => {
  const { status, output } = run('speakers', 'rename');
  expect(status).toBe(2);
  expect(output).toContain('"rename" is nothing that can be done with speakers.');
});
