/** Rules of attribution: a source is named, as the speaker or beside one. */

import type { Phrase } from './noun-phrase.ts';
import { phraseAfter } from './phrase-after.ts';
import type { Attributed, Scene, Speaks } from './scene.ts';
import type { Sentence } from './sentences.ts';
import { subjectOf } from './subject.ts';

/** "“…,” according to the ministry", "According to ISNA, … “…”". */
export function accordingTo(scene: Scene, at: number): Attributed | undefined {
  const source = sourceOf(scene, at);
  if (!source || source.subject.kind === 'pronoun') return undefined;
  if (source.subject.kind === 'document' && !source.subject.issuer) {
    const { main } = scene;
    return source.subject.isOwn && main && main.from > source.from && main.at < at
      ? { subject: main.subject, rule: 'according-to', confidence: 0.9, from: source.from, to: main.at }
      : undefined;
  }
  return { ...source, rule: 'according-to', confidence: source.isBefore ? 0.9 : 0.95 };
}

interface Source extends Speaks {
  readonly isBefore: boolean;
}

function sourceOf({ sentence, words }: Scene, at: number): Source | undefined {
  const next = sentence.findIndex(({ kind }, index) => index > at && kind === 'quotation');
  const after = sentence.findIndex(({ lower, kind }, index) => index > at && kind === 'word' && words.accordingTo.test(lower));
  const isSoon = after >= 0 && (next < 0 || after < next);
  const isParted = sentence.slice(0, at).some(({ text }) => text === ';');
  const start = isSoon
    ? after
    : sentence.findIndex(
        ({ lower, kind }, index) => index < Math.min(at, 2) && !isParted && kind === 'word' && words.accordingTo.test(lower),
      );
  if (start < 0) return undefined;
  const from = sentence[start + 1]?.lower === 'to' ? start + 2 : start + 1;
  const phrase = phraseAfter(sentence, from, words);
  const subject = phrase && subjectOf(sentence, trimmed(phrase, sentence, isSoon), words);
  return phrase && subject ? { subject, from: start, to: phrase.to, isBefore: !isSoon } : undefined;
}

/** At the beginning of a sentence what follows the comma is the main clause, not an apposition. */
const trimmed = ({ from, to, beside }: Phrase, sentence: Sentence, isAfter: boolean): Phrase =>
  beside && (isAfter || sentence[beside.to]?.text === ',') ? { from, to, beside } : { from, to };

/** Another source beside the speaker: "X said, according to ISNA". */
export function withSource(scene: Scene, at: number, found: Attributed): Attributed {
  if (found.via || found.rule === 'according-to') return found;
  const source = sourceOf(scene, at);
  if (!source || source.subject.kind === 'document' || source.subject.kind === 'pronoun') return found;
  return { ...found, via: source.subject };
}
