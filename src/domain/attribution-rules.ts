/** The rules of attribution, for one quotation in its sentence: an ordered list, the first that says who spoke is believed. */
import type { Cue } from './cue.ts';
import type { CueWords } from './cue-words.ts';
import { isNamePart } from './names.ts';
import { type Phrase, phraseAfter, phraseBefore } from './noun-phrase.ts';
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
export interface Scene {
  readonly sentence: Sentence;
  readonly cues: readonly Cue[];
  readonly main: { readonly subject: Subject; readonly from: number; readonly at: number } | undefined;
  readonly words: CueWords;
}

type FindSpeaker = (scene: Scene, at: number) => Attributed | 'nobody' | undefined;

/** The first rule that answers is believed; `nobody` says that no later rule may. */
const RULES: readonly FindSpeaker[] = [
  negated,
  quotedAsSaying,
  afterIt,
  wordsOf,
  nounBefore,
  beforeIt,
  accordingTo,
  announced,
  trailing,
  signed,
];

/** @param at index of the quotation in the sentence */
export function attributedIn(scene: Scene, at: number): Attributed | undefined {
  for (const rule of RULES) {
    const found = rule(scene, at);
    if (found === 'nobody') return undefined;
    if (found) return withSource(scene, at, found);
  }
  return undefined;
}

const isMark = (scene: Scene, at: number, marks: RegExp): boolean =>
  scene.sentence[at]?.kind === 'mark' && marks.test(scene.sentence[at]?.text ?? '');
const lowerAt = (scene: Scene, at: number): string => scene.sentence[at]?.lower ?? '';

/** "did not say “…”": nobody said it, or somebody else. */
function negated(scene: Scene, at: number): 'nobody' | undefined {
  const cue = cueBefore(scene, at);
  return cue?.isNegated && at - cue.at <= 4 ? 'nobody' : undefined;
}

/** "Politico quoted Tim Manning as saying “…”", "she was quoted as saying". */
function quotedAsSaying({ sentence, cues, words }: Scene, at: number): Attributed | 'nobody' | undefined {
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

function phraseSubjectBefore(sentence: Sentence, at: number, words: CueWords): Subject | undefined {
  const phrase = phraseBefore(sentence, at, words);
  return phrase && subjectOf(sentence, phrase, words);
}

/** "“…,” the minister said", "“…,” said the minister". */
function afterIt(scene: Scene, at: number): Attributed | 'nobody' | undefined {
  const { cues } = scene;
  const start = isMark(scene, at + 1, /^[,–—]$/) ? at + 2 : at + 1;
  if (!isLoose(scene, at, start)) return undefined;
  const inverted = invertedAt(scene, start) ?? putAt(scene, start);
  if (inverted) return inverted;
  const cue = cues.find((each) => each.at >= start);
  if (!cue || cue.form !== 'finite' || cue.verb === 'call' || cue.verb === 'judge' || cue.isNegated || !cue.subject || cue.from !== start)
    return undefined;
  if (cue.verb === 'read' && cue.subject.kind === 'people') return undefined;
  if (isDocumentSpeaking(scene, at)) return 'nobody';
  if (/^(?:quote|cite)/.test(lowerAt(scene, cue.at))) return passedOn(scene, cue, cue.subject);
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

/** "In the words of the mayor, “…”", "As the mayor put it, “…”". */
function wordsOf({ sentence, words }: Scene, at: number): Attributed | undefined {
  if (sentence[at - 1]?.text !== ',') return undefined;
  const isPut = sentence[0]?.lower === 'as' && sentence[at - 2]?.lower === 'it' && sentence[at - 3]?.lower === 'put';
  const isWords = sentence[2]?.lower === 'words' && sentence[3]?.lower === 'of';
  const phrase = isPut ? phraseBefore(sentence, at - 3, words) : isWords ? phraseAfter(sentence, 4, words) : undefined;
  const subject = phrase && subjectOf(sentence, { from: phrase.from, to: phrase.to }, words);
  return phrase && subject && (isPut || phrase.to === at - 1)
    ? { subject, rule: 'noun', confidence: 0.94, from: 0, to: at - 1 }
    : undefined;
}

/** The last cue before the quotation that is not parted from it by another clause. */
function cueBefore({ cues, sentence, words }: Scene, at: number): Cue | undefined {
  const isAside = (each: Cue): boolean => {
    const isRelative =
      words.relatives.has(sentence[each.from - 1]?.lower ?? '') &&
      (sentence[each.from - 1]?.lower !== 'that' || sentence[each.from - 2]?.lower === 'words');
    const isClosed = sentence.slice(each.at, at).some(({ text }) => text === ',') && !/^[,:]$/.test(sentence[at - 1]?.text ?? '');
    return (isRelative && isClosed) || (each.form === 'passive' && each.verb !== 'call' && at - each.at > 4);
  };
  const cue = cues.findLast((each) => each.at < at && !isAside(each));
  const opener = cue && sentence[cue.from - 1]?.lower;
  const isRelative = cue?.verb === 'hint' && opener !== undefined && words.relatives.has(opener);
  const outer = isRelative ? cues.findLast((each) => each.at < cue.from) : undefined;
  return outer?.verb === 'call' ? outer : cue;
}

/** "The minister said that … “…”", "called it “…”", ", adding “…”". */
function beforeIt(scene: Scene, at: number): Attributed | 'nobody' | undefined {
  const cue = cueBefore(scene, at);
  if (!cue) return undefined;
  if (cue.form === 'passive') return byPhrase(scene, cue, at);
  if (isOtherClause(scene, cue.at, at)) return undefined;
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

interface Speaks {
  readonly subject: Subject;
  readonly from: number;
  readonly to: number;
}

/** The subject of a cue: its own, else that of the clause to which it belongs. */
function subjectFor(scene: Scene, cue: Cue): Speaks | undefined {
  if (cue.subject) return { subject: cue.subject, from: cue.from, to: cue.at + 1 };
  if (cue.isUnclear || (cue.form === 'participle' && !isFree(scene, cue.at))) return undefined;
  const { cues, main, sentence } = scene;
  const earlier = cues.findLast((each) => each.at < cue.at && each.form === 'finite' && (each.subject || each.isUnclear));
  if (earlier?.isUnclear && !earlier.subject) return undefined;
  if (earlier?.subject && earlier.verb !== 'read' && !(main && main.from > earlier.from))
    return { subject: earlier.subject, from: earlier.from, to: cue.at + 1 };
  if (main && main.at < cue.at) return { subject: main.subject, from: main.from, to: cue.at + 1 };
  // "Calling it “…”, the archbishop said": the clause that follows has the subject.
  const later = cues.find((each) => each.at > cue.at && each.form === 'finite');
  const isFronted = cue.form === 'participle' && (cue.at === 0 || sentence[cue.at - 1]?.kind === 'mark');
  if (isFronted && later?.subject) return { subject: later.subject, from: later.from, to: later.at + 1 };
  return undefined;
}

/** ", adding", "by saying" belong to the subject of the clause, "with the latter confirming" does not. */
function isFree({ sentence, words }: Scene, at: number): boolean {
  let index = at - 1;
  while (words.adverbs.has(sentence[index]?.lower ?? '') || /ly$/.test(sentence[index]?.lower ?? '')) index--;
  const before = sentence[index];
  const isRight = sentence[at + 1]?.text === ',' && sentence[at + 2]?.kind === 'quotation';
  if (isRight && !sentence.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'with')) return true;
  return (
    !before ||
    before.kind !== 'word' ||
    words.documents.has(before.lower) ||
    words.coordinators.has(before.lower) ||
    words.passive.has(before.lower) ||
    /^(?:by|as|before|after|while|when)$/.test(before.lower)
  );
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
  const by = sentence.findIndex(({ lower }, index) => index > cue.at && index < at && lower === 'by');
  if (by < 0) return 'nobody';
  const phrase = phraseAfter(sentence, by + 1, words);
  const subject = phrase && subjectOf(sentence, phrase, words);
  return phrase && subject && phrase.to < at && at - phrase.to < 3
    ? { subject, rule: 'called', confidence: 0.93, from: cue.at, to: phrase.to }
    : 'nobody';
}

/** "A story in KCNA noted that the strategy warns that “…”": the outer one passes the words on. */
function outerOf({ cues, sentence }: Scene, inner: Cue, speaker: Subject): Subject | 'unclear' | undefined {
  const outer = cues.findLast((each) => each.at < inner.from && each.form === 'finite' && each.verb !== 'call');
  if (!outer || !inner.subject) return undefined;
  if (sentence.slice(outer.at, inner.from).some(({ text, kind }) => text === ';' || kind === 'quotation')) return undefined;
  if (speaker.kind === 'pronoun') return undefined;
  const isGoverned = inner.from - outer.at <= 3 || sentence[outer.at + 1]?.lower === 'that';
  if (!isGoverned || sentence[inner.from - 1]?.text === ',') return undefined;
  return outer.subject ?? 'unclear';
}

/** "“…,” according to the ministry", "According to ISNA, … “…”". */
function accordingTo(scene: Scene, at: number): Attributed | undefined {
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
function withSource(scene: Scene, at: number, found: Attributed): Attributed {
  if (found.via || found.rule === 'according-to') return found;
  const source = sourceOf(scene, at);
  if (!source || source.subject.kind === 'document' || source.subject.kind === 'pronoun') return found;
  return { ...found, via: source.subject };
}

/** "Tillerson’s claim that “…”", "in the words of the mayor, “…”". */
function nounBefore({ sentence, words }: Scene, at: number): Attributed | undefined {
  for (let index = at - 1; index > 0 && at - index < 7; index--) {
    const piece = sentence[index];
    if (piece?.kind === 'mark' && piece.text !== ',') return undefined;
    if (piece?.kind !== 'word' || piece.isCapital || !words.nouns.has(piece.lower)) continue;
    const owner = sentence[index - 1];
    if (!owner?.isPossessive) return undefined;
    let from = index - 1;
    while (isNamePart(sentence[from - 1]) && !sentence[from - 1]?.isPossessive) from--;
    const subject = subjectOf(sentence, { from, to: index }, words);
    return subject?.kind === 'name' ? { subject, rule: 'noun', confidence: 0.9, from, to: index + 1 } : undefined;
  }
  return undefined;
}

/** "In his message, he remembered the general: “…”". */
function announced(scene: Scene, at: number): Attributed | undefined {
  const { sentence, main, words } = scene;
  if (!isMark(scene, at - 1, /^:$/)) return undefined;
  const label = at < 8 ? subjectOf(sentence, { from: 0, to: at - 1 }, words) : undefined;
  if (label?.kind === 'name' && sentence.slice(0, at - 1).every(isNamePart))
    return { subject: label, rule: 'colon', confidence: 0.93, from: 0, to: at };
  if (!main) return undefined;
  if (!sentence.slice(0, at).some(({ lower, kind }) => kind === 'word' && words.documents.has(lower))) return undefined;
  return { subject: main.subject, rule: 'colon', confidence: 0.92, from: main.from, to: main.at + 1 };
}

/** "The border is the “main difference” between them, he added.": the end of the sentence says who spoke. */
function trailing({ sentence, cues }: Scene, at: number): Attributed | undefined {
  const cue = cues.at(-1);
  if (!cue?.subject || cue.form !== 'finite' || cue.verb !== 'say' || cue.at < at || sentence[cue.from - 1]?.text !== ',') return undefined;
  const rest = sentence.slice(cue.at + 1);
  if (rest.length > 6 || rest.some(({ kind }) => kind === 'quotation')) return undefined;
  return { subject: cue.subject, rule: 'same-sentence', confidence: 0.92, from: cue.from, to: cue.at + 1 };
}

/** "“…” — Ada Carter, keeper of the light": a line below a quotation. */
function signed({ sentence, words }: Scene, at: number): Attributed | undefined {
  if (at !== 0 || !/^[–—-]$/u.test(sentence[1]?.text ?? '')) return undefined;
  const phrase = phraseAfter(sentence, 2, words);
  const subject = phrase && subjectOf(sentence, { from: phrase.from, to: phrase.to }, words);
  const isAll = sentence[phrase?.to ?? 0] === undefined || sentence[phrase?.to ?? 0]?.text === ',';
  return phrase && isAll && subject?.kind === 'name' ? { subject, rule: 'dash', confidence: 0.95, from: 1, to: phrase.to } : undefined;
}
