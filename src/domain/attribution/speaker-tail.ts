/** "“Would you like to?” Trump asked.": words after a quotation that belong to it, although its sentence has ended. */
import type { CueWords } from './cue-words.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Piece } from './sentences.ts';

const LONGEST_TAIL = 16;

/** @param at index of the first piece after the quotation */
export function isSpeakerTail(pieces: readonly Piece[], at: number, words: CueWords): boolean {
  if (pieces[at]?.kind !== 'word') return false;
  for (let verb = at + 1; verb < pieces.length && verb - at < LONGEST_TAIL; verb++) {
    const piece = pieces[verb];
    if (!piece || piece.kind === 'quotation') return false;
    const kind = words.verbs.get(piece.lower);
    if (piece.isCapital || (kind !== 'say' && kind !== 'read')) continue;
    const phrase = phraseBefore(pieces, verb, words);
    return phrase?.from === at && endsSoon(pieces, verb + 1, isAsked(pieces[at - 1]), words);
  }
  return false;
}

const isAsked = (quotation: Piece | undefined): boolean => /[?!]["'”’]*$/u.test(quotation?.text ?? '');

/** After a question or a call a place or a time may follow; after a full stop hardly anything. */
function endsSoon(pieces: readonly Piece[], from: number, isFree: boolean, words: CueWords): boolean {
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || /^[.!?…]+$/.test(piece.text)) return true;
    if (piece.kind === 'quotation') return false;
    if (
      piece.kind === 'word' &&
      words.conjunctions.has(piece.lower) &&
      !words.prepositions.has(piece.lower) &&
      piece.lower !== 'when' &&
      piece.lower !== 'as'
    )
      return false;
    if (at - from >= (isFree ? 12 : 3)) return false;
  }
  return true;
}
