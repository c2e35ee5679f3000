/** One build at a time writes to a folder, and none waits for one that is no more. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, digestsOf, ROOT, run } from './built-site.ts';

let archive: FixtureArchive;
let folder: string;
const at = (name: string) => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-at-once-'));
  archive = fixtureArchive();
  archive.article('2019/04/tide.md', '“We will wait for the tide,” the keeper said.', 'headline: Harbour waits\npublished: 2019-04-12');
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

function begin(out: string) {
  const child = spawn(process.execPath, ['src/commands/build.ts', '--content', archive.content, '--out', out, '--full'], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise<{ code: number | null; output: string }>((done) => child.on('close', (code) => done({ code, output })));
}

test('of two builds that write to one folder at the same time one does, and the site is whole', async () => {
  const ended = await Promise.all([begin(at('twice')), begin(at('twice'))]);
  expect(ended.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(ended.find(({ code }) => code === 1)?.output).toMatch(/Another build, process \d+, is writing to this folder now/);
  expect(existsSync(at('twice.lock'))).toBe(false);
  build(archive.content, at('alone'));
  expect(digestsOf(at('twice'))).toEqual(digestsOf(at('alone')));
});

test('what a killed build has left of its lock keeps nobody from building', () => {
  const left = { pid: process.pid, host: hostname(), began: 'long ago' };
  for (const text of [JSON.stringify(left), '{"pid":']) {
    writeFileSync(at('alone.lock'), text);
    build(archive.content, at('alone'));
    expect(existsSync(at('alone.lock'))).toBe(false);
  }
});

test('a lock of another machine holds for a day', () => {
  writeFileSync(at('alone.lock'), JSON.stringify({ pid: process.pid, host: 'another.example', began: '' }));
  const { status, output } = run('build', '--content', archive.content, '--out', at('alone'));
  expect(status).toBe(1);
  expect(output).toMatch(/process \d+ on another\.example, is writing .*[\s\S]*delete .*alone\.lock/);
  const longAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  utimesSync(at('alone.lock'), longAgo, longAgo);
  build(archive.content, at('alone'));
});

test('what is no lock is not taken away', () => {
  mkdirSync(at('alone.lock'));
  writeFileSync(at('alone.lock/mine.txt'), 'Mine.');
  expect(run('build', '--content', archive.content, '--out', at('alone')).output).toContain('Another build is writing');
  expect(readFileSync(at('alone.lock/mine.txt'), 'utf8')).toBe('Mine.');
});
