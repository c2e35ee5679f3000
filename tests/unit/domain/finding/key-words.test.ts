import { describe, expect, test } from 'vitest';
import { commonestOf, runsInText } from '../../../../src/domain/finding/common-runs.ts';
import { countWords, readCommonWords, writeCommonWords } from '../../../../src/domain/finding/common-words.ts';
import { enoughOf, keyWordsOf, standingOf } from '../../../../src/domain/finding/key-words.ts';
import { fold } from '../../../../src/domain/fold.ts';

const common = readCommonWords(
  writeCommonWords(
    countWords([
      ['the', 'ship', 'was', 'late'],
      ['the', 'ship', 'was', 'lost'],
      ['the', 'tide', 'was', 'out'],
      ['the', 'tide'],
    ]),
  ),
);
const keysOf = (text: string) => keyWordsOf(text, fold(text), common);

describe('key words', () => {
  test('come rarest first, each once, with the gaps before it', () => {
    expect(keysOf('the ship was the cutter').map(({ word, position }) => [word, position])).toEqual([
      ['cutter', 4],
      ['ship', 1],
      ['was', 2],
      ['the', 0],
    ]);
  });

  test('put parts of a compound last, for the index may know the whole only', () => {
    expect(keysOf('the wind-swept harbour').map(({ word }) => word)).toEqual(['harbour', 'the', 'swept', 'wind']);
  });

  test('leave out what an editor added, which the printed text may lack', () => {
    expect(keysOf('the ship [Endeavour] sank').map(({ word }) => word)).not.toContain('endeavour');
  });

  test('are asked for while the list of one more costs less than the articles that it rules out', () => {
    const table = (counts: Record<string, number>) =>
      readCommonWords(writeCommonWords({ articles: 10_000, counts: new Map(Object.entries(counts)) }));
    const enough = (text: string, counts: Record<string, number>) => enoughOf(keyWordsOf(text, fold(text), table(counts)), table(counts));
    expect(enough('the zebra', { the: 9990, zebra: 4 })).toBe(1);
    expect(enough('the harbour closed', { the: 9990, harbour: 800, closed: 700 })).toBe(2);
    expect(enough('zebra yak xerus walrus vole urial tapir', { zebra: 2, yak: 2, xerus: 2, walrus: 2, vole: 2, urial: 2, tapir: 2 })).toBe(
      1,
    );
  });

  test('are runs of common words, too, where the index has them', () => {
    const commonest = ['the', 'it', 'is', 'not', 'to', 'be'];
    const table = readCommonWords('1000 20\n900 the it is not to be\n', commonest);
    const keys = keyWordsOf('it is not to be', fold('it is not to be'), table);
    expect(keys.slice(0, 3).map(({ position, stretch }) => [position, stretch])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
    const runs = runsInText([fold('They said: it is not to be.')], commonestOf(commonest));
    expect(keys.slice(0, 3).map(({ word }) => word)).toEqual(runs);
    expect(standingOf([700, 701, 702], keys.slice(0, 3))).toEqual({ together: 3, astray: 0 });
    expect(standingOf([700, 720, 740], keys.slice(0, 3)).together).toBeLessThan(3);
  });
});

describe('the standing of an article', () => {
  const keys = keysOf('the ship was late again');

  test('is full where the words stand as in the quotation', () => {
    expect(standingOf([10, 11, 12, 13, 14], keys)).toEqual({ together: 5, astray: 0 });
  });

  test('forgives marks that take a place of their own in the index', () => {
    const { together, astray } = standingOf([10, 11, 13, 14, 15], keys);
    expect(together).toBe(5);
    expect(astray).toBeGreaterThan(0);
  });

  test('is poor where they are scattered', () => {
    expect(standingOf([1, 40, 90, 200, 300], keys).together).toBeLessThan(3);
    expect(standingOf([], keys).together).toBe(0);
  });
});
