import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../../src/domain/permalink.ts';
import { quotationsOf } from '../../../../src/domain/speech/article-quotation.ts';
import { correctionsFor, type Doubt, doubtsOf } from '../../../../src/domain/speech/doubts.ts';
import { correct } from '../../../../src/domain/speech/speaker-correction.ts';

const read = (text: string) => quotationsOf([{ anchor: anchorOf(text), text }], 'en').quotations;
const wordsOf = ({ quotations }: Doubt) => quotations.map(({ text }) => text);

describe('a human is asked', () => {
  test('about speech that nobody is known to have said', () => {
    expect(doubtsOf(read('“It rains, and it will not stop before Sunday.” The “old guard” met.')).map(wordsOf)).toEqual([
      ['It rains, and it will not stop before Sunday.'],
    ]);
  });

  test('not about what is sure, nor about what a human has settled', () => {
    expect(doubtsOf(read('“It rains,” said Ada Carter.'))).toEqual([]);
    const text = '“It rains, and it will not stop before Sunday.”';
    const settled = correct(read(text), [{ paragraph: anchorOf(text) }]).quotations;
    expect(doubtsOf(settled)).toEqual([]);
  });

  test('about what is probable, with all of the speech and who it was probably', () => {
    const quotations = read('“It rains,” said Ada Carter, “and it will not stop.”').map((each) => ({ ...each, confidence: 0.85 }));
    expect(doubtsOf(quotations)).toMatchObject([{ speaker: 'Ada Carter', confidence: 0.85 }]);
    expect(doubtsOf(quotations).map(wordsOf)).toEqual([['It rains,', 'and it will not stop.']]);
  });
});

describe('an answer', () => {
  const text = '“It rains on the pier and the boats today.” “It rains on the pier and the roofs today.”';
  const quotations = read(text);
  const [first] = doubtsOf(quotations);

  test('names its quotation by as many first words as tell it from the others, and is taken again', () => {
    const corrections = first && correctionsFor(first, { speaker: 'Ada Carter' }, quotations);
    expect(corrections).toEqual([{ paragraph: anchorOf(text), quotation: 'It rains on the pier and the boats', speaker: 'Ada Carter' }]);
    const after = correct(quotations, corrections ?? []);
    expect(after.unused).toEqual([]);
    expect(doubtsOf(after.quotations)).toHaveLength(1);
  });

  test('that nobody can be named, or that it is no speech, settles it, too', () => {
    for (const settlement of [{}, { kind: 'title' as const }]) {
      const corrections = first && correctionsFor(first, settlement, quotations);
      expect(doubtsOf(correct(quotations, corrections ?? []).quotations)).toHaveLength(1);
    }
  });

  test('is not possible where the same words stand twice in a paragraph', () => {
    const twice = read('“It rains on the pier.” “It rains on the pier.”');
    const [doubt] = doubtsOf(twice);
    expect(doubt && correctionsFor(doubt, {}, twice)).toBeUndefined();
  });
});
