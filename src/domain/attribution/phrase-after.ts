/** The phrase after a verb that says who does it. */
import type { CueWords } from './cue-words.ts';
import type { Phrase } from './noun-phrase.ts';
import { isAdjectival, isComma, isVerbLike, joins } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';

/** In words. */
const LONGEST = 24;

/** The phrase that begins at `from`, after a verb: "said [Kim Myong Gil], who led its side". */
export function phraseAfter(sentence: Sentence, from: number, words: CueWords): Phrase | undefined {
  const to = endOf(sentence, from, words);
  if (to === from) return undefined;
  if (!isComma(sentence[to]) || !sentence[to + 1]) return { from, to };
  const after = endOf(sentence, to + 1, words);
  return after > to + 1 ? { from, to, beside: { from: to + 1, to: after } } : { from, to };
}

function endOf(sentence: Sentence, from: number, words: CueWords): number {
  let to = from;
  while (to < sentence.length && to - from < LONGEST) {
    const piece = sentence[to];
    if (!piece || (piece.kind !== 'word' && piece.text !== '&')) break;
    if (words.pronouns.has(piece.lower)) return to === from ? to + 1 : to;
    if (words.times.has(piece.lower) || words.accordingTo.test(piece.lower)) break;
    const isOf = piece.lower === 'of' || piece.lower === 'for' || piece.lower === 'from';
    if (to > from && words.prepositions.has(piece.lower) && !isOf) break;
    if (to > from && words.conjunctions.has(piece.lower) && !(piece.lower === 'and' && joins(sentence, to, words))) break;
    if (words.relatives.has(piece.lower)) break;
    if (to > from && !piece.isCapital && (/ing$/.test(piece.lower) || isVerbLike(piece, words)) && !isAdjectival(sentence, to, words))
      break;
    if (to > from && !piece.isCapital && (words.adverbs.has(piece.lower) || /[^i]ly$/.test(piece.lower))) break;
    to++;
  }
  return to;
}
