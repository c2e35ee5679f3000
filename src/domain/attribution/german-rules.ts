/**
 * The rules of attribution for German. The verb stands second there, and what stands before it need not be who speaks:
 * "Dem Spiegel sagte Merkel", "Den Minister kritisierte die Abgeordnete". Only the plainest forms name anybody.
 */
import { isPlainAfter, isPlainTail, type Speaker, speakerAt } from './german-speaker.ts';
import type { Attributed, Scene } from './scene.ts';

/** @param at index of the quotation in the sentence */
export function attributedInGerman(scene: Scene, at: number): Attributed | undefined {
  return afterIt(scene, at) ?? afterItInPerfect(scene, at) ?? beforeIt(scene, at);
}

/** "Habe" is what somebody else says that was said. */
const HAS = /^(?:hat|hatte)$/;
const PARTICIPLE = /^(?:gesagt|erklärt|betont|geschrieben|geantwortet|versichert|erwidert|gerufen)$/;

/** "„…“, hat Ada Carter am Montag gesagt." */
function afterItInPerfect({ sentence, words }: Scene, at: number): Attributed | undefined {
  const verb = sentence[at + 1]?.text === ',' ? at + 2 : -1;
  if (at > 0 || !HAS.test(sentence[verb]?.lower ?? '')) return undefined;
  const found = sentence.findIndex(({ kind }, index) => index > verb && kind !== 'word');
  const end = found < 0 ? sentence.length : found;
  const speaker = speakerAt(sentence, verb + 1, words);
  if (!speaker || speaker.to >= end || !PARTICIPLE.test(sentence[end - 1]?.lower ?? '')) return undefined;
  if (!isPlainTail(sentence, speaker.to, end - 1, words)) return undefined;
  return { subject: speaker.subject, rule: 'after', confidence: 0.95, from: verb, to: end };
}

/** "„…“, sagte Ada Carter.", "„…“, so Ada Carter." */
function afterIt({ sentence, words }: Scene, at: number): Attributed | undefined {
  const verb = /^[,–—]$/u.test(sentence[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const piece = sentence[verb];
  const kind = words.verbs.get(piece?.lower ?? '');
  if (!piece || piece.isCapital || !(kind === 'say' || kind === 'hint' || piece.lower === 'so')) return undefined;
  if (QUOTED_NOUN.test(sentence[at - 1]?.lower ?? '')) return undefined;
  // "fragte der Richter Ben Moos": whoever asked, asked the other, or has the office
  if ((kind === 'hint' || /^(?:frag|warn|rief|ruft|erinner)/.test(piece.lower)) && /^(?:der|die)$/.test(sentence[verb + 1]?.lower ?? ''))
    return undefined;
  if (at > 0 && hasOtherWords(without(sentence, verb), words)) return undefined;
  const speaker = speakerAt(sentence, verb + 1, words);
  if (!speaker || !isPlainAfter(sentence, speaker.to, words)) return undefined;
  if (piece.lower === 'so' && sentence[speaker.to] && sentence[speaker.to]?.kind !== 'mark') return undefined;
  return { subject: speaker.subject, rule: 'after', confidence: 0.97, from: verb, to: speaker.to };
}

/** "Den Satz „…“, sagte sie, habe er geprägt". */
const QUOTED_NOUN = /^(?:satz|wort|worte|motto|begriff|spruch|zitat|frage|parole|slogan|titel|namen?)$/;

const without = (sentence: Scene['sentence'], verb: number): Scene['sentence'] => sentence.filter((_, index) => index !== verb);

/** Verbs and participles of speaking and showing: whose words are quoted is not plain beside one. */
const SPEAKING =
  /^(?:ge(?:sprochen|sagt|nannt|schrieben|rufen|fragt|standen|lesen)|be(?:zeichnet|schrieben|tont)|erklärt|zitiert\w*|gehört|ste(?:h|ht|he)|stand|laute\w*|hei(?:ß|ße|ßt)|hieß|las|liest|sprach|spricht|spreche|sage|schreibe|nenne|fordere|meine|laut|zufolge)$/;

const hasOtherWords = (pieces: Scene['sentence'], words: Scene['words']): boolean =>
  pieces.some(({ kind, lower, isCapital }) => kind === 'word' && !isCapital && (words.verbs.has(lower) || SPEAKING.test(lower)));

/** "Ada Carter sagte: „…“", "Gestern sagte Ada Carter: „…“", "Ada Carter sagte, es sei „…“". */
function beforeIt(scene: Scene, at: number): Attributed | undefined {
  const { sentence, words } = scene;
  const before = sentence.slice(0, at);
  if (before.some(({ kind, text }) => kind === 'quotation' || /^[;:–—]$/u.test(text)) && !isFirstColon(before)) return undefined;
  const isColon = before.at(-1)?.text === ':';
  const verb = before.findLastIndex(({ kind, isCapital, lower }) => kind === 'word' && !isCapital && words.verbs.has(lower));
  if (verb < 1 || /^erinner/.test(sentence[verb]?.lower ?? '')) return undefined;
  const kind = words.verbs.get(sentence[verb]?.lower ?? '');
  // "Auf keinen Fall sagte sie: „…“"
  if (isNegated(scene, 0, verb) && !before.slice(0, verb).some(({ text }) => text === ',')) return undefined;
  const comma = before.findIndex(({ text }, index) => index > verb && text === ',');
  const speaks = speakerBeside(scene, verb, isColon ? at - 1 : comma < 0 ? at : comma);
  if (!speaks) return undefined;
  const found = { subject: speaks.subject, from: speaks.from, to: Math.max(verb + 1, speaks.to) };
  if (isColon) return comma < 0 ? { ...found, rule: 'colon', confidence: 0.95 } : undefined;
  if (hasOtherWords(without(sentence, verb), words) || (sentence[at]?.text.split(/\s+/).length ?? 0) < 3) return undefined;
  if (kind === 'say' && comma > verb && !isNegated(scene, verb, at)) return { ...found, rule: 'before', confidence: 0.9 };
  return undefined;
}

const isFirstColon = (before: Scene['sentence']): boolean =>
  before.findIndex(({ kind, text }) => kind === 'quotation' || /^[;:–—]$/u.test(text)) === before.length - 1 && before.at(-1)?.text === ':';

const isNegated = ({ sentence, words }: Scene, from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ lower }) => words.negations.has(lower));

/** Who speaks beside the verb: what begins the sentence, or where that cannot speak, what follows the verb. */
function speakerBeside({ sentence, words }: Scene, verb: number, end: number): (Speaker & { readonly from: number }) | undefined {
  // "Ada Carter hatte 2001 gesagt"
  const isPerfect = (from: number): boolean =>
    HAS.test(sentence[from]?.lower ?? '') && PARTICIPLE.test(sentence[verb]?.lower ?? '') && isPlainTail(sentence, from + 1, verb, words);
  const first = speakerAt(sentence, 0, words);
  const isSubject = first !== undefined && (first.to === verb || isAside(sentence, first.to, verb) || isPerfect(first.to));
  if (isSubject) return isPlainTail(sentence, verb + 1, end, words) ? { ...first, from: 0 } : undefined;
  if (!cannotSpeak(sentence[0]?.lower ?? '', words)) return undefined;
  const after = speakerAt(sentence, verb + 1, words);
  return after && isPlainTail(sentence, after.to, end, words) ? { ...after, from: verb } : undefined;
}

/** "Richard Lutz, Chef der Deutschen Bahn, sagte": two commas, and none between them. */
function isAside(sentence: Scene['sentence'], from: number, verb: number): boolean {
  if (sentence[from]?.text !== ',' || sentence[verb - 1]?.text !== ',' || verb - 1 === from) return false;
  return sentence.slice(from + 1, verb - 1).every(({ kind }) => kind === 'word');
}

/** Prepositions, adverbs, and articles that are no subject's. "Laut Merkel" passes words on. */
const cannotSpeak = (lower: string, words: Scene['words']): boolean =>
  lower !== 'laut' &&
  ((words.prepositions.has(lower) && !words.determiners.has(lower)) ||
    words.adverbs.has(lower) ||
    /^(?:dem|den|einem|einen|als|nachdem|während|weil|wenn|obwohl|dazu|dabei|danach|daraufhin|hierzu|darauf|später|zuvor|dann|dort|hier)$/.test(
      lower,
    ));
