import { describe, expect, test } from 'vitest';
import { countWords, readCommonWords, writeCommonWords } from '../../../src/domain/common-words.ts';
import { fold } from '../../../src/domain/fold.ts';
import { enoughOf, keyWordsOf, standingOf } from '../../../src/domain/key-words.ts';

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

  test('are asked for until hardly an article has them by chance, and never more than six', () => {
    const rare = keysOf('zebra yak xerus walrus vole urial tapir stoat');
    expect(enoughOf(rare, common)).toBeLessThanOrEqual(6);
    expect(enoughOf(keysOf('the ship'), common)).toBe(2);
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
