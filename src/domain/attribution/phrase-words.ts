/** Words inside a phrase: verbs, nouns that look like verbs, and what joins two words to one. */
import type { CueWords } from './cue-words.ts';
import type { Piece, Sentence } from './sentences.ts';

export const isComma = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind === 'mark' && /^[,–—-]$/u.test(piece.text);

/** Whether a word in small letters can be a finite verb that is no cue. */
const looksLikeVerb = (piece: Piece, words: CueWords): boolean =>
  words.otherVerbs.has(piece.lower) || (/[^e]ed$/.test(piece.lower) && !words.notVerbs.has(piece.lower) && !piece.lower.includes('-'));

export const isVerbLike = (piece: Piece, words: CueWords): boolean =>
  !piece.isCapital && (words.verbs.has(piece.lower) || looksLikeVerb(piece, words));

/** "a report", "the joint statement": a noun, although it is a verb elsewhere. */
export const isAfterDeterminer = (sentence: Sentence, at: number, words: CueWords): boolean =>
  [sentence[at - 1], sentence[at - 2]].some(
    (piece) => piece?.kind === 'word' && (words.determiners.has(piece.lower) || piece.isPossessive),
  );

/** "the newly elected president", "state-owned": a participle before a noun. */
export function isAdjectival(sentence: Sentence, at: number, words: CueWords): boolean {
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  if (after?.kind !== 'word' || words.determiners.has(after.lower) || words.prepositions.has(after.lower)) return false;
  return before?.kind === 'word' && (words.determiners.has(before.lower) || before.isPossessive || /ly$/.test(before.lower));
}

/** "President and CEO Andy Vesey", "filmmaker and journalist Brady Haran": one person. */
export function joins(sentence: Sentence, at: number, words: CueWords): boolean {
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  if (before?.kind !== 'word' || after?.kind !== 'word') return false;
  if (words.titles.has(before.lower) && words.titles.has(after.lower)) return true;
  if (!before.isCapital && words.people.has(before.lower) && !after.isCapital && words.people.has(after.lower)) return true;
  return (
    before.isCapital &&
    after.isCapital &&
    sentence.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'of' || lower === 'for') &&
    sentence.slice(Math.max(0, at - 6), at).some(({ lower }) => words.bodies.has(lower))
  );
}
