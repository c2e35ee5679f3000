import { describe, expect, test } from 'vitest';
import { inContext, markedExcerpt } from '../../../src/domain/excerpt.ts';

const PARAGRAPH =
  'Far out on the eastern mole the old keeper said “the light will burn until the last boat is home” and shut the iron door.';
const passage = (words: string) => ({ start: PARAGRAPH.indexOf(words), end: PARAGRAPH.indexOf(words) + words.length });

describe('a passage in its context', () => {
  test('is cut at words on either side, and shows where it was cut', () => {
    const { before, words, after } = inContext(PARAGRAPH, passage('burn until'), 20);
    expect(words).toBe('burn until');
    expect(before).toMatch(/^…\S/);
    expect(after).toMatch(/\S…$/);
    for (const word of `${before} ${after}`.replace(/…/g, '').trim().split(/\s+/)) expect(PARAGRAPH.split(' ')).toContain(word);
  });

  test('is cut between characters where there are no spaces, and never within one', () => {
    const paragraph = `${'港口的灯塔'.repeat(20)}昨夜熄灭了${'𠮷'.repeat(20)}`;
    const start = paragraph.indexOf('昨夜');
    const context = inContext(paragraph, { start, end: start + 5 }, 7);
    expect(context).toEqual({ before: '…灯塔港口的灯塔', words: '昨夜熄灭了', after: '𠮷𠮷𠮷…' });
  });

  test('is whole where the paragraph is short', () => {
    const { before, words, after } = inContext(PARAGRAPH, passage('keeper'), 500);
    expect(before + words + after).toBe(PARAGRAPH);
  });
});

describe('an excerpt with marks', () => {
  test('shows where most marks stand', () => {
    const marks = [passage('Far'), passage('last'), passage('boat'), passage('home')];
    const pieces = markedExcerpt(PARAGRAPH, marks, 50);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['last', 'boat', 'home']);
    expect(pieces[0]).toEqual({ text: '…', marked: false });
  });

  test('is the whole paragraph where it fits, marks in place', () => {
    const pieces = markedExcerpt(PARAGRAPH, [passage('keeper')], 500);
    expect(pieces.map(({ text }) => text).join('')).toBe(PARAGRAPH);
    expect(pieces.find(({ marked }) => marked)?.text).toBe('keeper');
  });

  test('needs no marks', () => {
    expect(markedExcerpt('Short.', [], 50)).toEqual([{ text: 'Short.', marked: false }]);
  });
});
