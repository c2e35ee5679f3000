import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestsOf, ROOT } from './built-site.ts';

let place: string;
const at = (...path: string[]) => join(place, ...path);
const write = (path: string, text: string) => {
  mkdirSync(dirname(at('site', path)), { recursive: true });
  writeFileSync(at('site', path), text);
};
const SITE = {
  'verbatim.json': '{}',
  'index.html': 'front',
  '2019/04/tide/index.html': 'tide',
  '2019/04/tide/index.md': 'Tide.',
  'raw/two words.txt': 'raw',
  'raw/back\\slash.txt': 'raw',
  '_astro/a.css': 'a{}',
  'pagefind/shards.json': '[1]',
  'pagefind/1/a.pf_index': 'words',
};

/** @param isMadeAnew as by a machine that has nothing but what it made: all its files are new */
function upload(env: Readonly<Record<string, string>> = {}, isMadeAnew = true) {
  if (isMadeAnew) for (const path of Object.keys(digestsOf(at('site')))) utimesSync(at('site', path), new Date(), new Date());
  const { status, stdout, stderr } = spawnSync('bash', ['.github/upload-to-s3.sh', at('site')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${at('bin')}:${process.env['PATH']}`, BUCKET: 'wires/news', ...env },
  });
  return { status, stderr, sent: stdout.match(/(?<=^sent ).*/gm)?.sort() ?? [] };
}
const stored = () => Object.fromEntries(Object.entries(digestsOf(at('storage/wires/news'))).filter(([path]) => path !== '/.sums'));

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'verbatim-s3-'));
  mkdirSync(at('storage'));
  mkdirSync(at('bin'));
  const standIn = join(import.meta.dirname, 'stand-in-for-aws.ts');
  writeFileSync(at('bin/aws'), `#!/bin/sh\nexec '${process.execPath}' '${standIn}' '${at('storage')}' "$@"\n`, { mode: 0o755 });
  for (const [path, text] of Object.entries(SITE)) write(path, text);
});
afterEach(() => rmSync(place, { recursive: true }));

test('a site is copied whole; of the next one, what has changed, and what is gone goes', () => {
  expect(upload()).toMatchObject({
    status: 0,
    sent: Object.keys(SITE)
      .filter((path) => path !== 'verbatim.json')
      .sort(),
  });
  expect(stored()).toEqual(digestsOf(at('site')));
  write('index.html', 'Front');
  write('2019/04/ferry/index.html', 'ferry');
  rmSync(at('site/raw'), { recursive: true });
  expect(upload()).toMatchObject({ status: 0, sent: ['2019/04/ferry/index.html', 'index.html'] });
  expect(stored()).toEqual(digestsOf(at('site')));
});

test.each(['sync 1', 'sync 3', 'sync 5'])('a copy that is cut off is finished by the next one (%s)', (failing) => {
  upload();
  write('index.html', 'Front');
  rmSync(at('storage/log'));
  expect(upload({ AWS_FAILS_AT: failing }).status).toBe(1);
  write('index.html', 'third');
  expect(upload().status).toBe(0);
  expect(stored()).toEqual(digestsOf(at('site')));
});

test('an older version that was kept takes its place again', () => {
  upload();
  write('index.html', 'Front');
  upload();
  write('index.html', 'front');
  utimesSync(at('site/index.html'), new Date(0), new Date(0));
  expect(upload({}, false)).toMatchObject({ status: 0, sent: ['index.html'] });
  expect(stored()).toEqual(digestsOf(at('site')));
});

test('where something else stands, nothing is copied', () => {
  mkdirSync(at('storage/wires/news'), { recursive: true });
  writeFileSync(at('storage/wires/news/letters.txt'), 'mine');
  const { status, stderr } = upload();
  expect(status).toBe(1);
  expect(stderr).toContain('holds other things than a site of Verbatim');
  expect(Object.keys(stored())).toEqual(['/letters.txt']);
});
