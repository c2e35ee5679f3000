/** Rules of attribution: who spoke stands after the quotation. */

import type { Cue } from './cue.ts';
import { isAnothersClause, isSaidByObject } from './passed-on.ts';
import { phraseAfter } from './phrase-after.ts';
import { type Attributed, isMark, lowerAt, phraseSubjectBefore, type Scene } from './scene.ts';
import { type Subject, subjectOf } from './subject.ts';

/** "“…,” the minister said", "“…,” said the minister". */
export function afterIt(scene: Scene, at: number): Attributed | 'nobody' | undefined {
  const { cues } = scene;
  const start = isMark(scene, at + 1, /^[,–—]$/) ? at + 2 : at + 1;
  if (!isLoose(scene, at, start)) return undefined;
  const inverted = invertedAt(scene, start) ?? putAt(scene, start);
  if (inverted) return inverted;
  const cue = cues.find((each) => each.at >= start);
  if (cue?.form !== 'finite' || cue.verb === 'call' || cue.verb === 'judge' || cue.isNegated || !cue.subject || cue.from !== start)
    return undefined;
  if (cue.verb === 'read' && cue.subject.kind === 'people') return undefined;
  if (isDocumentSpeaking(scene, at)) return 'nobody';
  if (/^(?:quote|cite)/.test(lowerAt(scene, cue.at))) return passedOn(scene, cue, cue.subject);
  if (isSaidByObject(scene, cue) || (isAnothersClause(scene, cue) && scene.sentence[cue.at + 1]?.kind === 'word')) return 'nobody';
  return { subject: cue.subject, rule: 'after', confidence: 0.97, from: cue.from, to: cue.at + 1 };
}

/** Something parts the quotation from what follows: a comma, or the end of a sentence inside it; long ones need none. */
function isLoose({ sentence }: Scene, at: number, start: number): boolean {
  const quoted = sentence[at]?.text ?? '';
  return at === 0 || start === at + 2 || /[,.?!…–—-]["'”’\])]*$/u.test(quoted) || quoted.split(/\s+/).length > 5;
}

/** "“…,” it quoted the paper as saying". */
function passedOn({ sentence, words }: Scene, quoted: Cue, via: Subject): Attributed | 'nobody' {
  const phrase = phraseAfter(sentence, quoted.at + 1, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  if (!phrase || !subject || sentence[phrase.to]?.lower !== 'as') return 'nobody';
  return { subject, via, rule: 'quoted-as-saying', confidence: 0.95, from: quoted.from, to: phrase.to + 2 };
}

/** "The charter forbids “…”, a spokesman said": whose words these are is not plain. */
const isDocumentSpeaking = ({ sentence, words }: Scene, at: number): boolean =>
  sentence
    .slice(0, at)
    .some(({ lower, kind }, index) => kind === 'word' && words.documents.has(lower) && /[^s]s$/.test(sentence[index + 1]?.lower ?? ''));

function invertedAt({ sentence, words }: Scene, start: number): Attributed | undefined {
  const verb = words.verbs.get(sentence[start]?.lower ?? '');
  if (!verb || verb === 'call' || verb === 'judge' || words.participles.has(sentence[start]?.lower ?? '') || sentence[start]?.isCapital)
    return undefined;
  const phrase = phraseAfter(sentence, start + 1, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  if (!phrase || !subject || (verb === 'read') !== (subject.kind === 'document')) return undefined;
  return { subject, rule: 'after', confidence: 0.97, from: start, to: phrase.to };
}

/** "“…” — as the court’s decision put it". */
function putAt({ sentence, words }: Scene, start: number): Attributed | undefined {
  if (sentence[start]?.lower !== 'as') return undefined;
  const put = sentence.findIndex(({ lower }, index) => index > start && lower === 'put' && sentence[index + 1]?.lower === 'it');
  const subject = put < 0 ? undefined : phraseSubjectBefore(sentence, put, words);
  return subject && { subject, rule: 'after', confidence: 0.95, from: start, to: put + 2 };
}

/** "The border is the “main difference” between them, he added.": the end of the sentence says who spoke. */
export function trailing({ sentence, cues }: Scene, at: number): Attributed | undefined {
  const cue = cues.at(-1);
  if (!cue?.subject || cue.form !== 'finite' || cue.verb !== 'say' || cue.at < at || sentence[cue.from - 1]?.text !== ',') return undefined;
  const rest = sentence.slice(cue.at + 1);
  if (rest.length > 6 || rest.some(({ kind }) => kind === 'quotation')) return undefined;
  return { subject: cue.subject, rule: 'same-sentence', confidence: 0.92, from: cue.from, to: cue.at + 1 };
}

/** "“…” — Ada Carter, keeper of the light": a line below a quotation. */
export function signed({ sentence, words }: Scene, at: number): Attributed | undefined {
  if (at !== 0 || !/^[–—-]$/u.test(sentence[1]?.text ?? '')) return undefined;
  const phrase = phraseAfter(sentence, 2, words);
  const subject = phrase && subjectOf(sentence, { from: phrase.from, to: phrase.to }, words);
  const isAll = sentence[phrase?.to ?? 0] === undefined || sentence[phrase?.to ?? 0]?.text === ',';
  return phrase && isAll && subject?.kind === 'name' ? { subject, rule: 'dash', confidence: 0.95, from: 1, to: phrase.to } : undefined;
}
