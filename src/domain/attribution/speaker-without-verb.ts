/** Rules of attribution: a noun, a colon or a set phrase says who spoke. */

import { isNamePart } from './names.ts';
import { phraseBefore } from './noun-phrase.ts';
import { isDoneByAnother, isOfAnother } from './passed-on.ts';
import { phraseAfter } from './phrase-after.ts';
import { type Attributed, isMark, type Scene } from './scene.ts';
import type { Sentence } from './sentences.ts';
import { subjectOf } from './subject.ts';

/** "In the words of the mayor, “…”", "As the mayor put it, “…”". */
export function wordsOf({ sentence, words }: Scene, at: number): Attributed | undefined {
  if (sentence[at - 1]?.text !== ',') return undefined;
  const isPut = sentence[0]?.lower === 'as' && sentence[at - 2]?.lower === 'it' && sentence[at - 3]?.lower === 'put';
  const isWords = sentence[2]?.lower === 'words' && sentence[3]?.lower === 'of';
  const phrase = isPut ? phraseBefore(sentence, at - 3, words) : isWords ? phraseAfter(sentence, 4, words) : undefined;
  const subject = phrase && subjectOf(sentence, { from: phrase.from, to: phrase.to }, words);
  return phrase && subject && (isPut || phrase.to === at - 1)
    ? { subject, rule: 'noun', confidence: 0.94, from: 0, to: at - 1 }
    : undefined;
}

/** "Secretary of State Ada Carter": a name, or what ties its titles. */
function belongsToName(sentence: Sentence, at: number): boolean {
  const piece = sentence[at];
  const before = sentence[at - 1];
  if (piece?.isPossessive) return false;
  if (piece?.lower === 'of') return isNamePart(before) && !before.isPossessive;
  return isNamePart(piece);
}

/** "Tillerson’s claim that “…”", "in the words of the mayor, “…”". */
export function nounBefore({ sentence, words }: Scene, at: number): Attributed | undefined {
  for (let index = at - 1; index > 0 && at - index < 7; index--) {
    const piece = sentence[index];
    if (piece?.kind === 'mark' && piece.text !== ',') return undefined;
    if (piece?.kind !== 'word' || piece.isCapital || !words.nouns.has(piece.lower)) continue;
    const owner = sentence[index - 1];
    if (!owner?.isPossessive) return undefined;
    let from = index - 1;
    while (belongsToName(sentence, from - 1)) from--;
    const subject = subjectOf(sentence, { from, to: index }, words);
    return subject?.kind === 'name' ? { subject, rule: 'noun', confidence: 0.9, from, to: index + 1 } : undefined;
  }
  return undefined;
}

const isWholeSentence = (quoted: string): boolean => /^\p{P}*\p{Lu}.*\s.*[.!?…]\p{P}*$/su.test(quoted);

/** "In his message, he remembered the general: “…”". */
export function announced(scene: Scene, at: number): Attributed | undefined {
  const { sentence, main, words } = scene;
  if (!isMark(scene, at - 1, /^:$/)) return undefined;
  const label = at < 8 ? subjectOf(sentence, { from: 0, to: at - 1 }, words) : undefined;
  if (label?.kind === 'name' && sentence.slice(0, at - 1).every(isNamePart))
    return { subject: label, rule: 'colon', confidence: 0.93, from: 0, to: at };
  if (!main || isOfAnother(scene, -1, at) || isDoneByAnother(scene, at)) return undefined;
  const isInDocument = sentence.slice(0, at).some(({ lower, kind }) => kind === 'word' && words.documents.has(lower));
  const isPerson = main.subject.kind === 'name' || main.subject.kind === 'pronoun';
  if (!isInDocument && !(isPerson && isWholeSentence(sentence[at]?.text ?? ''))) return undefined;
  return { subject: main.subject, rule: 'colon', confidence: isInDocument ? 0.92 : 0.88, from: main.from, to: main.at + 1 };
}
