import { describe, expect, test } from 'vitest';
import { commonestOf, runsInQuotation, runsInText } from '../../../../src/domain/finding/common-runs.ts';
import { fold } from '../../../../src/domain/fold.ts';

const commonest = commonestOf(['the', 'to', 'it', 'is', 'not', 'be']);
const inText = (...paragraphs: string[]) => runsInText(paragraphs.map(fold), commonest);
const inQuotation = (text: string) => runsInQuotation(fold(text), commonest);

describe('runs of common words', () => {
  test('are three at a time, and end with a word that is not common', () => {
    expect(inText('It is not to be, he said.')).toEqual(['zz020304', 'zz030401', 'zz040105']);
    expect(inText('It is certain to be.')).toEqual([]);
    expect(inText('It is.')).toEqual([]);
  });

  test('go on over the end of a paragraph, as quotations do', () => {
    expect(inText('So it is', 'not the end')).toEqual(['zz020304', 'zz030400']);
  });

  test('of a text are there with an editor’s insertion and without', () => {
    expect(new Set(inText('It is [not] to be'))).toEqual(new Set(['zz020304', 'zz030401', 'zz040105', 'zz020301', 'zz030105']));
  });

  test('of a quotation are those that any text with its words has, with their places', () => {
    expect(inQuotation('“Is it not to be?”')).toEqual([
      { word: 'zz030204', at: 0 },
      { word: 'zz020401', at: 1 },
      { word: 'zz040105', at: 2 },
    ]);
    expect(inQuotation('It is [not] to be')).toEqual([]);
    expect(inQuotation('It is not-to-be')).toEqual([]);
  });

  test('are none where no word is common', () => {
    expect(runsInText([fold('It is not to be')], commonestOf([]))).toEqual([]);
  });
});
