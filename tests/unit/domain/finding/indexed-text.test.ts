import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexedText, printedText } from '../../../../src/domain/finding/indexed-text.ts';

test.each([
  ['Die Straße nach Gießen', 'Die strasse nach giessen'],
  ['„Großmann“, sagte sie', '„grossmann“, sagte sie'],
  ['ο λαός και ο Σωκράτης', 'ο λαοσ και ο σωκρατησ'],
  ['مـــرحبا بكم', 'مرحبا بكم'],
  ['H₂O, m² and 5 µm', 'h2o, m2 and 5 μm'],
  ['the ofﬁce of ＡＢＣ', 'the office of abc'],
  ['took 7½ cups', 'took 7/1/2 cups'],
  ['een ʼn huis', 'een n huis'],
])('%s is given to the index as %s', (printed, text) => {
  expect(indexedText(printed).text).toBe(text);
  expect(printedText(indexedText(printed))).toBe(printed);
});

test.each(['“Déjà vu,” the U.S. said … – №', 'ёлка, їжак', 'صُحُف', 'Tromsø', '한국', '１００円を払った', 'zero\u200bwidth'])(
  '%s is given as it is printed',
  (printed) => {
    expect(indexedText(printed).text).toBe(printed);
  },
);

describe('what was printed comes back', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('Maß', 'ος', 'οσ', 'Σ', 'σ', '½', 'ﬁ', ' ', '\u00a0', '…', 'ـ', 'a'),
  );
  test('of every text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const printed = pieces.join('');
        expect(printedText(indexedText(printed))).toBe(printed);
      }),
    );
  });

  test('where the index has other white space, too', () => {
    const { text, printed } = indexedText('Die  Straße\nist weiß');
    expect(printedText({ text: text.replace(/\s+/g, ' '), printed })).toBe('Die Straße ist weiß');
  });
});

test('only few words of a Greek text are noted beside it', () => {
  const { printed } = indexedText('ο λαος και ο τροπος του κοσμου, Σωκρατης');
  expect(Object.values(printed)).toEqual(['Σωκρατης']);
});
