import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FEWEST_TO_FREEZE, MOST_IN_SHARD, readShards, shardArticles, writeShards } from '../../../src/search/shards.ts';

/** One article a day. */
const articles = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(1990, 0, 1 + from + index)).toISOString().slice(0, 10);
    return { address: `${published.slice(0, 4)}/${published.slice(5, 7)}/report-${from + index}`, published };
  });
const undated = { address: 'undated/words', published: '' };

describe('articles of a shard', () => {
  test('are all recent while there are few of them', () => {
    const { frozen, recent } = shardArticles(articles(FEWEST_TO_FREEZE - 1), []);
    expect(frozen).toEqual([]);
    expect(recent).toHaveLength(FEWEST_TO_FREEZE - 1);
  });

  test('are frozen in the order of their dates, the undated last, none in a shard that is full', () => {
    const { frozen, recent } = shardArticles([undated, ...articles(MOST_IN_SHARD + 10).toReversed()], []);
    expect(frozen.map(({ length }) => length)).toEqual([MOST_IN_SHARD, 11]);
    expect(recent).toEqual([]);
    expect(frozen[0]).toContain('1990/01/report-0');
    expect(frozen[1]).toContain('undated/words');
    expect(frozen[1]).toContain(`2017/05/report-${MOST_IN_SHARD + 9}`);
  });

  test('stay where they are when others come, also older ones', () => {
    const first = shardArticles(articles(600, 100), []);
    const second = shardArticles([...articles(600, 100), ...articles(3)], first.frozen);
    expect(second.frozen).toEqual(first.frozen);
    expect(second.recent).toEqual(['1990/01/report-0', '1990/01/report-1', '1990/01/report-2']);
  });

  test('join the last shard while it has room when they are frozen', () => {
    const first = shardArticles(articles(600), []);
    const { frozen, recent } = shardArticles(articles(600 + FEWEST_TO_FREEZE), first.frozen);
    expect(frozen.map(({ length }) => length)).toEqual([600 + FEWEST_TO_FREEZE]);
    expect(recent).toEqual([]);
  });

  test('leave it only when they are gone', () => {
    const first = shardArticles(articles(600), []);
    const { frozen, recent } = shardArticles(articles(599), first.frozen);
    expect(frozen[0]).toEqual(first.frozen[0]?.filter((address) => !address.endsWith('report-599')));
    expect(recent).toEqual([]);
    expect(shardArticles([], first.frozen)).toEqual({ frozen: [], recent: [] });
  });

  test('are the same whatever the order in which they are given', () => {
    const all = [undated, ...articles(700)];
    expect(shardArticles(all.toReversed(), [])).toEqual(shardArticles(all, []));
  });

  test('stand in one shard only where a merge has put them into two', () => {
    const { frozen } = shardArticles(articles(3), [
      ['1990/01/report-0', '1990/01/report-1'],
      ['1990/01/report-1', '1990/01/report-2'],
    ]);
    expect(frozen).toEqual([['1990/01/report-0', '1990/01/report-1'], ['1990/01/report-2']]);
  });
});

describe('the files that note them', () => {
  let content: string;
  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  });
  afterEach(() => rmSync(content, { recursive: true, force: true }));

  test('give back what was written, more than nine in their order', () => {
    const shards = Array.from({ length: 11 }, (_, index) => [`2017/01/a-${index}`, `2017/01/b-${index}`]);
    writeShards(content, shards);
    expect(readShards(content)).toEqual(shards);
    expect(readFileSync(join(content, 'shards/2.txt'), 'utf8')).toBe('2017/01/a-1\n2017/01/b-1\n');
  });

  test('are not touched where nothing changed, and not there where nothing is frozen', () => {
    writeShards(content, []);
    expect(existsSync(join(content, 'shards'))).toBe(false);
    writeShards(content, [['2017/01/a'], ['2017/01/b']]);
    const before = statSync(join(content, 'shards/1.txt'), { bigint: true }).mtimeNs;
    writeShards(content, [['2017/01/a']]);
    expect(statSync(join(content, 'shards/1.txt'), { bigint: true }).mtimeNs).toBe(before);
    expect(readdirSync(join(content, 'shards'))).toEqual(['1.txt']);
  });

  test('that a merge has broken are named with their lines', () => {
    mkdirSync(join(content, 'shards'));
    writeFileSync(join(content, 'shards/1.txt'), '2017/01/a\n<<<<<<< HEAD\n2017/01/b\n');
    expect(() => readShards(content)).toThrow(/content\/shards\/1\.txt:2\n {2}"<<<<<<< HEAD" is not the address/);
  });
});
