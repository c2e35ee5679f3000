import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, run } from './built-site.ts';

let folder: string;
let archive: FixtureArchive;
const at = (...path: string[]) => join(folder, ...path);
const pack = (...args: string[]) => run('pack', '--dist', at('site'), ...args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-pack-'));
  archive = fixtureArchive();
  archive.article('2019/04/tide.md', 'The harbour master waited.', 'headline: Harbour waits\npublished: 2019-04-12');
  archive.article('2019/04/조수.md', '항구.', 'headline: 조수\nlanguage: ko');
  build(archive.content, at('site'), '--base', '/news/');
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run pack', () => {
  test('makes one ZIP file that holds the whole site, to be served at once by any server', async () => {
    const { status, output } = pack('--to', at('harbour.zip'));
    expect(status).toBe(0);
    expect(output).toContain(at('harbour.zip'));
    const files = unzipSync(readFileSync(at('harbour.zip')));
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(at('unpacked', name)), { recursive: true });
      writeFileSync(at('unpacked', name), bytes);
    }
    expect(readdirSync(at('unpacked/harbour')).sort()).toEqual(['README.txt', 'index.html', 'site']);
    const served = await serveFolder(at('unpacked/harbour/site'), '/', 0);
    try {
      for (const path of ['news/', 'news/2019/04/tide/', encodeURI('news/2019/04/조수/'), 'news/pagefind/shards.json']) {
        expect((await fetch(served.url + path)).status, path).toBe(200);
      }
    } finally {
      served.close();
    }
  });

  test('tells who unpacks it what it is, and how to read it', () => {
    pack('--to', at('harbour.zip'));
    const readme = strFromU8(unzipSync(readFileSync(at('harbour.zip')))['harbour/README.txt'] ?? new Uint8Array());
    expect(readme).toContain('2 news articles');
    expect(readme).toContain('python3 -m http.server 8000 --directory site\r\n');
    expect(readme).toContain('http://localhost:8000/news/');
  });

  test('gives the same bytes for the same archive', () => {
    pack('--to', at('one.zip'));
    mkdirSync(at('other'), { recursive: true });
    build(archive.content, at('again'), '--base', '/news/');
    run('pack', '--dist', at('again'), '--to', at('other/one.zip'));
    expect(readFileSync(at('one.zip')).equals(readFileSync(at('other/one.zip')))).toBe(true);
  });

  test.each([
    [() => ['--dist', at('nowhere')], 1, 'npm run build'],
    [() => ['--to', at('site/inside.zip')], 1, 'inside of the site'],
    [() => ['--to', at('no/such/folder/a.zip')], 1, 'There is no such folder.'],
    [() => ['--to', folder], 1, 'archive.zip'],
    [() => ['--into', 'x.zip'], 2, 'npm run pack'],
  ])('refuses what it cannot do, and says what to write (%#)', (args, code, words) => {
    const { status, output } = pack(...args());
    expect(status).toBe(code);
    expect(output).toContain(words);
  });
});
