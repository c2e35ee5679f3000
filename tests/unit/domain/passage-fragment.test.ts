import { describe, expect, test } from 'vitest';
import { passageFragment, toWholeWords, wordsOf } from '../../../src/domain/passage-fragment.ts';

const PARAGRAPHS = [
  'The keeper said the light will burn. Nobody asked the keeper why.',
  '“We won’t wait,” the ferryman said, “for a state-run tide.”',
  'The light will burn until the last boat is home, the keeper said again.',
];
const selected = (words: string, paragraph: number, from = 0) => {
  const start = (PARAGRAPHS[paragraph] ?? '').indexOf(words, from);
  return { paragraphs: PARAGRAPHS, from: { paragraph, offset: start }, to: { paragraph, offset: start + words.length } };
};

describe('a selection', () => {
  test('is widened to whole words, and loses the spaces at its ends', () => {
    expect(wordsOf(toWholeWords(selected('eeper said the lig', 0)))).toBe('keeper said the light');
    expect(wordsOf(toWholeWords(selected(' said ', 0)))).toBe('said');
    expect(wordsOf(toWholeWords(selected('on’t wait', 1)))).toBe('won’t wait');
    expect(wordsOf(toWholeWords(selected('run', 1)))).toBe('state-run');
  });

  test('over paragraphs keeps them apart', () => {
    const over = { paragraphs: PARAGRAPHS, from: { paragraph: 0, offset: 37 }, to: { paragraph: 2, offset: 19 } };
    expect(wordsOf(over).split('\n')).toEqual(['Nobody asked the keeper why.', PARAGRAPHS[1], 'The light will burn']);
  });
});

describe('its text fragment', () => {
  test('is the words alone where they stand once', () => {
    expect(passageFragment(selected('Nobody asked', 0))).toBe(':~:text=Nobody%20asked');
  });

  test('has the words around them where the same stand elsewhere on the page, whatever their capitals', () => {
    expect(passageFragment(selected('the light will burn', 0))).toBe(
      ':~:text=said-,the%20light%20will%20burn,-.%20Nobody'.replace('-.%20Nobody', '-.'),
    );
    expect(passageFragment(selected('The light will burn', 2))).toBe(':~:text=The%20light%20will%20burn,-until');
  });

  test('names beginning and end where they stand in two paragraphs', () => {
    const over = { paragraphs: PARAGRAPHS, from: { paragraph: 0, offset: 37 }, to: { paragraph: 2, offset: 19 } };
    expect(passageFragment(over)).toBe(':~:text=Nobody%20asked%20the%20keeper%20why.,The%20light%20will%20burn');
  });

  test('is nothing for nothing', () => {
    expect(passageFragment({ paragraphs: PARAGRAPHS, from: { paragraph: 0, offset: 3 }, to: { paragraph: 0, offset: 3 } })).toBe('');
  });
});
