/** Rules of attribution: a cue verb stands before the quotation. */

import type { Cue } from './cue.ts';
import { phraseBefore } from './noun-phrase.ts';
import { isOfAnother, isPassedOn } from './passed-on.ts';
import { phraseAfter } from './phrase-after.ts';
import { type Attributed, isMark, lowerAt, phraseSubjectBefore, type Scene } from './scene.ts';
import { type Subject, subjectOf } from './subject.ts';
import { subjectFor } from './subject-of-cue.ts';

/** "did not say “…”": nobody said it, or somebody else. */
export function negated(scene: Scene, at: number): 'nobody' | undefined {
  const cue = cueBefore(scene, at);
  return cue?.isNegated && at - cue.at <= 4 ? 'nobody' : undefined;
}

/** "Politico quoted Tim Manning as saying “…”", "she was quoted as saying". */
export function quotedAsSaying({ sentence, cues, words }: Scene, at: number): Attributed | 'nobody' | undefined {
  const saying = cues.findLast((cue) => cue.at < at && cue.form === 'participle' && sentence[cue.at - 1]?.lower === 'as');
  if (!saying) return undefined;
  const quoted = cues.findLast((cue) => cue.at < saying.at && /^(?:quote|cite)/.test(sentence[cue.at]?.lower ?? ''));
  if (!quoted) return 'nobody';
  const shared = { rule: 'quoted-as-saying', confidence: 0.95, from: quoted.from, to: saying.at + 1 } as const;
  if (quoted.form === 'passive') {
    const subject = phraseSubjectBefore(sentence, quoted.at, words);
    return subject ? { ...shared, subject } : 'nobody';
  }
  const phrase = phraseAfter(sentence, quoted.at + 1, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  if (!subject || !quoted.subject) return 'nobody';
  return { ...shared, subject, via: quoted.subject };
}

/** "The minister said that … “…”", "called it “…”", ", adding “…”". */
export function beforeIt(scene: Scene, at: number): Attributed | 'nobody' | undefined {
  const cue = cueBefore(scene, at);
  if (!cue) return undefined;
  if (cue.form === 'passive') return byPhrase(scene, cue, at);
  if (isOtherClause(scene, cue.at, at)) return undefined;
  if (isPassedOn(scene, cue, at) || isOfAnother(scene, cue.verb === 'hint' ? -1 : cue.at, at)) return 'nobody';
  if (cue.verb === 'call') return called(scene, cue, at);
  if ((cue.verb === 'hint' || cue.verb === 'judge') && !isNear(scene, cue, at)) return undefined;
  if (cue.verb === 'read' && subjectFor(scene, cue)?.subject.kind !== 'document') return undefined;
  const speaker = subjectFor(scene, cue);
  if (!speaker) return 'nobody';
  if (isAtDistance(scene, at)) return undefined;
  const outer = outerOf(scene, cue, speaker.subject);
  if (outer === 'unclear') return 'nobody';
  const isColon = isMark(scene, at - 1, /^:$/);
  const distance = at - cue.at;
  const confidence = distance > 25 ? 0.86 : distance > 12 ? 0.9 : 0.95;
  return { ...speaker, ...(outer && { via: outer }), rule: isColon ? 'colon' : 'before', confidence, to: Math.max(cue.at + 1, speaker.to) };
}

/** The last cue before the quotation that is not parted from it by another clause. */
function cueBefore({ cues, sentence, words }: Scene, at: number): Cue | undefined {
  const isAside = (each: Cue): boolean => {
    const isRelative =
      words.relatives.has(sentence[each.from - 1]?.lower ?? '') &&
      (sentence[each.from - 1]?.lower !== 'that' || sentence[each.from - 2]?.lower === 'words');
    const isClosed = sentence.slice(each.at, at).some(({ text }) => text === ',') && !/^[,:]$/.test(sentence[at - 1]?.text ?? '');
    return (
      (isRelative && isClosed) ||
      (each.form === 'passive' && each.verb !== 'call' && at - each.at > 4 && sentence[each.at + 1]?.lower !== 'by')
    );
  };
  const cue = cues.findLast((each) => each.at < at && !isAside(each));
  const opener = cue && sentence[cue.from - 1]?.lower;
  const isRelative = cue?.verb === 'hint' && opener !== undefined && words.relatives.has(opener);
  const outer = isRelative ? cues.findLast((each) => each.at < cue.from) : undefined;
  return outer?.verb === 'call' ? outer : cue;
}

/** Words of more than one meaning must stand right before the quotation, or before "that". */
function isNear(scene: Scene, cue: Cue, at: number): boolean {
  if (at - cue.at <= 5 || scene.sentence.slice(cue.at + 1, cue.at + 9).some(({ lower }) => lower === 'that')) return true;
  return lowerAt(scene, cue.at + 1) === 'that' || lowerAt(scene, cue.at + 1) === 'dass' || isMark(scene, at - 1, /^[,:]$/);
}

/** One to three words inside another's sentence, like "the “old guard”": as likely the writer's own marks. */
function isAtDistance({ sentence, words }: Scene, at: number): boolean {
  const count = (sentence[at]?.text ?? '').split(/\s+/).length;
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  if (count > 2 || before?.kind !== 'word') return false;
  if (words.passive.has(before.lower) || words.auxiliaries.has(before.lower) || words.conjunctions.has(before.lower)) return false;
  const goesOn = after?.kind === 'word' && !after.isCapital && !words.prepositions.has(after.lower) && !words.conjunctions.has(after.lower);
  return words.determiners.has(before.lower) || words.prepositions.has(before.lower) || before.isPossessive || goesOn;
}

/** Between the cue and the quotation another clause begins, which the cue does not govern: ", while Kim wore a “…”". */
function isOtherClause({ sentence, words }: Scene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const piece = sentence[at];
    if (piece?.text === ';') return true;
    if (piece?.text !== ',' && !/^[–—]$/u.test(piece?.text ?? '')) continue;
    const next = sentence[at + 1]?.lower ?? '';
    if (next === 'while' || next === 'whereas' || next === 'während') return true;
    if (!words.coordinators.has(next)) continue;
    const verb = sentence.findIndex(
      (each, index) =>
        index > at + 2 &&
        index < to &&
        each.kind === 'word' &&
        !each.isCapital &&
        (words.otherVerbs.has(each.lower) || /[^e]ed$/.test(each.lower)),
    );
    const phrase = verb < 0 ? undefined : phraseBefore(sentence, verb, words);
    if (phrase && phrase.from === at + 2 && sentence[phrase.from]?.isCapital) return true;
  }
  return false;
}

/** "called the death “…”" is speech; "a film called “…”" and "was called “…”" are names. */
function called(scene: Scene, cue: Cue, at: number): Attributed | 'nobody' | undefined {
  const isWhat = /^(?:what|which)$/.test(lowerAt(scene, cue.from - 1));
  const isDirect = at === cue.at + 1;
  const saysAs = lowerAt(scene, at - 1) === 'as';
  if ((isDirect && !isWhat) || at - cue.at > 14) return 'nobody';
  const isReferring = /^refer/.test(lowerAt(scene, cue.at));
  if (isReferring && !saysAs) return undefined;
  const speaker = subjectFor(scene, cue);
  if (!speaker) return 'nobody';
  return { ...speaker, rule: 'called', confidence: at - cue.at > 8 ? 0.88 : 0.94 };
}

/** "was described by the mayor as “…”". */
function byPhrase({ sentence, words }: Scene, cue: Cue, at: number): Attributed | 'nobody' {
  const before = sentence.findIndex(({ lower }, index) => index > cue.at && index < at && lower === 'by');
  const by = before < 0 && sentence[at + 1]?.lower === 'by' ? at + 1 : before;
  if (by < 0) return 'nobody';
  const phrase = phraseAfter(sentence, by + 1, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  return phrase && subject && (by > at || (phrase.to < at && at - phrase.to < 3))
    ? { subject, rule: 'called', confidence: 0.93, from: cue.at, to: phrase.to }
    : 'nobody';
}

/** "A story in KCNA noted that the strategy warns that “…”": the outer one passes the words on. */
function outerOf({ cues, sentence }: Scene, inner: Cue, speaker: Subject): Subject | 'unclear' | undefined {
  const outer = cues.findLast((each) => each.at < inner.from && each.form === 'finite' && each.verb !== 'call');
  if (!outer || !inner.subject) return undefined;
  if (sentence.slice(outer.at, inner.from).some(({ text, kind }) => text === ';' || kind === 'quotation')) return undefined;
  if (speaker.kind === 'pronoun') return undefined;
  // "spoke with Carter, who said"
  if (sentence.slice(inner.from, inner.at).some(({ lower }) => lower === 'who')) return undefined;
  const isGoverned = inner.from - outer.at <= 3 || sentence[outer.at + 1]?.lower === 'that';
  if (!isGoverned || sentence[inner.from - 1]?.text === ',') return undefined;
  return outer.subject ?? 'unclear';
}
