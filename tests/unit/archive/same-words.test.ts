import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_BEARERS } from '../../../src/archive/find-same-words.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { openStore, readStore } from '../../../src/archive/store.ts';
import { wordsSaidIn } from '../../../src/archive/words-said.ts';
import { fold } from '../../../src/domain/fold.ts';
import { runsOf } from '../../../src/domain/likeness/same-words.ts';
import { anchorOf } from '../../../src/domain/permalink.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

const WORDS = 'We will not rest until every boat is back in the harbour and every child is safe';

let fixture: FixtureArchive;
let place: { content: string; cache: string };
beforeEach(() => {
  fixture = fixtureArchive();
  place = { content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') };
});
afterEach(() => fixture.cleanUp());

function refresh(cache = place.cache) {
  refreshArchive({ ...place, cache }, { language: 'en', rights: '', publication: '', base: '/' });
  return openArchive({ ...place, cache });
}
const others = (address: string) =>
  refresh()
    .sameWords(address)
    .flatMap((same) => same.others.map(({ article, is, isFirst, otherSpeakers }) => [article.address, is, isFirst, otherSpeakers]));

describe('the same words in other articles', () => {
  beforeEach(() => {
    fixture.article('2017/12/whole.md', `“${WORDS},” said Ada Carter.`, 'published: 2017-12-19');
    fixture.article(
      '2018/01/short.md',
      '“Not rest until every boat is back in the harbour,” Ada Carter had said.',
      'published: 2018-01-02',
    );
    fixture.article('2018/02/near.md', `“${WORDS.replace('boat', 'ship')},” said Ben Dorn.`, 'published: 2018-02-03');
    fixture.article('2018/03/other.md', '“The pier is shut for as long as it rains,” said Ada Carter.', 'published: 2018-03-04');
  });

  test('are told with the first of them, what was changed, and who is said there to have spoken', () => {
    expect(others('2018/01/short')).toEqual([
      ['2017/12/whole', 'longer', true, []],
      ['2018/02/near', 'near', false, ['Ben Dorn']],
    ]);
    expect(refresh().sameWords('2017/12/whole')).toMatchObject([{ isFirst: true, count: 2, words: `${WORDS},` }]);
    expect(others('2018/03/other')).toEqual([]);
  });

  test('are no disagreement where one passes on what the other says', () => {
    fixture.article(
      '2018/02/near.md',
      `“${WORDS},” Ben Dorn said.`,
      `published: 2018-02-03\nspeakers: [{paragraph: ${anchorOf(`“${WORDS},” Ben Dorn said.`)}, quotation: We will not, speaker: Ben Dorn, via: Ada Carter}]`,
    );
    expect(others('2017/12/whole')).toContainEqual(['2018/02/near', 'same', false, []]);
    expect(others('2018/02/near')).toContainEqual(['2017/12/whole', 'same', true, []]);
  });

  test('are no disagreement where it is not known who a name means', () => {
    fixture.article('2018/02/near.md', `“${WORDS},” a clerk said.`, 'published: 2018-02-03');
    expect(others('2017/12/whole')).toContainEqual(['2018/02/near', 'same', false, []]);
  });

  test('leave it open who was first where a date is not sure', () => {
    fixture.article('undated/near.md', `“${WORDS},” said Ada Carter.`);
    expect(others('2018/01/short').map(([, , isFirst]) => isFirst)).toEqual([false, false, false]);
  });

  test('count on a speaker’s page', () => {
    expect(
      refresh()
        .saidBy('ada-carter')
        .map(({ article, elsewhere }) => [article.address, elsewhere]),
    ).toEqual([
      ['2018/03/other', 0],
      ['2018/01/short', 2],
      ['2017/12/whole', 2],
    ]);
  });

  test('do not count where they are withdrawn, a draft, or in the article itself', () => {
    fixture.article('2018/02/near.md', `“${WORDS},” said Ben Dorn.`, 'published: 2018-02-03\nwithdrawn: It was wrong.');
    fixture.article('2018/01/short.md', `“${WORDS},” said Ben Dorn.`, 'published: 2018-01-02\ndraft: true');
    fixture.article('2017/12/whole.md', `“${WORDS},” said Ada Carter.\n\n“${WORDS},” she said again.`, 'published: 2017-12-19');
    expect(others('2017/12/whole')).toEqual([]);
  });
});

test('a formula is nobody’s own words, and no longer one when fewer say it', () => {
  const write = (number: number) =>
    fixture.article(
      `2018/comment-${number}.md`,
      `“No comment will be made on this case at all,” said ${number % 2 ? 'Ada Carter' : 'Cy Ray'}.`,
      'published: 2018',
    );
  for (let number = 1; number <= MOST_BEARERS; number++) write(number);
  const count = () => refresh().sameWords('2018/comment-1')[0]?.count;
  expect(count()).toBe(MOST_BEARERS - 1);
  write(0);
  const since = refresh().state();
  expect(count()).toBeUndefined();
  fixture.remove('2018/comment-7.md');
  expect(count()).toBe(MOST_BEARERS - 1);
  const noted = openArchive(place).changedSince(since);
  expect('pages' in noted && noted.pages).toEqual(expect.arrayContaining(['2018/comment-0', '2018/comment-1', 'speaker/cy-ray']));
});

test('what a run took in that did not come to its end is compared by the next', () => {
  for (const name of ['one', 'two', 'three']) fixture.article(`2018/${name}.md`, `“${WORDS},” said Ada Carter.`, 'published: 2018');
  expect(others('2018/one')).toHaveLength(2);
  const store = openStore(place.cache, refresh().madeWith(), '/');
  const said = wordsSaidIn(store);
  for (const name of ['two', 'three']) {
    said.drop(`2018/${name}`);
    said.put(`2018/${name}`, [{ place: 0, anchor: 'p-0000000', words: WORDS, runs: runsOf(fold(WORDS)) }]);
  }
  store.close();
  expect(openArchive(place).sameWords('2018/one')).toEqual([]);
  expect(others('2018/one')).toHaveLength(2);
  expect(others('2018/three')).toHaveLength(2);
});

test('whatever changes, what is kept is what would be kept from nothing', { timeout: 120_000 }, () => {
  const sentence = fc.constantFrom(WORDS, WORDS.replace('boat', 'ship'), 'The pier is shut for as long as it rains', 'It rains');
  const change = fc.tuple(fc.nat(5), fc.option(fc.array(sentence, { minLength: 1, maxLength: 3 }), { freq: 4 }));
  const written = new Set<number>();
  const rows = (cache: string) => {
    const store = readStore(cache);
    const all = store
      .prepare('SELECT address, place, anchor, words, run FROM words_said JOIN words_run ON said = id ORDER BY address, place, run')
      .all();
    const runs = store.prepare('SELECT count(*) AS count FROM words_run').get();
    const same = store
      .prepare(
        `SELECT one.address, one.place, two.address AS other, two.place AS there, sameness FROM same_words
        JOIN words_said AS one ON one.id = said JOIN words_said AS two ON two.id = other ORDER BY 1, 2, 3, 4`,
      )
      .all();
    const pairs = store.prepare('SELECT count(*) AS count FROM same_words').get();
    store.close();
    most = Math.max(most, same.length);
    return [all, runs, same, pairs];
  };
  let number = 0;
  let most = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      for (const [at, sentences] of changes) {
        if (sentences) {
          fixture.article(`2018/article-${at}.md`, sentences.map((words) => `“${words},” said Ada Carter.`).join('\n\n'));
          written.add(at);
        } else if (written.delete(at)) fixture.remove(`2018/article-${at}.md`);
      }
      if (written.size === 0) return;
      refresh();
      const anew = join(fixture.content, `.cache/anew-${number++}.sqlite`);
      refresh(anew);
      expect(rows(place.cache)).toEqual(rows(anew));
    }),
    { numRuns: 30 },
  );
  expect(most).toBeGreaterThan(10);
});
