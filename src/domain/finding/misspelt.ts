/** Words that the archive has nowhere, with the word that was most likely meant. */
import { editDistance } from '../edit-distance.ts';
import { fold } from '../fold.ts';
import type { CommonWords } from './common-words.ts';

/** Of more words it is not tried which are misspelt: a long text is compared with its nearest passage. */
const MOST = 4;
/** Short words have many others near them. */
const SHORT = 4;
const LONG = 7;

/**
 * @param text words as typed
 * @param has whether any article has a folded word
 * @returns the text with words of the archive; `undefined` where every word stands in it, or nothing is near to one that does not
 */
export async function spelledRight(
  text: string,
  common: CommonWords,
  has: (word: string) => Promise<boolean>,
): Promise<string | undefined> {
  const tokens = fold(text);
  if (tokens.length > MOST) return undefined;
  let right = text;
  for (const { word, start, end } of tokens.toReversed()) {
    if (await has(word)) continue;
    const meant = nearestWord(word, common);
    if (!meant) return undefined;
    right = right.slice(0, start) + meant + right.slice(end);
  }
  return right === text ? undefined : right;
}

function nearestWord(word: string, { words, articlesWith }: CommonWords): string | undefined {
  if (word.length < SHORT || /\p{Nd}/u.test(word)) return undefined;
  const most = word.length < LONG ? 1 : 2;
  let best: { word: string; distance: number } | undefined;
  for (const known of words) {
    if (known.length < SHORT || Math.abs(known.length - word.length) > most) continue;
    const distance = editDistance(word, known);
    if (distance > most || (best && distance > best.distance)) continue;
    if (!best || distance < best.distance || articlesWith(known) > articlesWith(best.word)) best = { word: known, distance };
  }
  return best?.word;
}
