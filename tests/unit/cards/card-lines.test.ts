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

  test('break a word that would fill many cards without measuring all of it', () => {
    let measured = 0;
    const measure = (text: string) => {
      measured += text.length;
      return text.length;
    };
    const lines = breakLines(`a ${'long'.repeat(25_000)} b`, 60, measure, 5);
    expect(lines.slice(0, 2)).toEqual(['a', 'long'.repeat(15)]);
    expect(lines).toHaveLength(6);
    expect(measured).toBeLessThan(10_000);
  });

  test('are none for nothing', () => expect(breakLines('  ', 10, byLetters)).toEqual([]));
});
