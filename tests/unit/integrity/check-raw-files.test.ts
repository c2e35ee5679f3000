import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkRawFiles } from '../../../src/integrity/check-raw-files.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

let fixture: FixtureArchive;
beforeEach(() => {
  fixture = fixtureArchive();
  mkdirSync(join(fixture.content, 'raw'));
  writeFileSync(join(fixture.content, 'raw/clipping.txt'), 'as printed');
});
afterEach(() => fixture.cleanUp());

const SHA256 = createHash('sha256').update('as printed').digest('hex');
const check = (raw: string | undefined, sha256?: string) =>
  checkRawFiles(fixture.content, [
    { file: 'content/articles/2017/12/a.md', provenance: { source: 'shelf 1', raw, sha256, leftOut: [], checkedAgainst: [] } },
  ]);

test('a raw file that is what was imported is no problem, nor is an article without one', () => {
  expect(check('clipping.txt', SHA256)).toEqual([]);
  expect(check(undefined)).toEqual([]);
});

test('a raw file that was changed since is named with both digests', () => {
  writeFileSync(join(fixture.content, 'raw/clipping.txt'), 'as improved');
  const [problem] = check('clipping.txt', SHA256);
  expect(problem?.what).toContain(SHA256);
  expect(problem?.remedy).toContain('backup');
});

test('a raw file that is gone is named', () => {
  expect(check('lost.txt', SHA256)[0]?.what).toContain('content/raw/lost.txt, is not there');
});

test('a missing digest is said, with the line to write', () => {
  expect(check('clipping.txt')[0]?.remedy).toContain(`sha256: ${SHA256}`);
});
