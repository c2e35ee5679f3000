import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/domain/fold.ts';
import { exactPassages } from '../../../src/domain/passage.ts';
import {
  addPair,
  fileOfPair,
  filesForPairs,
  mayHavePair,
  PAIR_FILE_BYTES,
  pairsInQuotation,
  pairsInText,
} from '../../../src/domain/word-pairs.ts';

const hasAll = (paragraphs: readonly string[], quotation: string): boolean => {
  const text = new Set(pairsInText(paragraphs.map(fold)));
  return pairsInQuotation(fold(quotation)).every(({ pair }) => text.has(pair));
};

describe('a text has every pair of what stands in it word for word', () => {
  test.each([
    ['He said that the tide turned.', 'the tide turned'],
    ['A state-run paper said so.', 'a state run paper said'],
    ['A state-run paper said so.', 'a staterun paper said'],
    ['A state run paper said so.', 'A state-run paper said'],
    ['A merry-go-round turned there.', 'a merrygo round turned there'],
    ['They [the miners] had no bread.', 'They had no bread'],
    ['They [the miners] had no bread.', 'They the miners had no bread'],
    ['They [the] [miners] had no bread.', 'they had no bread'],
    ['It was [sic] there … and so — on.', 'it was there and so on'],
    ['It is 7½ miles to the U.S. border.', 'it is 7½ miles to the us border'],
    ['東京都は静かだった。', '京都は静か'],
    ['He read 東京 aloud twice.', 'He read 東京 aloud twice'],
  ])('%s — %s', (text, quotation) => {
    expect(exactPassages(text, quotation)).toHaveLength(1);
    expect(hasAll([text], quotation)).toBe(true);
  });

  test('also over the end of a paragraph', () => {
    expect(hasAll(['The tide turned.', 'Nobody saw it.'], 'the tide turned. Nobody saw')).toBe(true);
  });

  test('but lacks one of what does not', () => {
    expect(hasAll(['He said that the tide turned.'], 'the turned tide')).toBe(false);
    expect(hasAll(['A paper of the state.'], 'state paper')).toBe(false);
  });
});

test('a file never denies a pair that it was given, and seldom claims another', () => {
  const pairs = Array.from({ length: 1600 }, (_, index) => (index * 2654435761) >>> 0);
  const others = Array.from({ length: 10_000 }, (_, index) => (index * 2246822519 + 7) >>> 0);
  const file = new Uint8Array(PAIR_FILE_BYTES);
  for (const pair of pairs) addPair(file, pair);
  expect(pairs.every((pair) => mayHavePair(file, pair))).toBe(true);
  const claimed = others.filter((pair) => mayHavePair(file, pair)).length;
  expect(claimed).toBeLessThan(300);
});

test('pairs are spread over their files, each always in the same one', () => {
  const files = filesForPairs(100_000);
  const places = Array.from({ length: 10_000 }, (_, index) => fileOfPair((index * 2654435761) >>> 0, files));
  expect(new Set(places).size).toBe(files);
  expect(Math.max(...places)).toBe(files - 1);
  expect(filesForPairs(0)).toBe(1);
});
