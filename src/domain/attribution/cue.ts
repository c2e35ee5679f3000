/** Cues: verbs that say that somebody speaks, and who their subject is. */
import type { CueVerb, CueWords } from './cue-words.ts';
import { isHelping, isUnclearAside, type Phrase, phraseBefore } from './noun-phrase.ts';
import type { Piece, Sentence } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';

export interface Cue {
  /** Index of the verb. */
  readonly at: number;
  readonly verb: CueVerb;
  /** Finite: has a subject; participle: its clause's subject speaks; passive: its subject is spoken of. */
  readonly form: 'finite' | 'participle' | 'passive';
  /** Absent where none stands before the verb: ", and said". */
  readonly subject?: Subject;
  /** Index of the first piece of the subject, or of the verb. */
  readonly from: number;
  readonly isNegated: boolean;
  /** Something stands before the verb that may be its subject and was not understood. */
  readonly isUnclear: boolean;
}

/** All cues of a sentence, in its order. */
export function cuesIn(sentence: Sentence, words: CueWords): Cue[] {
  const cues: Cue[] = [];
  for (const [at, piece] of sentence.entries()) {
    if (piece.kind !== 'word' || piece.isPossessive || (piece.isCapital && at > 0)) continue;
    const verb = words.verbs.get(piece.lower);
    if (verb) {
      const isIncomplete = /^(?:go|goes|went|gone|going)$/.test(piece.lower) && sentence[at + 1]?.lower !== 'on';
      const cue = isIncomplete ? undefined : cueAt(sentence, at, verb, words);
      if (cue) cues.push(cue);
    }
  }
  return cues;
}

function cueAt(sentence: Sentence, at: number, verb: CueVerb, words: CueWords): Cue | undefined {
  const piece = sentence[at];
  const before = sentence[at - 1];
  if (!piece) return undefined;
  const isNegated = helpingBefore(sentence, at, words).some(({ lower }) => words.negations.has(lower));
  const shared = { at, verb, isNegated };
  if (words.participles.has(piece.lower)) {
    if (before?.kind === 'word' && (words.determiners.has(before.lower) || before.isPossessive)) return undefined;
    return { ...shared, form: 'participle', from: at, isUnclear: false };
  }
  // "when asked"
  if (/^(?:when|if|once)$/.test(before?.lower ?? '') && words.pastParticiples.has(piece.lower)) return undefined;
  if (before?.lower === 'to') return infinitive(sentence, at, shared, words);
  if (piece.isCapital || isNoun(before, words) || isObject(sentence, at, words)) return undefined;
  if (words.pastParticiples.has(piece.lower) && helpingBefore(sentence, at, words).some(({ lower }) => words.passive.has(lower))) {
    return { ...shared, form: 'passive', from: at, isUnclear: false };
  }
  if (sentence[at + 1]?.lower === 'by') return undefined;
  const phrase = phraseBefore(sentence, at, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  const isUnclear = !subject && (phrase !== undefined || !isCoordinated(sentence, at, words) || isUnclearAside(sentence, at, words));
  if (!subject && words.nounForms.has(piece.lower)) return undefined;
  return { ...shared, form: 'finite', from: phrase && subject ? firstOf(phrase) : at, isUnclear, ...(subject && { subject }) };
}

const firstOf = ({ from }: Phrase): number => from;

/** "went on to say": its subject is that of "went". Other infinitives say nothing about who spoke. */
function infinitive(sentence: Sentence, at: number, shared: Pick<Cue, 'at' | 'verb' | 'isNegated'>, words: CueWords): Cue | undefined {
  if (sentence[at - 2]?.lower !== 'on') return undefined;
  const verb = at - 3;
  const phrase = phraseBefore(sentence, verb, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  return { ...shared, form: 'finite', from: subject && phrase ? phrase.from : verb, isUnclear: !subject, ...(subject && { subject }) };
}

/** "a report", "his claim", "of state". */
const isNoun = (before: Piece | undefined, words: CueWords): boolean =>
  before?.kind === 'word' &&
  (words.determiners.has(before.lower) ||
    words.possessives.has(before.lower) ||
    before.isPossessive ||
    words.prepositions.has(before.lower)) &&
  !words.pronouns.has(before.lower);

/** "countered claims": a noun after a verb. */
function isObject(sentence: Sentence, at: number, words: CueWords): boolean {
  const before = sentence[at - 1];
  if (
    before?.kind !== 'word' ||
    before.isCapital ||
    !words.verbs.has(before.lower) ||
    words.documents.has(before.lower) ||
    words.people.has(before.lower)
  )
    return false;
  return !words.auxiliaries.has(before.lower);
}

/** ", but also said", "and wrote": the subject is that of the verb before. */
function isCoordinated(sentence: Sentence, at: number, words: CueWords): boolean {
  let index = at;
  while (index > 0 && isHelping(sentence[index - 1], words)) index--;
  return words.coordinators.has(sentence[index - 1]?.lower ?? '') || sentence[index - 1]?.text === ',';
}

function helpingBefore(sentence: Sentence, at: number, words: CueWords): Piece[] {
  let from = at;
  while (from > 0 && (isHelping(sentence[from - 1], words) || words.negations.has(sentence[from - 1]?.lower ?? ''))) from--;
  return sentence.slice(from, at);
}

/** Index and subject of the first finite verb: who the sentence is about. */
export function mainSubjectOf(
  sentence: Sentence,
  words: CueWords,
): { readonly subject: Subject; readonly from: number; readonly at: number } | undefined {
  for (const [at, piece] of sentence.entries()) {
    if (piece.kind !== 'word' || piece.isCapital || words.participles.has(piece.lower)) continue;
    if (!words.verbs.has(piece.lower) && !words.otherVerbs.has(piece.lower) && !/[^e]ed$/.test(piece.lower)) continue;
    if (isNoun(sentence[at - 1], words) || isObject(sentence, at, words)) continue;
    const phrase = phraseBefore(sentence, at, words);
    if (!phrase) continue;
    const before = sentence[phrase.from - 1];
    if (before && before.kind === 'word' && !words.times.has(before.lower) && !words.coordinators.has(before.lower)) continue;
    const subject = subjectOf(sentence, phrase, words);
    return subject && { subject, from: phrase.from, at };
  }
  return undefined;
}
