import { describe, expect, test } from 'vitest';
import { countWords, readCommonWords, writeCommonWords } from '../../../../src/domain/finding/common-words.ts';

describe('the table of common words', () => {
  const articles = [
    ['the', 'offer', 'the', 'talks'],
    ['the', 'talks'],
    ['the', 'harbour'],
  ];
  const table = readCommonWords(writeCommonWords(countWords(articles)));

  test('tells in how many articles a word stands, however often it stands there', () => {
    expect(table.articles).toBe(3);
    expect(table.articlesWith('the')).toBe(3);
    expect(table.articlesWith('talks')).toBe(2);
  });

  test('takes a word that it does not have for rarer than any that it has', () => {
    expect(table.articlesWith('harbour')).toBeLessThan(table.articlesWith('talks'));
    expect(table.articlesWith('never-seen')).toBeGreaterThan(0);
  });

  test('stays small, and keeps the commonest, whatever the number of articles', () => {
    const many = Array.from({ length: 6000 }, (_, index) => ['the', `w${index}`, `w${index + 1}`]);
    const text = writeCommonWords(countWords(many));
    expect(text.split(/\s+/).length).toBeLessThan(5100);
    expect(readCommonWords(text).articlesWith('the')).toBe(6000);
  });

  test('is the same text for the same articles in another order', () => {
    expect(writeCommonWords(countWords(articles.toReversed()))).toBe(writeCommonWords(countWords(articles)));
  });

  test('calls every word rare where there is no table', () => {
    expect(readCommonWords('').articlesWith('the')).toBeGreaterThan(0);
    expect(readCommonWords(writeCommonWords(countWords([]))).articles).toBe(0);
  });
});
