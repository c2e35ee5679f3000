import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../../src/domain/permalink.ts';
import { quotationsOf } from '../../../../src/domain/speech/article-quotation.ts';
import { readSpoken, speakerOf, spokenIn, writeSpoken } from '../../../../src/domain/speech/spoken.ts';

const TEXT = '“No,” said Ada Carter. The “old guard” met.';
const ANCHOR = anchorOf(TEXT);
const spoken = spokenIn(quotationsOf([{ anchor: ANCHOR, text: TEXT }], 'en').quotations);

test('only words whose speaker is known are spoken, with how sure that is', () => {
  expect(spoken).toEqual([{ anchor: ANCHOR, start: 0, end: 5, speaker: 'Ada Carter', certainty: expect.stringMatching(/sure|probable/) }]);
});

test('what is written is read again, whatever the names hold', () => {
  const odd = { anchor: ANCHOR, start: 1, end: 9, speaker: 'Ada "A" <b> & \\ Carter', certainty: 'probable', via: 'Ben, [sic]' } as const;
  const { anchor: _, ...row } = odd;
  expect(readSpoken(writeSpoken([odd])).get(ANCHOR)).toEqual([row]);
  expect(writeSpoken([])).toBe('');
  expect(readSpoken('').size).toBe(0);
  expect(readSpoken(undefined).size).toBe(0);
});

describe('a passage has the speaker', () => {
  const whole = { start: 0, end: 60, speaker: 'Chung', certainty: 'sure' } as const;
  const within = { start: 20, end: 40, speaker: 'Kim', certainty: 'probable', via: 'Chung' } as const;

  test('of the innermost quotation that holds it', () => {
    expect(speakerOf([whole, within], { start: 25, end: 30 })).toEqual({ speaker: 'Kim', certainty: 'probable', via: 'Chung' });
    expect(speakerOf([whole, within], { start: 5, end: 10 })).toEqual({ speaker: 'Chung', certainty: 'sure' });
    expect(speakerOf([whole, within], { start: 15, end: 30 })?.speaker).toBe('Chung');
  });

  test('or none, where it runs out of every quotation', () => {
    expect(speakerOf([whole], { start: 50, end: 61 })).toBeUndefined();
    expect(speakerOf([], { start: 0, end: 1 })).toBeUndefined();
  });
});
