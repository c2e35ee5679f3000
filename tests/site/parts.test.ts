/** A site that several machines have made in parts is the one that one machine makes. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyArticles } from '../many-articles.ts';
import { build, digestsOf, run } from './built-site.ts';

const PARTS = 3;

/** Enough that the index has shards of its own. */
const archive = manyArticles(620);
let folder: string;
const part = (number: number) => join(folder, `part-${number}`);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-parts-'));
  for (let number = 1; number <= PARTS; number++) build(archive.content, part(number), '--shard', `${number}/${PARTS}`);
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

test('joined, they are the same files, byte for byte', () => {
  build(archive.content, join(folder, 'whole'));
  const { status, output } = run('build', '--join', ...[3, 1, 2].map(part), '--out', join(folder, 'joined'));
  expect(output).toContain('Joined 3 parts');
  expect(status).toBe(0);
  expect(digestsOf(join(folder, 'joined'))).toEqual(digestsOf(join(folder, 'whole')));
});

test('each part has its share of the pages', () => {
  const sizes = [1, 2, 3].map((number) => Object.keys(digestsOf(part(number))).filter((path) => path.endsWith('index.html')).length);
  for (const size of sizes) expect(size).toBeGreaterThan(Math.max(...sizes) / 2);
});

test('links that nothing would keep are named, and refused where no machine may add them', () => {
  const late = manyArticles(3);
  const shard = (...more: string[]) => run('build', '--content', late.content, '--shard', '1/2', '--out', join(folder, 'late'), ...more);
  expect(shard()).toMatchObject({
    status: 0,
    output: expect.stringMatching(/lacks \d+ addresses, anchors and names that this build would publish/),
  });
  expect(shard('--frozen')).toMatchObject({ status: 1, output: expect.stringContaining(`commit ${late.content}/permalinks`) });
  build(late.content, join(folder, 'late-whole'));
  expect(shard('--frozen')).toMatchObject({ status: 0, output: expect.not.stringContaining('lacks') });
  late.cleanUp();
});

test('with one missing, nothing is published, and it is said which', () => {
  const { status, output } = run('build', '--join', part(1), part(3), '--out', join(folder, 'lacking'));
  expect(output).toContain('Part 2 of 3 is missing.');
  expect(output).toContain('--shard 2/3');
  expect(status).toBe(1);
});

test('a part that has lost a file, and one that is named twice, are refused', () => {
  const twice = run('build', '--join', ...[1, 2, 3, 2].map(part), '--out', join(folder, 'twice'));
  expect(twice).toMatchObject({ status: 1, output: expect.stringContaining(`This is part 2, as is ${part(2)}.`) });
  const cut = join(folder, 'cut');
  cpSync(part(2), cut, { recursive: true });
  const page = Object.keys(digestsOf(cut)).find((path) => path.endsWith('/index.html')) ?? '';
  rmSync(join(cut, page));
  const lacking = run('build', '--join', part(1), cut, part(3), '--out', join(folder, 'lacking'));
  expect(lacking).toMatchObject({ status: 1, output: expect.stringMatching(/This part has \d+ files, and had \d+ when it was made/) });
});

test('a part of other content is refused', () => {
  archive.article('2018/01/late.md', 'A late report.', 'published: 2018-01-02');
  build(archive.content, part(2), '--shard', `2/${PARTS}`);
  const { status, output } = run('build', '--join', part(1), part(2), part(3), '--out', join(folder, 'mixed'));
  expect(output).toContain('This part is of another site: 2 of 3');
  expect(status).toBe(1);
});

test('what is no part is refused, and so is a number that is none', () => {
  expect(run('build', '--join', archive.content).output).toContain('This is no part of a site');
  expect(run('build', '--shard', '4/3')).toMatchObject({ status: 2, output: expect.stringContaining('--shard 4/3 is no part of a site.') });
});
