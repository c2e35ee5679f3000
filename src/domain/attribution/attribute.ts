/**
 * Attribution: who said a quotation, by rules over the printed text alone.
 *
 * A wrong speaker is worse than none: where the rules are not sure, nobody is named.
 */

import { castOf, type NamedSentence } from './cast.ts';
import { cuesIn, mainSubjectOf } from './cue.ts';
import { type CueWords, cueWordsOf } from './cue-words.ts';
import { type Discourse, discourseOf } from './discourse.ts';
import { namesIn } from './names.ts';
import { type Quotation, quotationsIn } from './quotation.ts';
import { isInsideNounPhrase, kindByContext, kindByForm, type QuotationKind } from './quotation-kind.ts';
import { attributedIn } from './rules.ts';
import type { Attributed, Rule, Scene } from './scene.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { isSpeakerTail } from './speaker-tail.ts';
import type { Subject } from './subject.ts';

/** Where the words stand that say who spoke: offsets are UTF-16 code units of the paragraph's text, end excluded. */
export interface Evidence {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface Attribution {
  /** The fullest form of the name in the article, without titles; of people without a name, what the article calls them. */
  readonly speaker: string;
  /** Who passed the words on, where that is somebody else. */
  readonly via?: string;
  readonly cue: Evidence;
  readonly rule: Rule;
  /** Between 0 and 1: how often such a finding is right. */
  readonly confidence: number;
}

export interface AttributedQuotation extends Quotation {
  readonly kind: QuotationKind;
  readonly attribution?: Attribution;
}

/** In words and marks. No printed sentence is longer; in one that is, rules would be looked for without end. */
const LONGEST_SENTENCE = 400;

/** Less sure findings name nobody. */
const SURE = 0.8;

/**
 * Finds all quotations of an article and who said them.
 *
 * @param paragraphs their printed text, in reading order
 * @param language BCP 47; in a language without rules quotations are found and nobody is named
 */
export function attribute(paragraphs: readonly string[], language: string): AttributedQuotation[] {
  const quotations = quotationsIn(paragraphs);
  const words = cueWordsOf(language);
  if (quotations.length === 0 || !words) return quotations.map((quotation) => ({ ...quotation, kind: kindByForm(quotation.text) }));
  const outer = quotations.filter(({ depth }) => depth === 1);
  const inParagraph = Map.groupBy(outer, ({ paragraph }) => paragraph);
  const divided = paragraphs.map((text, paragraph) =>
    readSentences(
      sentencesOf(text, inParagraph.get(paragraph) ?? [], (pieces, at) => !isSpeakerTail(pieces, at, words)),
      words,
    ),
  );
  const near = new Set(outer.flatMap(({ paragraph }) => [paragraph - 1, paragraph]));
  const discourse = discourseOf(castOf(divided.flat(), words), words);
  const found = new Map<Quotation, Found>();
  let last: Attribution | undefined;
  for (const [paragraph, sentences] of divided.entries()) {
    const text = paragraphs[paragraph] ?? '';
    if (!near.has(paragraph)) {
      last = undefined;
      continue;
    }
    const before = divided[paragraph - 1]?.at(-1)?.sentence;
    last = attributeParagraph({ paragraph, text, sentences, before, words, discourse, found, last });
  }
  return quotations.map((quotation) => ({ ...quotation, ...(found.get(quotation) ?? { kind: kindByForm(quotation.text) }) }));
}

const readSentences = (sentences: readonly Sentence[], words: CueWords): NamedSentence[] =>
  sentences.map((sentence) => ({ sentence, names: namesIn(sentence, words) }));

interface Found {
  readonly kind: QuotationKind;
  readonly attribution?: Attribution;
}

interface ParagraphAtHand {
  readonly paragraph: number;
  readonly text: string;
  readonly sentences: readonly NamedSentence[];
  /** The last sentence of the paragraph before. */
  readonly before: Sentence | undefined;
  readonly words: CueWords;
  readonly discourse: Discourse;
  readonly found: Map<Quotation, Found>;
  /** Who spoke last in the paragraph before. */
  readonly last: Attribution | undefined;
}

function attributeParagraph(at: ParagraphAtHand): Attribution | undefined {
  const { paragraph, sentences, words, discourse, found } = at;
  let last: Attribution | undefined = continuing(at);
  for (const [index, next] of sentences.entries()) {
    const { sentence } = next;
    const mayMatter =
      !words.isVerbSecond &&
      [next, sentences[index + 1]].some((each) => each === undefined || each.sentence.some(({ quotation }) => quotation));
    const scene: Scene = {
      ...next,
      cues: mayMatter ? cuesIn(sentence, words) : [],
      main: words.isVerbSecond ? undefined : mainSubjectOf(sentence, words),
      words,
    };
    discourse.begin(next, paragraph);
    const isBare = sentence.every(({ kind }) => kind !== 'word');
    const spoken = attributeSentence(at, scene, isBare ? last : undefined);
    if (!isBare) last = spoken ?? indirect(at, scene);
    const about = scene.main && discourse.resolve(scene.main.subject);
    if (about) discourse.about(about.member);
  }
  for (const { quotation } of sentences.flatMap(({ sentence }) => sentence))
    if (quotation && !found.has(quotation)) found.set(quotation, { kind: kindByForm(quotation.text) });
  return last;
}

/** A long quotation goes on, or the paragraph before ends with a colon. */
function continuing({ before, last, sentences }: ParagraphAtHand): Attribution | undefined {
  const first = sentences[0]?.sentence[0]?.quotation;
  if (!last || !first || !(first.isContinued || before?.at(-1)?.text === ':')) return undefined;
  return { ...last, rule: first.isContinued ? last.rule : 'colon' };
}

/** Attributes the quotations of one sentence; `last` is who speaks on where it has nothing but quotations. */
function attributeSentence(at: ParagraphAtHand, scene: Scene, last: Attribution | undefined): Attribution | undefined {
  let spoken: Attribution | undefined;
  const { sentence, words } = scene;
  if (sentence.length > LONGEST_SENTENCE) return undefined;
  for (const [index, { quotation }] of sentence.entries()) {
    if (!quotation) continue;
    const context = kindByContext(sentence, index, words);
    if (context || isInsideNounPhrase(sentence, index, words)) {
      at.found.set(quotation, { kind: context ?? 'scare' });
      continue;
    }
    const attributed = attributedIn(scene, index);
    const goesOn = spoken?.rule === 'after' && sentence[index - 1]?.text === ',' ? spoken : last && goingOn(last);
    const attribution = attributed ? settled(at, scene, attributed, quotation.text) : goesOn;
    if (attribution) {
      spoken = attribution;
      at.found.set(quotation, { kind: 'speech', attribution });
    }
  }
  return spoken;
}

const goingOn = (last: Attribution): Attribution | undefined => {
  const confidence = Math.round(last.confidence * 96) / 100;
  return confidence >= SURE ? { ...last, rule: 'continued', confidence } : undefined;
};

/** Who is meant by the subject that a rule found, if that is sure enough. */
function settled({ paragraph, discourse }: ParagraphAtHand, scene: Scene, attributed: Attributed, quoted: string): Attribution | undefined {
  const { sentence } = scene;
  const isReply = sentence.slice(attributed.from, attributed.to).some(({ lower }) => scene.words.replies.has(lower));
  const speaker = discourse.resolve(inSameSentence(scene, attributed) ?? attributed.subject, { quoted, isReply });
  if (!speaker) return undefined;
  const via = attributed.via && discourse.resolve(attributed.via);
  if (attributed.via && !via) return undefined;
  const confidence = attributed.confidence * speaker.confidence * (via?.confidence ?? 1);
  if (confidence < SURE) return undefined;
  discourse.spoke(speaker.member);
  if (via) discourse.spoke(via.member);
  const start = sentence[attributed.from]?.start ?? 0;
  const end = sentence[attributed.to - 1]?.end ?? start;
  return {
    speaker: speaker.member.text,
    ...(via && via.member.text !== speaker.member.text && { via: via.member.text }),
    cue: { paragraph, start, end },
    rule: attributed.rule,
    confidence: Math.round(confidence * 100) / 100,
  };
}

/** "Carter pointed to what she called “…”": the sentence itself says whom a pronoun means, if it names only one before. */
function inSameSentence({ main, names }: Scene, { subject, from }: Attributed): Subject | undefined {
  if (subject.kind !== 'pronoun' || main?.subject.kind !== 'name' || main.at >= from) return undefined;
  const [only, ...others] = names.filter((each) => each.from < from && each.name.being !== 'place' && each.name.being !== 'body');
  const isFitting = only?.name.person === undefined || only.name.person === subject.person;
  return only && others.length === 0 && only.name.text === main.subject.name.text && isFitting && /^(?:he|she)$/.test(subject.person)
    ? main.subject
    : undefined;
}

/** "Kim had promised it, Trump said.": who speaks without quotation marks may go on with them. */
function indirect(at: ParagraphAtHand, scene: Scene): Attribution | undefined {
  const cue = scene.cues.findLast(({ form, verb, subject }) => form === 'finite' && (verb === 'say' || verb === 'read') && subject);
  if (!cue?.subject) return undefined;
  return settled(at, scene, { subject: cue.subject, rule: 'continued', confidence: 0.92, from: cue.from, to: cue.at + 1 }, '');
}
