import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { archiveForEach } from './archive-for-each.ts';

const archive = archiveForEach();

const put = (path: string, text: string) => {
  const file = join(archive.content, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
};
/** Addresses of articles whose pages are stale since. */
function staleSince(change: () => void): string[] {
  const before = archive.open().state();
  change();
  archive.refresh();
  const changes = archive.open().changedSince(before);
  if ('every' in changes) throw new Error(changes.every);
  return changes.pages.filter((page) => /^2017\/12\/[a-z]+$/.test(page));
}

test('a raw file or a picture that comes, changes or goes concerns the articles that name it, and no others', () => {
  const raw = 'provenance:\n  source: shelf 1\n  raw: box/talks.html';
  archive.article('2017/12/talks.md', 'Talks.', `${raw}\npictures:\n  - src: /pictures/hall.jpg`);
  archive.article('2017/12/more.md', 'More.', raw);
  archive.article('2017/12/other.md', 'Other.');
  archive.refresh();
  expect(archive.open().missingFiles()).toBe(2);

  const version = archive.open().version();
  expect(staleSince(() => put('raw/box/talks.html', '<p>Talks.'))).toEqual(['2017/12/more', '2017/12/talks']);
  expect(archive.open().version()).not.toBe(version);
  expect([archive.open().hasFile('raw/box/talks.html'), archive.open().hasFile('pictures/hall.jpg')]).toEqual([true, false]);

  expect(staleSince(() => put('pictures/hall.jpg', 'pixels'))).toEqual(['2017/12/talks']);
  expect(staleSince(() => put('pictures/hall.jpg', 'others'))).toEqual(['2017/12/talks']);
  expect(staleSince(() => {})).toEqual([]);
  expect(staleSince(() => put('pictures/hall.jpg', 'others'))).toEqual([]);
  expect(staleSince(() => rmSync(join(archive.content, 'raw'), { recursive: true }))).toEqual(['2017/12/more', '2017/12/talks']);
  expect(archive.open().missingFiles()).toBe(1);

  archive.article('2017/12/talks.md', 'Talks.', raw);
  archive.refresh();
  expect(archive.open().hasFile('pictures/hall.jpg')).toBe(false);
});
