/** The language of a text, where it is long enough to tell. Told by a library, or by a script that only one language is written in. */

export interface DetectedLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly how: string;
}

/** Letters. Shorter texts are told wrongly too often. */
const ENOUGH = 200;
/** How far ahead the first must be of the second. */
const CLEARLY = 0.02;
/** Letters that are looked at; the rest of a text is in the same language. */
const LOOKED_AT = 3000;

const SCRIPTS: readonly (readonly [letters: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
];
const ENOUGH_OF_SCRIPT = 60;
/** Where no letter of any of these scripts stands, as in most texts, none needs to be counted. */
const ANY_SCRIPT = new RegExp(SCRIPTS.map(([letters]) => letters.source).join('|'), 'u');

export async function detectLanguage(text: string): Promise<DetectedLanguage | undefined> {
  const sample = text.slice(0, LOOKED_AT * 2);
  const letters = sample.match(/\p{L}+/gu)?.reduce((sum, word) => sum + word.length, 0) ?? 0;
  for (const [script, language] of ANY_SCRIPT.test(sample) ? SCRIPTS : []) {
    const count = sample.match(script)?.length ?? 0;
    // Japanese also writes Chinese characters, and every script some names in Latin letters.
    if (count >= ENOUGH_OF_SCRIPT && count > letters * (language === 'ja' ? 0.2 : 0.6))
      return { language, how: 'recognised by its script' };
  }
  if (letters < ENOUGH) return undefined;
  const { eld } = await import('eld/medium');
  const result = eld.detect(sample.slice(0, LOOKED_AT));
  const [first = 0, second = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
  if (!result.language || !result.isReliable() || first - second < CLEARLY) return undefined;
  return { language: result.language, how: 'recognised by its words' };
}
