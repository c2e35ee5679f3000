import { expect, test } from 'vitest';
import { anchorOf } from '../../../../src/domain/permalink.ts';
import { quotationsOf } from '../../../../src/domain/speech/article-quotation.ts';
import { certaintyOf, speechesOf } from '../../../../src/domain/speech/speech.ts';

const read = (...texts: string[]) =>
  quotationsOf(
    texts.map((text) => ({ anchor: anchorOf(text), text })),
    'en',
  ).quotations;

test('what is parted by nothing but who spoke is one speech', () => {
  const [speech, ...others] = speechesOf(read('“We have no money,” Ada Carter said, “and no time.”'));
  expect(others).toEqual([]);
  expect(speech).toMatchObject({ speaker: 'Ada Carter', place: 0, cue: { text: 'Ada Carter said' }, isCorrected: false });
  expect(speech?.quotations.map(({ text }) => text)).toEqual(['We have no money,', 'and no time.']);
});

test('two who speak in one paragraph are two', () => {
  const speeches = speechesOf(read('“No,” said Ada Carter. “Yes,” said Ben Dorn.'));
  expect(speeches.map(({ speaker, place }) => [speaker, place])).toEqual([
    ['Ada Carter', 0],
    ['Ben Dorn', 1],
  ]);
});

test('words that nobody is known to have said, and names of things, are no speech', () => {
  expect(speechesOf(read('The “old guard” met. “It rains.”'))).toEqual([]);
});

test('it is said how sure it is who spoke', () => {
  expect(certaintyOf({ confidence: 0.95, isCorrected: false })).toBe('sure');
  expect(certaintyOf({ confidence: 0.8, isCorrected: false })).toBe('probable');
  expect(certaintyOf({ confidence: 1, isCorrected: true })).toBe('confirmed');
});
