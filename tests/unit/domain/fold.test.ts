import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedText } from '../../../src/domain/fold.ts';

const words = (text: string) => fold(text).map(({ word }) => word);

describe('texts that a reader takes for the same words fold to the same words', () => {
  test.each([
    ['“We’re ready,” he said', '"We\'re ready," he said'],
    ['no\u00a0interest', 'no interest'],
    ['no interest', 'NO  INTEREST\n'],
    ['U.S. and D.P.R.K.', 'US and DPRK'],
    ['1,000 at 3:30', '1000 at 330'],
    ['ﬁnd the ofﬁce', 'find the office'],
    ['Pyong\u00adyang', 'Pyongyang'],
    ['zero\u200bwidth', 'zerowidth'],
    ['pining [sic] hope', 'pining hope'],
    ['pining (sic.) hope', 'pining hope'],
    ['[T]he president', 'The president'],
    ['Korea[’s] offer', 'Korea’s offer'],
    ['wait … and see', 'wait... and see'],
    ['talks—he said—failed', 'talks -- he said -- failed'],
    ['Straße', 'STRASSE'],
    ['déjà vu', 'de\u0301ja\u0300 vu'],
    ['ΟΔΟΣ', 'οδος'],
    ['صُحُف', 'صحف'],
    ['צה"ל', 'צה״ל'],
    ['½ of it', '1/2 of it'],
    ['7½', '7 1/2'],
    ['한국', '한국'.normalize('NFD')],
  ])('%s = %s', (one, other) => {
    expect(words(one)).toEqual(words(other));
  });
});

describe('a token', () => {
  test('knows where it is printed', () => {
    const text = '“Don’t,” the U.S. said [to us].';
    for (const { start, end, word } of fold(text)) expect(foldedText(text.slice(start, end))).toBe(word);
  });

  test('is joint where only a hyphen parts it from the one before', () => {
    expect(fold('state-run and state run').map(({ joint }) => joint)).toEqual([false, true, false, false, false]);
    expect(fold('a spaced - hyphen, an unspaced—dash').some(({ joint }) => joint)).toBe(false);
  });

  test('is inserted where it stands in square brackets of its own', () => {
    expect(
      fold('he [the minister] said')
        .filter(({ inserted }) => inserted)
        .map(({ word }) => word),
    ).toEqual(['the', 'minister']);
    expect(fold('[t]he offer').some(({ inserted }) => inserted)).toBe(false);
  });
});

test('scripts without spaces give a token for each character, so that every stretch of them can be found', () => {
  expect(words('他说北韩')).toEqual(['他', '说', '北', '韩']);
  expect(words('ที่นี่')).toEqual(['ที่', 'นี่']);
  expect(words('iPhoneと韓国')).toEqual(['iphone', 'と', '韓', '国']);
});

test('kana keep the marks that make them other letters', () => {
  expect(words('が')).not.toEqual(words('か'));
});

test('text without words gives no token', () => {
  expect(fold('… — “” [ ] *** 😀')).toEqual([]);
});

test('tokens stand in order, within the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let last = 0;
      for (const { start, end, word } of fold(text)) {
        expect(word).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(Math.min(last, start));
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
        last = start;
      }
    }),
  );
});
