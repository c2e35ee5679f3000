/** Words that the subject of a sentence only passes on: another wrote or said them, and who is not always plain. */
import type { Cue } from './cue.ts';
import type { CueWords } from './cue-words.ts';
import { isNamePart } from './names.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Scene } from './scene.ts';

/** "Pelosi quoted Thomas Paine: “…”", "said “…” and Chuck Schumer that “…”". */
export function isPassedOn(scene: Scene, cue: Cue, at: number): boolean {
  const { sentence } = scene;
  const isQuoting = /^(?:quot|cit)/.test(sentence[cue.at]?.lower ?? '') && isNamePart(sentence[cue.at + 1]);
  return (isQuoting && sentence[cue.at + 2]?.kind !== 'quotation') || isAnothersHalf(scene, cue.at, at);
}

/** After one quotation, "and Chuck Schumer that “…”": the verb is left out, and its subject is new. */
function isAnothersHalf({ sentence, words }: Scene, cue: number, at: number): boolean {
  if (!sentence.slice(cue, at).some(({ kind }) => kind === 'quotation')) return false;
  let from = at - 1;
  while (sentence[from]?.lower === 'that' || /^[,:]$/.test(sentence[from]?.text ?? '')) from--;
  const end = from;
  while (isNamePart(sentence[from])) from--;
  const before = sentence[from];
  return from < end && (before?.kind !== 'word' || words.conjunctions.has(before.lower));
}

/** "recalled Ben Moss saying": who spoke is named after the verb. */
export function isSaidByObject({ sentence, words }: Scene, cue: Cue): boolean {
  const phrase = phraseAfter(sentence, cue.at + 1, words);
  const next = phrase && sentence[phrase.to];
  return (
    next?.kind === 'word' &&
    /^(?:saying|telling|writing|asking)$/.test(next.lower) &&
    sentence.slice(phrase?.from, phrase?.to).some(isNamePart)
  );
}

/** "“…,” Ada Carter said Ben Moss had told her": whose words these are is not plain. */
export const isAnothersClause = ({ cues }: Scene, cue: Cue): boolean =>
  cues.some(({ form, subject, from }) => form === 'finite' && subject !== undefined && from > cue.at && from - cue.at < 3);

/** In words and marks: from a document to whom it is by. */
const REACH = 6;

/** "a message from Rita Wilson that read: “…”", "Wilson’s letter: “…”": between `from` and the quotation stands the document of another. */
export function isOfAnother({ sentence, main, names, words }: Scene, from: number, at: number): boolean {
  const before = sentence[at - 1];
  const isItsText = before?.kind === 'mark' || READS.test(before?.lower ?? '');
  if (!isItsText || !before) return false;
  const own = main?.subject.kind === 'name' ? main.subject.name.text : undefined;
  return sentence.slice(from + 1, at).some((piece, index) => {
    if (piece.kind !== 'word' || piece.isCapital || !isText(piece.lower, words)) return false;
    const document = from + 1 + index;
    const isBy = /^(?:from|by|of)$/.test(sentence[document + 1]?.lower ?? '');
    return names.some(
      ({ from: start, to, name }) =>
        name.text !== own &&
        name.being !== 'place' &&
        ((isBy && start > document && start - document < REACH && start < at) ||
          (to === document && sentence[to - 1]?.isPossessive === true)),
    );
  });
}

/** "letter", "poem", "words". */
const isText = (lower: string, words: CueWords): boolean => words.documents.has(lower) || words.works.has(lower) || words.nouns.has(lower);

const READS = /^(?:reads?|reading|says?|said|saying|states?|stated|stating)$/;

/** "Giroud was praised by Wenger, saying", "Ada Carter was told by Ben Moss": the subject is spoken of, or to. */
export const isDoneByAnother = ({ cues, sentence }: Pick<Scene, 'cues' | 'sentence'>, before: number): boolean =>
  cues.some(({ form, at }) => form === 'passive' && at < before && sentence[at + 1]?.lower === 'by');
