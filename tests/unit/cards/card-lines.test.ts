import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/cards/card-lines.ts';

const byLetters = (text: string) => text.length;

describe('lines of a card', () => {
  test('hold as many words as fit, and all words', () => {
    expect(breakLines('the tide turned at nine and the ferry sailed', 16, byLetters)).toEqual([
      'the tide turned',
      'at nine and the',
      'ferry sailed',
    ]);
  });

  test('break between any two characters where a script has no spaces', () => {
    expect(breakLines('朝鲜拒绝与美国对话', 4, byLetters)).toEqual(['朝鲜拒绝', '与美国对', '话']);
  });

  test('break a word that is longer than a line, and lose nothing of it', () => {
    const lines = breakLines('a Donaudampfschifffahrtsgesellschaft b', 10, byLetters);
    expect(lines.every((line) => line.length <= 10)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe('aDonaudampfschifffahrtsgesellschaftb');
  });

  test('are none for nothing', () => expect(breakLines('  ', 10, byLetters)).toEqual([]));
});
