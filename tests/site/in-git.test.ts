/** An archive that several people keep in git. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, ROOT, removeSite } from './built-site.ts';

let archive: FixtureArchive;
let place: string;
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
const commit = (message: string) => {
  git(archive.content, 'add', '.');
  git(archive.content, 'commit', '--quiet', '--message', message);
};

beforeEach(() => {
  archive = fixtureArchive();
  place = mkdtempSync(join(tmpdir(), 'verbatim-git-'));
  copyFileSync(join(ROOT, 'content/.gitattributes'), join(archive.content, '.gitattributes'));
  git(archive.content, 'init', '--quiet', '--initial-branch', 'main');
});
afterEach(() => {
  archive.cleanUp();
  rmSync(place, { recursive: true });
});

test('what was imported stays as it was, byte for byte, where git changes line ends', () => {
  const raw = 'Harbour waits\r\nThe tide was low.\nNobody sailed.\r\n';
  mkdirSync(join(archive.content, 'raw'));
  writeFileSync(join(archive.content, 'raw/harbour.txt'), raw);
  git(archive.content, 'config', 'core.autocrlf', 'true');
  commit('import');
  git(place, '-c', 'core.autocrlf=true', 'clone', '--quiet', archive.content, 'other');
  expect(readFileSync(join(place, 'other/raw/harbour.txt'), 'utf8')).toBe(raw);
});

test('articles that were published on two machines are merged by git itself', () => {
  const out = join(place, 'site');
  const publish = (name: string) => {
    archive.article(`2019/04/${name}.md`, `The ${name} sailed at eight.`, `headline: The ${name} sails\nsection: Harbour ${name}`);
    build(archive.content, out);
    commit(name);
  };
  publish('ferry');
  git(archive.content, 'checkout', '--quiet', '-b', 'other');
  publish('zeppelin');
  git(archive.content, 'checkout', '--quiet', 'main');
  publish('yacht');
  git(archive.content, 'merge', '--quiet', '--message', 'both', 'other');
  build(archive.content, out);
  const ledger = JSON.parse(readFileSync(join(archive.content, 'permalinks/2019.json'), 'utf8')) as Record<string, string>;
  const names = JSON.parse(readFileSync(join(archive.content, 'permalinks/names.json'), 'utf8')) as Record<string, string>;
  for (const name of ['ferry', 'yacht', 'zeppelin']) {
    expect(existsSync(join(out, '2019/04', name, 'index.html'))).toBe(true);
    expect(Object.keys(ledger)).toContain(`2019/04/${name}`);
    expect(names[`section/harbour-${name}`]).toBe(`Harbour ${name}`);
  }
  removeSite(out);
});
