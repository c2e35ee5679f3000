import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive, openForPages } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

const DEFAULTS = { language: 'en', rights: 'Rights not known', publication: '', base: '/' };

let fixture: FixtureArchive;
beforeEach(() => {
  fixture = fixtureArchive();
});
afterEach(() => fixture.cleanUp());

const location = () => ({ content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') });
const refresh = () => refreshArchive(location(), DEFAULTS);
const addresses = (list: readonly { readonly address: string }[]) => list.map(({ address }) => address);
const related = (address: string) => addresses(openArchive(location()).related(address));
const alsoPublished = (address: string) => addresses(openArchive(location()).alsoPublished(address));

const FERRY = [
  'The ferry Lochnell ran aground off Lismore on Sunday night with 84 people aboard, and all of them were brought ashore.',
  'Captain Morag Sinclair said that a current had pushed the ship from the channel. “Nobody ran and nobody shouted,” she said of the passengers of the Lochnell.',
  'The ferry company will send divers to Lismore. Until they have seen the hull, a smaller boat will sail twice a day.',
];
const INQUIRY = [
  'An inquiry into how the Lochnell came to lie on the rocks will be led by a retired judge, the ministry said.',
  'Morag Sinclair, who was the captain of the Lochnell that night off Lismore, asked for the hearings to be public.',
];
const FRUIT = [
  'Growers of Perthshire expect few raspberries this summer. Late frost in Perthshire has killed the blossom, the growers said.',
];

/** Articles that have nothing to do with others, so that words of few articles count as rare. */
function others(count: number): void {
  for (let at = 0; at < count; at++) {
    const name = `Name${String.fromCharCode(97 + at)}`;
    fixture.article(
      `2016/0${1 + (at % 9)}/other-${at}.md`,
      `They saw ${name}x and, later on, ${name}y.`,
      `headline: Of ${name}z\npublished: 2016-01-01`,
    );
  }
}
const write = (file: string, body: readonly string[], fields: string) => fixture.article(file, body.join('\n\n'), fields);

describe('related articles', () => {
  beforeEach(() => {
    others(14);
    write('2017/12/aground.md', FERRY, 'headline: Ferry aground off Lismore\npublished: 2017-12-10');
    write('2017/12/inquiry.md', INQUIRY, 'headline: Judge to ask why the Lochnell ran aground\npublished: 2017-12-19');
    write('2017/12/fruit.md', FRUIT, 'headline: A poor year for raspberries\npublished: 2017-12-11');
  });

  test('are about the same people, places and things; where there are none, none are shown', () => {
    refresh();
    expect(related('2017/12/aground')).toEqual(['2017/12/inquiry']);
    expect(related('2017/12/inquiry')).toEqual(['2017/12/aground']);
    expect(related('2017/12/fruit')).toEqual([]);
    expect(related('2017/12/nowhere')).toEqual([]);
  });

  test('come as lists show them', () => {
    refresh();
    expect(openArchive(location()).related('2017/12/aground')[0]).toMatchObject({ headline: 'Judge to ask why the Lochnell ran aground' });
  });

  test('are never drafts or withdrawn, and go when they are withdrawn', () => {
    write('2017/12/draft.md', INQUIRY, 'headline: Lochnell inquiry\ndraft: true');
    refresh();
    expect(related('2017/12/aground')).toEqual(['2017/12/inquiry']);
    write('2017/12/inquiry.md', INQUIRY, 'headline: Judge to ask why the Lochnell ran aground\nwithdrawn: The ministry denied it.');
    refresh();
    expect(related('2017/12/aground')).toEqual([]);
    expect(related('2017/12/inquiry')).toEqual([]);
  });

  test('are in the language of the article', () => {
    write('2017/12/other.md', INQUIRY, 'headline: Lochnell\nlanguage: gd');
    refresh();
    expect(related('2017/12/aground')).toEqual(['2017/12/inquiry']);
    expect(related('2017/12/other')).toEqual([]);
  });

  test('are never copies of the article, and of copies of another only one is shown', () => {
    write('2017/12/reprint.md', FERRY.slice(0, 2), 'headline: All safe from Lismore ferry\npublished: 2017-12-11');
    write('2017/12/second-inquiry.md', INQUIRY, 'headline: Judge to ask why the Lochnell ran aground\npublished: 2017-12-20');
    refresh();
    expect(related('2017/12/aground')).toEqual(['2017/12/second-inquiry']);
    expect(related('2017/12/inquiry').filter((address) => /aground|reprint/.test(address))).toHaveLength(1);
  });

  test('are at most five, the newest first where nothing else tells them apart, also when one more comes', () => {
    const note = (day: number) =>
      write(`2018/01/note-${day}.md`, ['Kirsty Munro of Jura met Kirsty Munro.'], `headline: Note on Jura\npublished: 2018-01-${day}`);
    for (let day = 10; day < 19; day++) note(day);
    refresh();
    expect(related('2018/01/note-10')).toEqual([18, 17, 16, 15, 14].map((day) => `2018/01/note-${day}`));
    note(19);
    refresh();
    expect(related('2018/01/note-10')).toEqual([19, 18, 17, 16, 15].map((day) => `2018/01/note-${day}`));
  });
});

describe('an article is also published', () => {
  test('where most of its words are printed again, the earliest first', () => {
    const typed = FERRY.map((text) => text.replace(/[“”]/g, '"'));
    write('2017/12/aground.md', FERRY, 'headline: Ferry aground off Lismore\npublished: 2017-12-10\npublication: The Oban Times');
    write('2017/12/reprint.md', typed, 'headline: All safe\npublished: 2017-12-12\npublication: The Glasgow Post');
    write('2017/12/brief.md', FERRY.slice(0, 2), 'headline: "Lochnell: 84 rescued"\npublished: 2017-12-11\npublication: The Islay Courier');
    write('2017/12/inquiry.md', [...INQUIRY, FERRY[1] ?? ''], 'headline: Judge to ask');
    write('2017/12/draft.md', FERRY, 'draft: true');
    refresh();
    expect(alsoPublished('2017/12/aground')).toEqual(['2017/12/brief', '2017/12/reprint']);
    expect(alsoPublished('2017/12/brief')).toEqual(['2017/12/aground', '2017/12/reprint']);
    expect(alsoPublished('2017/12/inquiry')).toEqual([]);
    expect(alsoPublished('2017/12/draft')).toEqual([]);
  });

  test('no longer where the other was changed or taken out', () => {
    write('2017/12/aground.md', FERRY, 'published: 2017-12-10');
    write('2017/12/reprint.md', FERRY, 'published: 2017-12-12');
    write('2017/12/again.md', FERRY, 'published: 2017-12-13');
    refresh();
    expect(alsoPublished('2017/12/aground')).toEqual(['2017/12/reprint', '2017/12/again']);
    write('2017/12/reprint.md', FRUIT, 'published: 2017-12-12');
    fixture.remove('2017/12/again.md');
    refresh();
    expect(alsoPublished('2017/12/aground')).toEqual([]);
  });

  test('whatever is said above it: headline, standfirst and captions are no part of the story', () => {
    const above =
      'standfirst: Divers are on their way to Lismore, where the Lochnell lies on the rocks and a smaller boat now sails twice a day.';
    write('2017/12/aground.md', FERRY, 'headline: Ferry aground');
    write(
      '2017/12/reprint.md',
      FERRY.slice(0, 2),
      `headline: A long and different headline\n${above}\npictures: [{caption: ${FRUIT[0]?.split('.')[0]}}]`,
    );
    refresh();
    expect(alsoPublished('2017/12/reprint')).toEqual(['2017/12/aground']);
  });

  test('in twenty places that are named, however many there are', () => {
    for (let day = 1; day <= 30; day++) write(`2017/12/copy-${day}.md`, FERRY, `published: 2017-12-${String(day).padStart(2, '0')}`);
    refresh();
    expect(alsoPublished('2017/12/copy-1')).toEqual(Array.from({ length: 20 }, (_, at) => `2017/12/copy-${at + 2}`));
    expect(related('2017/12/copy-1')).toEqual([]);
  });
});

describe('an archive that is open for pages', () => {
  const newest = () => [openArchive(location()).count({ of: 'all' }), ...addresses(openArchive(location()).list({ of: 'all' }))];

  test('stays as it is while others change it, and is as they left it when it is opened again', () => {
    fixture.article('2017/12/one.md', 'Text.', 'published: 2017-12-01');
    refresh();
    openForPages(location());
    fixture.article('2017/12/two.md', 'Text.', 'published: 2017-12-02');
    refresh();
    expect(newest()).toEqual([1, '2017/12/one']);
    openForPages(location());
    expect(newest()).toEqual([2, '2017/12/two', '2017/12/one']);
  });

  test('is as others left it where it is open for something else', () => {
    fixture.article('2017/12/one.md', 'Text.', 'published: 2017-12-01');
    refresh();
    expect(newest()).toEqual([1, '2017/12/one']);
    fixture.article('2017/12/two.md', 'Text.', 'published: 2017-12-02');
    refresh();
    expect(newest()).toEqual([2, '2017/12/two', '2017/12/one']);
  });
});

describe('neighbours', () => {
  beforeEach(() => {
    for (const [day, section] of [
      [1, 'Ports'],
      [2, 'Farms'],
      [3, 'ports'],
      [4, 'Farms'],
      [5, 'Ports'],
    ] as const) {
      fixture.article(`2017/12/day-${day}.md`, 'Text.', `published: 2017-12-0${day}\nsection: ${section}`);
    }
    fixture.article('undated/words.md', 'Text.', 'section: Ports');
    fixture.article('2017/12/draft.md', 'Text.', 'section: Ports\npublished: 2017-12-03\ndraft: true');
    refresh();
  });
  const neighbours = (address: string, ...list: [] | [{ of: 'section'; slug: string } | { of: 'year'; year: number }]) => {
    const { earlier, later } = openArchive(location()).neighbours(address, ...list);
    return [earlier?.address, later?.address];
  };

  test('stand before and after an article by date', () => {
    expect(neighbours('2017/12/day-3')).toEqual(['2017/12/day-2', '2017/12/day-4']);
  });

  test('within a section are the next ones of that section', () => {
    const section = { of: 'section', slug: 'ports' } as const;
    expect(neighbours('2017/12/day-3', section)).toEqual(['2017/12/day-1', '2017/12/day-5']);
    expect(neighbours('2017/12/day-1', section)).toEqual([undefined, '2017/12/day-3']);
    expect(neighbours('2017/12/day-5', section)).toEqual(['2017/12/day-3', undefined]);
    expect(neighbours('undated/words', section)).toEqual([undefined, undefined]);
  });

  test('within a year are those of that year', () => {
    expect(neighbours('2017/12/day-5', { of: 'year', year: 2017 })).toEqual(['2017/12/day-4', undefined]);
  });
});
