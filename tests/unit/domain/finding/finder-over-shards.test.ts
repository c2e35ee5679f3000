import { describe, expect, test } from 'vitest';
import type { PartialAnswer } from '../../../../src/domain/finding/answer-to.ts';
import type { Shard } from '../../../../src/domain/finding/candidates.ts';
import { find } from '../../../../src/domain/finding/finder.ts';
import { forEachNeighbours } from '../../../../src/domain/finding/neighbours.ts';
import { fold } from '../../../../src/domain/fold.ts';
import { answerInWords } from '../../../../src/words/answer-in-words.ts';
import { ARCHIVE, indexOf } from '../../made-index.ts';

describe('over several shards', () => {
  /** The most recent first; each with all neighbours of its texts, unless it claims more. */
  function shardsOf(...shards: { articles: Record<string, string[]>; dates?: Record<string, string>; claims?: boolean }[]) {
    const parts = shards.map(({ articles, dates }) => indexOf(articles, dates));
    const source = indexOf(
      Object.assign({}, ...shards.map(({ articles }) => articles)),
      Object.assign({}, ...shards.map(({ dates }) => dates)),
    );
    const asked: string[][] = parts.map(() => []);
    source.shards.splice(
      0,
      1,
      ...parts.flatMap(({ shards: [shard] }, index): Shard[] => {
        const known = new Set<number>();
        for (const paragraphs of Object.values(shards[index]?.articles ?? {}))
          forEachNeighbours(paragraphs.map(fold), (each) => known.add(each));
        if (!shard) return [];
        return [
          {
            ...shard,
            search: (words, filters) => {
              asked[index]?.push(words.join(' '));
              return shard.search(words, filters);
            },
            mayHave: async (all) => all.map((each) => shards[index]?.claims === true || known.has(each)),
          },
        ];
      }),
    );
    return { source, asked };
  }
  const many = (count: number, from: number, text: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`a${from + index}`, [text]]));

  test('a quotation is looked for only where its words may be neighbours', async () => {
    const { source, asked } = shardsOf(
      { articles: { one: ARCHIVE.offer } },
      { articles: { two: ARCHIVE.answer } },
      { articles: { three: ARCHIVE.other } },
    );
    const { exact, searched } = await find('"the North has no interest in the dialogue"', source);
    expect(exact.map(({ url }) => url)).toEqual(['/two/']);
    expect(asked.map(({ length }) => length > 0)).toEqual([false, true, false]);
    expect(searched).toEqual({ articles: 3, of: 3 });
  });

  test('hits come in the order of the shards, are told as they come, and not taken back', async () => {
    const told: string[][] = [];
    const { source } = shardsOf(
      { articles: many(2, 0, 'They had no comment.') },
      { articles: many(3, 10, 'They had no comment.') },
      { articles: many(1, 20, 'They had no comment.') },
    );
    const partial = ({ exact, searched }: PartialAnswer) =>
      told.push([...exact.map(({ url }) => url), `${searched.articles} of ${searched.of}`]);
    const answer = await find('"no comment"', source, { onPartial: partial });
    expect(answer.exact.map(({ url }) => url)).toEqual(['/a0/', '/a1/', '/a10/', '/a11/', '/a12/', '/a20/']);
    expect(told).toEqual([
      ['/a0/', '/a1/', '2 of 6'],
      ['/a0/', '/a1/', '/a10/', '/a11/', '/a12/', '5 of 6'],
    ]);
    expect(answerInWords(answer)).toBe('These exact words appear in 6 articles.');
  });

  test('the search ends where there is enough, says so, and goes on when more is wanted', async () => {
    const shards = Array.from({ length: 6 }, (_, index) => ({ articles: many(10, index * 10, 'They had no comment.') }));
    const { source, asked } = shardsOf(...shards);
    const answer = await find('"no comment"', source);
    expect(answer.exact).toHaveLength(10);
    expect(asked.slice(1).flat()).toEqual([]);
    expect(answerInWords(answer)).toBe('These exact words appear in at least 10 articles. 10 of 60 articles were searched for this.');
    const more = await find('"no comment"', source, { limit: 20 });
    expect(more.exact.map(({ url }) => url).slice(0, 10)).toEqual(answer.exact.map(({ url }) => url));
    expect(more.searched.articles).toBe(20);
  });

  test('a misquotation is found in the shard that has most of its words in their order', async () => {
    const others = Array.from({ length: 5 }, (_, index) => ({
      articles: many(2, index * 2, 'The talks were put up by others, and the North has no money.'),
    }));
    const { source } = shardsOf(...others, { articles: { two: ARCHIVE.answer } });
    const { exact, near } = await find('"the North has no interest in the talks put up by others"', source);
    expect(exact).toEqual([]);
    expect(near[0]).toMatchObject({ url: '/two/', distance: 1 });
  });

  test('what a shard claims and does not have changes nothing', async () => {
    const { source } = shardsOf({ articles: { one: ARCHIVE.offer }, claims: true }, { articles: { two: ARCHIVE.answer } });
    expect((await find('"no interest in the dialogue"', source)).exact.map(({ url }) => url)).toEqual(['/two/']);
  });

  test('years leave out the shards that have none of them; the oldest may come first', async () => {
    const shards = [2019, 2018, 2017].map((year) => ({
      articles: { [`y${year}`]: ['They had no comment.'] },
      dates: { [`y${year}`]: `${year}-05` },
    }));
    const { source, asked } = shardsOf(...shards);
    expect((await find('"no comment"', source, { filters: { to: '2018' } })).exact.map(({ url }) => url)).toEqual(['/y2018/', '/y2017/']);
    expect(asked[0]).toEqual([]);
    expect((await find('"no comment"', source, { oldestFirst: true })).exact.map(({ url }) => url)).toEqual([
      '/y2017/',
      '/y2018/',
      '/y2019/',
    ]);
  });

  test('words are looked for in all of them, the recent ones first', async () => {
    const { source } = shardsOf(
      { articles: { new: ['A pier.', 'The boats.'] } },
      { articles: { none: ['A pier.'] } },
      { articles: { old: ['Boats at a pier.'] } },
    );
    expect((await find('pier boats', source)).words.map(({ url }) => url)).toEqual(['/new/', '/old/']);
  });
});
