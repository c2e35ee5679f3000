import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/domain/fold.ts';
import { keyTermsOf } from '../../../../src/domain/likeness/key-terms.ts';

function termsOf(texts: readonly string[], { headline = 'News', keywords = [] as string[], language = 'en' } = {}) {
  return keyTermsOf(
    { headline, keywords, language },
    texts.map((text) => ({ text, tokens: fold(text) })),
  );
}
const names = (...given: Parameters<typeof termsOf>) => termsOf(...given).map(({ term }) => term);
const weightOf = (term: string, ...given: Parameters<typeof termsOf>) => termsOf(...given).find((each) => each.term === term)?.weight ?? 0;

describe('key terms', () => {
  test('are names, as a whole and word by word, words that come again, and words of the headline', () => {
    const text = 'The strikers met Ewan Ross. Other strikers went home to their gardens.';
    expect(names([text], { headline: 'Canteen offered' }).sort()).toEqual(['canteen', 'ewan', 'ewan ross', 'offered', 'ross', 'strikers']);
  });

  test('leave out months, weekdays, years and short words', () => {
    const text = 'It was on Monday in December 2017 that the sun, as on any Monday, set at 4.';
    expect(names([text], { headline: 'Sun sets on 24 December' })).toEqual([]);
    expect(names(['Il a dit lundi que, comme chaque lundi, décembre sera froid.'], { headline: 'Lundi', language: 'fr' })).toEqual([]);
  });

  test('take a possessive for the name it belongs to', () => {
    expect(names(["They saw Pyongyang’s skyline and Seoul's rivers."])).toEqual(expect.arrayContaining(['pyongyang', 'seoul']));
  });

  test('weigh more as names, in the headline and among the keywords', () => {
    const text = 'The harbour and the railway; the harbour again and the railway again, said Campbell to Campbell.';
    expect(weightOf('campbell', [text])).toBeGreaterThan(weightOf('harbour', [text]));
    expect(weightOf('harbour', [text], { headline: 'The harbour' })).toBeGreaterThan(
      weightOf('railway', [text], { headline: 'The harbour' }),
    );
    expect(names([text], { keywords: ['Port Ellen'] })).toContain('port ellen');
  });

  test('are at most 32, and no article weighs more than another', () => {
    const long = Array.from({ length: 200 }, (_, at) => `They met Lord Number${String.fromCharCode(97 + (at % 26))}${at} there.`);
    for (const terms of [termsOf(long), termsOf(['A letter to Ross.'])]) {
      expect(terms.length).toBeLessThanOrEqual(32);
      expect(terms.reduce((sum, { weight }) => sum + weight ** 2, 0) / 10_000).toBeCloseTo(1, 1);
    }
  });

  test('are there in scripts without capitals, and in those without spaces', () => {
    expect(names(['قال الوزير إن الميناء مغلق. الميناء كبير.'], { language: 'ar' })).toContain('الميناء');
    expect(names(['港口工人罢工。港口关闭。'], { headline: '罢工', language: 'zh' })).toEqual(expect.arrayContaining(['港口', '罢工']));
  });

  test('of an article that says nothing are none', () => {
    expect(termsOf([], { headline: 'No' })).toEqual([]);
  });
});
