/** A hit: a place in an article that answers a query, with what proves it. */
import { editDistance } from '../edit-distance.ts';
import { withUnit } from '../figure.ts';
import { fold, type Token } from '../fold.ts';
import { type Difference, type NearPassage, nearestPassage } from '../nearest-passage.ts';
import { exactSpans, type Passage, passageOf } from '../passage.ts';
import { type ComparedPage, comparedPage, passageFragment } from '../passage-fragment.ts';
import { type Spoken, speakerOf } from '../speech/spoken.ts';
import type { FoundArticle, FoundParagraph } from './candidates.ts';

/** `exact`: what was looked for stands there, word for word. `near`: nearly, or a part of it. `words`: its words stand in the paragraph. */
export type Match = 'exact' | 'near' | 'words';

/** One step of a word by word comparison, in words as typed and as printed. */
export interface ComparedWord {
  readonly is: Difference['is'];
  readonly quoted?: string;
  readonly printed?: string;
}

export interface Hit extends Omit<FoundArticle, 'paragraphs'> {
  readonly match: Match;
  /** Of the paragraph. */
  readonly anchor: string;
  /** Printed text of the paragraph. */
  readonly paragraph: string;
  /** What to mark in it. */
  readonly marks: readonly Passage[];
  /** `:~:text=…` for the words, to follow the anchor; empty where they are scattered, or nothing tells them from the same words before. */
  readonly fragment: string;
  /** Whose words they are, where they stand within one quotation and its speaker is known. */
  readonly said?: Omit<Spoken, keyof Passage>;
  /** The words run on into the paragraph after this one. */
  readonly runsOn?: boolean;
  /** For `near`: how many words differ, and how. */
  readonly distance?: number;
  /** How unlike the words are that differ, from 0 to `distance`: which of two hits with the same distance is nearer. */
  readonly unlikeness?: number;
  readonly comparison?: readonly ComparedWord[];
}

/** A paragraph with its tokens, folded once. */
export interface FoldedParagraph extends FoundParagraph {
  readonly tokens: readonly Token[];
}

export const foldParagraphs = (article: FoundArticle): FoldedParagraph[] =>
  article.paragraphs.map((paragraph) => ({ ...paragraph, tokens: fold(paragraph.text) }));

type Place = Omit<Hit, 'match'>;

function hitIn({ paragraphs, ...article }: FoundArticle, paragraph: FoldedParagraph, places: readonly Passage[]): Place {
  const { anchor, text, spoken } = paragraph;
  const marks = places.map((place) => withFullStop(text, place));
  const [first, last] = [marks[0], marks.at(-1)];
  const said = first && last && speakerOf(spoken, { start: first.start, end: last.end });
  const fragment = first && marks.length === 1 ? fragmentFor(article.headline, paragraphs, paragraph, first) : '';
  return { ...article, anchor, paragraph: text, marks, fragment, ...(said && { said }) };
}

const pages = new WeakMap<readonly FoundParagraph[], ComparedPage>();

function fragmentFor(
  headline: string,
  paragraphs: readonly FoundParagraph[],
  { anchor, text }: FoundParagraph,
  { start, end }: Passage,
): string {
  const texts = paragraphs.map(({ text }) => text);
  const page = pages.get(paragraphs) ?? comparedPage(texts, [headline]);
  pages.set(paragraphs, page);
  // Several quotations have the anchor of one paragraph.
  const paragraph = paragraphs.findIndex((each) => each.anchor === anchor && each.text === text);
  return passageFragment({ paragraphs: texts, from: { paragraph, offset: start }, to: { paragraph, offset: end } }, page);
}

/** Every place where the words stand word for word within a paragraph. */
export function exactHits(article: FoundArticle, paragraphs: readonly FoldedParagraph[], quoted: readonly Token[]): Hit[] {
  return paragraphs.flatMap((paragraph) =>
    exactSpans(paragraph.tokens, quoted).map((span) => ({
      ...hitIn(article, paragraph, [passageOf(paragraph.tokens, span)]),
      match: 'exact' as const,
    })),
  );
}

/** Places where the words stand word for word, but run over the end of a paragraph: pasted so, and found so, but not called exact. */
export function hitsAcross(article: FoundArticle, paragraphs: readonly FoldedParagraph[], quoted: readonly Token[]): Hit[] {
  const flow = flowOf(paragraphs);
  return exactSpans(flow, quoted).flatMap((span): Hit[] => {
    const hit = hitAtStart(article, paragraphs, flow.slice(span.from, span.to));
    return hit ? [{ ...hit, distance: 0 }] : [];
  });
}

/** A token of an article, and in which paragraph it stands. */
type FlowingToken = Token & { readonly index: number };

const flowOf = (paragraphs: readonly FoldedParagraph[]): FlowingToken[] =>
  paragraphs.flatMap(({ tokens }, index) => tokens.map((token, at) => ({ ...token, joint: at > 0 && token.joint, index })));

/** A hit at the paragraph in which the words begin; `undefined` where they end in it, too. */
function hitAtStart(article: FoundArticle, paragraphs: readonly FoldedParagraph[], covered: readonly FlowingToken[]): Hit | undefined {
  const [begin, end] = [covered[0]?.index, covered.at(-1)?.index];
  const first = paragraphs[begin ?? -1];
  if (!first || begin === end) return undefined;
  const here = covered.filter(({ index }) => index === begin);
  return { ...hitIn(article, first, [{ start: here[0]?.start ?? 0, end: here.at(-1)?.end ?? 0 }]), match: 'near', runsOn: true };
}

/** The nearest first. */
export const byNearness = (a: Hit, b: Hit): number => (a.distance ?? 0) - (b.distance ?? 0) || (a.unlikeness ?? 0) - (b.unlikeness ?? 0);

/**
 * The place whose words come nearest to the quotation, with the comparison; `undefined` where none is near. It runs over the ends of
 * paragraphs where that is nearer.
 *
 * @param limit how many words may differ
 */
export function nearHit(
  article: FoundArticle,
  paragraphs: readonly FoldedParagraph[],
  quotation: string,
  quoted: readonly Token[],
  limit: number,
): Hit | undefined {
  let best: Hit | undefined;
  for (const paragraph of paragraphs) {
    const near = nearestPassage(paragraph.tokens, quoted, best?.distance ?? limit);
    if (!near) continue;
    const compared = comparison(near, { quotation, quoted }, (at) => wordAt(paragraph.text, paragraph.tokens[at]));
    const hit: Hit = { ...hitIn(article, paragraph, [passageOf(paragraph.tokens, near)]), match: 'near', ...compared };
    if (!best || byNearness(hit, best) < 0) best = hit;
  }
  const isWorthMore = quoted.length >= LONG && (best?.distance ?? limit) >= MANY_DIFFER;
  return (isWorthMore ? nearAcross(article, paragraphs, { quotation, quoted }, (best?.distance ?? limit + 1) - 1) : undefined) ?? best;
}

/** So many words may run over the end of a paragraph, and be near all the same. */
const LONG = 8;
const MANY_DIFFER = 2;
/** Words of an article times those of a quotation: a comparison of more takes a browser too long. */
const MOST_COMPARED = 8_000_000;

interface Quoted {
  readonly quotation: string;
  readonly quoted: readonly Token[];
}

function nearAcross(article: FoundArticle, paragraphs: readonly FoldedParagraph[], given: Quoted, limit: number): Hit | undefined {
  const flow = flowOf(paragraphs);
  if (flow.length * given.quoted.length > MOST_COMPARED) return undefined;
  const near = nearestPassage(flow, given.quoted, limit);
  if (!near) return undefined;
  const hit = hitAtStart(article, paragraphs, flow.slice(near.from, near.to));
  const compared = comparison(near, given, (at) => wordAt(paragraphs[flow[at]?.index ?? -1]?.text ?? '', flow[at]));
  return hit && { ...hit, ...compared };
}

function comparison(
  { distance, differences }: NearPassage,
  { quotation, quoted }: Quoted,
  printedAt: (at: number) => string,
): Pick<Hit, 'distance' | 'unlikeness' | 'comparison'> {
  const compared = differences.map(
    (step): ComparedWord => ({
      is: step.is,
      ...('quoted' in step && { quoted: wordAt(quotation, quoted[step.quoted]) }),
      ...('printed' in step && { printed: printedAt(step.printed) }),
    }),
  );
  return { distance, unlikeness: compared.reduce((sum, word) => sum + unlikenessOf(word), 0), comparison: compared };
}

function unlikenessOf({ is, quoted = '', printed = '' }: ComparedWord): number {
  if (is === 'kept') return 0;
  return is === 'changed' ? editDistance(quoted.toLowerCase(), printed.toLowerCase()) / Math.max(1, quoted.length, printed.length) : 1;
}

function wordAt(text: string, token: Token | undefined): string {
  if (!token) return '';
  const { start, end } = token.unit || token.sign ? withUnit(text, token) : withFullStop(text, token);
  return text.slice(start, end);
}

/** "U.S." is marked whole; its last full stop is no part of the word that is compared. */
const withFullStop = (text: string, { start, end }: Passage): Passage =>
  text[end] === '.' && /\p{L}\.\p{L}$/u.test(text.slice(Math.max(start, end - 4), end)) ? { start, end: end + 1 } : { start, end };

/** The paragraph that holds most of the words, with each of them marked. */
export function wordsHit(article: FoundArticle, paragraphs: readonly FoldedParagraph[], words: readonly string[]): Hit | undefined {
  let best: { paragraph: FoldedParagraph; held: number; marks: Passage[] } | undefined;
  for (const paragraph of paragraphs) {
    const found = paragraph.tokens.filter(({ word }) => words.some((wanted) => isForm(word, wanted)));
    const held = words.filter((wanted) => found.some(({ word }) => isForm(word, wanted))).length;
    if (held > (best?.held ?? 0)) best = { paragraph, held, marks: found.map(({ start, end }) => ({ start, end })) };
  }
  return best && { ...hitIn(article, best.paragraph, best.marks), match: 'words' };
}

/** Whether each of the words stands in the article in some form. */
export const hasWords = (paragraphs: readonly FoldedParagraph[], words: readonly string[]): boolean =>
  words.every((wanted) => paragraphs.some(({ tokens }) => tokens.some(({ word }) => isForm(word, wanted))));

/** The index finds other forms of a word, too; those that share its beginning are marked. "Till" is no form of "Tillersen", though it finds it. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted || word === `${wanted}s` || wanted === `${word}s`) return true;
  const [shorter, longer] = [Math.min(word.length, wanted.length), Math.max(word.length, wanted.length)];
  const stem = Math.max(4, shorter - 2, Math.ceil(longer / 2));
  return word.length >= stem && wanted.length >= stem && word.slice(0, stem) === wanted.slice(0, stem);
}
