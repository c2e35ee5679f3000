import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../../src/domain/permalink.ts';
import { quotationsOf } from '../../../../src/domain/speech/article-quotation.ts';
import { speechesOf } from '../../../../src/domain/speech/speech.ts';
import { speechInContext } from '../../../../src/domain/speech/speech-in-context.ts';

function printed(text: string, language = 'en') {
  const { quotations } = quotationsOf([{ anchor: anchorOf(text), text }], language);
  const [speech] = speechesOf(quotations);
  return speech ? speechInContext(speech, text, language) : expect.fail('nobody speaks');
}

describe('a speech is shown in its sentences', () => {
  test('and nothing of the sentences around them', () => {
    const pieces = printed('It rained all day. “We have no money,” Ada Carter said on Monday. The hall was empty.');
    expect(pieces.map(({ text }) => text).join('')).toBe('“We have no money,” Ada Carter said on Monday.');
  });

  test('with its words and the words that say who spoke set apart', () => {
    expect(printed('“We have no money,” Ada Carter said, “and no time.”')).toEqual([
      { text: '“We have no money,”', is: 'quotation', words: 'We have no money,' },
      { text: ' ', is: 'around' },
      { text: 'Ada Carter said', is: 'cue' },
      { text: ', ', is: 'around' },
      { text: '“and no time.”', is: 'quotation', words: 'and no time.' },
    ]);
  });

  test('of which none is cut where the quotation holds several', () => {
    const pieces = printed('She waited. “Stop. Go home. Sleep,” Ada Carter said.');
    expect(pieces.map(({ text }) => text).join('')).toBe('“Stop. Go home. Sleep,” Ada Carter said.');
  });
});
