/** Clauses that say more of somebody: a name inside one is not who does what follows it. */
import type { CueWords } from './cue-words.ts';
import type { Run } from './names.ts';
import { isComma, isVerbLike } from './phrase-words.ts';
import type { Sentence } from './sentences.ts';

/** "The officer who shot Ben Moss told", "Ada Carter, whose brother, Ben Moss, was hurt, told": of Ben Moss nothing is told. */
export function isInRelativeClause(sentence: Sentence, { from }: Run, words: CueWords): boolean {
  const isAside = isComma(sentence[from - 1]);
  const end = isAside ? from - 1 : from;
  const opener = openerBefore(sentence, end, words);
  if (opener === undefined) return false;
  if (isAside) return isComma(sentence[opener - 1]) && sentence[opener]?.lower !== 'that';
  return opener + 1 < end || beginsWithVerb(sentence, from, words);
}

/** In words. */
const LONGEST = 24;

/** Index of "who" or its like in the words before `end`; no mark parts them. */
function openerBefore(sentence: Sentence, end: number, words: CueWords): number | undefined {
  for (let at = end - 1; at >= 0 && end - at < LONGEST; at--) {
    const piece = sentence[at];
    if (piece?.kind !== 'word') return undefined;
    if (words.relatives.has(piece.lower)) return piece.lower !== 'that' || isRelativeThat(sentence, at, end, words) ? at : undefined;
    if (words.conjunctions.has(piece.lower) && !words.prepositions.has(piece.lower) && !words.coordinators.has(piece.lower))
      return undefined;
  }
  return undefined;
}

/** "the court that convicted", not "said that". */
function isRelativeThat(sentence: Sentence, at: number, end: number, words: CueWords): boolean {
  const before = sentence[at - 1];
  const next = sentence[at + 1];
  if (before?.kind !== 'word' || before.isCapital || isVerbLike(before, words) || words.participles.has(before.lower)) return false;
  if (words.nouns.has(before.lower) || words.prepositions.has(before.lower)) return false;
  return next !== undefined && (end === at + 1 ? beginsWithVerb(sentence, end, words) : !next.isCapital && isDoing(next.lower, words));
}

/** "publishes" right after "who", before a name. */
function beginsWithVerb(sentence: Sentence, from: number, words: CueWords): boolean {
  const first = sentence[from];
  return first?.kind === 'word' && !first.isCapital && sentence[from - 1]?.lower !== 'whose' && isDoing(first.lower, words);
}

const isDoing = (lower: string, words: CueWords): boolean =>
  !words.determiners.has(lower) &&
  !words.pronouns.has(lower) &&
  !words.possessives.has(lower) &&
  !words.people.has(lower) &&
  !words.titles.has(lower) &&
  !words.bodies.has(lower) &&
  !words.prepositions.has(lower);
