import { expect, test } from 'vitest';
import { anchorOfHash, textFragment } from '../../../src/domain/text-fragment.ts';

test('short words are named whole; dashes and commas cannot be taken for its grammar', () => {
  expect(textFragment('state-run, “sneered” & more')).toBe(':~:text=state%2Drun%2C%20%E2%80%9Csneered%E2%80%9D%20%26%20more');
});

test('a long passage is named by its first and last words', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  expect(textFragment(words)).toBe(':~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59');
});

test('line breaks of a paste are spaces, and no words make no fragment', () => {
  expect(textFragment(' the\n tide ')).toBe(':~:text=the%20tide');
  expect(textFragment(' \n')).toBe('');
});

test('the anchor is read also where a browser left the text directive in the address', () => {
  expect(anchorOfHash('#p-abc1234:~:text=tide')).toBe('p-abc1234');
  expect(anchorOfHash('#p-abc1234')).toBe('p-abc1234');
  expect(anchorOfHash('')).toBe('');
});
