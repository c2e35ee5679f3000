/** A sentence as the rules of attribution see it, and what they find in it. */
import type { NamedSentence } from './cast.ts';
import type { Cue } from './cue.ts';
import type { CueWords } from './cue-words.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import { type Subject, subjectOf } from './subject.ts';

/** How a speaker was found. */
export type Rule =
  | 'after'
  | 'before'
  | 'according-to'
  | 'colon'
  | 'called'
  | 'quoted-as-saying'
  | 'noun'
  | 'continued'
  | 'dash'
  | 'same-sentence';

/** Who is said to speak, before pronouns and short names are resolved. */
export interface Attributed {
  readonly subject: Subject;
  readonly via?: Subject;
  readonly rule: Rule;
  /** Between 0 and 1, of the rule alone. */
  readonly confidence: number;
  /** Pieces of the sentence that say so: first, and after the last. */
  readonly from: number;
  readonly to: number;
}

/** A sentence as the rules see it. */
export interface Scene extends NamedSentence {
  readonly cues: readonly Cue[];
  readonly main: { readonly subject: Subject; readonly from: number; readonly at: number } | undefined;
  readonly words: CueWords;
}

export interface Speaks {
  readonly subject: Subject;
  readonly from: number;
  readonly to: number;
}

export type FindSpeaker = (scene: Scene, at: number) => Attributed | 'nobody' | undefined;

export const isMark = (scene: Scene, at: number, marks: RegExp): boolean =>
  scene.sentence[at]?.kind === 'mark' && marks.test(scene.sentence[at]?.text ?? '');

export const lowerAt = (scene: Scene, at: number): string => scene.sentence[at]?.lower ?? '';

export function phraseSubjectBefore(sentence: Sentence, at: number, words: CueWords): Subject | undefined {
  const phrase = phraseBefore(sentence, at, words);
  return phrase && subjectOf(sentence, phrase, words);
}
