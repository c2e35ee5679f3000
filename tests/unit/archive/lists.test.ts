import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOf, archiveForEach, DEFAULTS } from './archive-for-each.ts';

const archive = archiveForEach();

describe('lists', () => {
  test('run from the newest to the oldest, the undated last, and never hold drafts or withdrawn articles', () => {
    archive.article('undated/words.md', 'Text.');
    archive.article('2017/12/day.md', 'Text.', 'published: 2017-12-19');
    archive.article('2017/12/month.md', 'Text.', 'published: 2017-12~');
    archive.article('2019/year.md', 'Text.', 'published: 2019');
    archive.article('2019/01/draft.md', 'Text.', 'published: 2019-01-01\ndraft: true');
    archive.article('2019/01/gone.md', 'Text.', 'published: 2019-01-02\nwithdrawn: It was a duplicate.');
    archive.refresh();
    const opened = archive.open();
    expect(opened.list({ of: 'all' }).map(({ address }) => address)).toEqual([
      '2019/year',
      '2017/12/day',
      '2017/12/month',
      'undated/words',
    ]);
    expect(opened.count({ of: 'all' })).toBe(4);
    expect(opened.list({ of: 'undated' }).map(({ address }) => address)).toEqual(['undated/words']);
    expect(opened.years()).toEqual([
      { year: 2017, count: 2 },
      { year: 2019, count: 1 },
    ]);
    expect(opened.months(2019)).toEqual([{ month: undefined, count: 1 }]);
    expect(opened.list({ of: 'all' }, 2, 3).map(({ address }) => address)).toEqual(['undated/words']);
    expect(addressesOf(opened)).toContain('2019/01/gone');
    expect(addressesOf(opened)).not.toContain('2019/01/draft');
    expect(opened.neighbours('2017/12/day')).toMatchObject({ earlier: { address: '2017/12/month' }, later: { address: '2019/year' } });
  });

  test('of a day hold what was published on it in any year, as far as the day is known', () => {
    archive.article('2017/12/one.md', 'One.', 'published: 2017-12-19');
    archive.article('2018/12/two.md', 'Two.', 'published: 2018-12-19');
    archive.article('2018/12/month.md', 'Month.', 'published: 2018-12');
    archive.article('2018/12/draft.md', 'Draft.', 'published: 2018-12-19\ndraft: true');
    archive.article('2018/02/leap.md', 'Leap.', 'published: 2016-02-29');
    archive.refresh();
    const opened = archive.open();
    expect(opened.list({ of: 'day', month: 12, day: 19 }).map(({ address }) => address)).toEqual(['2018/12/two', '2017/12/one']);
    expect(opened.count({ of: 'day', month: 12, day: 19 })).toBe(2);
    expect(opened.daysOfYear()).toEqual([
      { month: 2, day: 29, count: 1 },
      { month: 12, day: 19, count: 2 },
    ]);
    expect(opened.days(2018, 12)).toEqual([{ day: 19, count: 1 }]);
  });

  test('of an initial run by headline, without regard to quotation marks and case', () => {
    archive.article('2017/12/one.md', 'One.', 'headline: ‘Berlin’ speaks');
    archive.article('2018/12/two.md', 'Two.', 'headline: bern is quiet');
    archive.article('2018/12/three.md', 'Three.', 'headline: Äpfel');
    archive.article('2018/12/gone.md', '', 'headline: Bonn\nwithdrawn: Doubled.');
    archive.refresh();
    expect(archive.open().initials()).toEqual([
      { initial: 'A', slug: 'a', count: 1 },
      { initial: 'B', slug: 'b', count: 2 },
    ]);
    expect(
      archive
        .open()
        .list({ of: 'initial', initial: 'B' })
        .map(({ headline }) => headline),
    ).toEqual(['‘Berlin’ speaks', 'bern is quiet']);
  });

  test('of a place hold what was filed from it', () => {
    archive.article('2017/12/one.md', 'One.', 'dateline: SEOUL');
    archive.article('2017/12/two.md', 'Two.', 'dateline: Seoul');
    archive.article('2017/12/three.md', 'Three.', 'dateline: Seoul');
    archive.refresh();
    expect(archive.open().headings('place')).toEqual([{ kind: 'place', slug: 'seoul', name: 'Seoul', count: 3 }]);
  });

  test('spellings that differ in case or typography only are one name', () => {
    archive.article('2017/12/one.md', 'Text.', 'section: Arms control');
    archive.article('2017/12/two.md', 'Text.', 'section: Arms Control');
    archive.article('2017/12/three.md', 'Text.', 'section: Arms control');
    archive.refresh();
    expect(archive.open().headings('section')).toEqual([{ kind: 'section', slug: 'arms-control', name: 'Arms control', count: 3 }]);
    expect(archive.open().list({ of: 'section', slug: 'arms-control' })).toHaveLength(3);
  });
});

test('the words of an article come out exactly as they stand in the file', () => {
  const words = '“We’re ready … ‘anytime’ -- pining \\[sic\\] – a 3/4 “state-run” paper...”';
  archive.article('2017/12/words.md', words);
  archive.refresh();
  expect(archive.open().htmlOf('2017/12/words')).toContain(words.replaceAll('\\', ''));
  expect(readFileSync(join(archive.content, 'articles/2017/12/words.md'), 'utf8')).toContain(words);
});

describe('an archive of one newspaper', () => {
  const owner = { ...DEFAULTS, publication: 'The Harbour Post' };
  const publicationOf = (address: string) => archive.open().article(address).article.publication?.name;

  test('is where articles stood that name no publication', () => {
    archive.article('2017/12/one.md', 'First.');
    archive.article('2017/12/two.md', 'Second.', 'publication: The Pier');
    archive.refresh(owner);
    expect([publicationOf('2017/12/one'), publicationOf('2017/12/two')]).toEqual(['The Harbour Post', 'The Pier']);
    expect(
      archive
        .open()
        .headings('publication')
        .map(({ name }) => name),
    ).toEqual(['The Harbour Post', 'The Pier']);
  });
});
