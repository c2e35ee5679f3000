/** A hit: a place in an article that answers a query, with what proves it. */
import { withUnit } from '../figure.ts';
import { fold, type Token } from '../fold.ts';
import { type Difference, nearestPassage } from '../nearest-passage.ts';
import { exactSpans, type Passage, passageOf } from '../passage.ts';
import { type ComparedPage, comparedPage, passageFragment } from '../passage-fragment.ts';
import { type Spoken, speakerOf } from '../speech/spoken.ts';
import type { FoundArticle, FoundParagraph } from './candidates.ts';

/** `exact`: the words stand there, word for word. `near`: nearly. `words`: the words stand in the paragraph. */
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
  const flow = paragraphs.flatMap(({ tokens }, index) => tokens.map((token, at) => ({ ...token, joint: at > 0 && token.joint, index })));
  return exactSpans(flow, quoted).flatMap((span): Hit[] => {
    const covered = flow.slice(span.from, span.to);
    const first = paragraphs[covered[0]?.index ?? -1];
    if (!first || covered[0]?.index === covered.at(-1)?.index) return [];
    const here = covered.filter(({ index }) => index === covered[0]?.index);
    return [
      {
        ...hitIn(article, first, [{ start: here[0]?.start ?? 0, end: here.at(-1)?.end ?? 0 }]),
        match: 'near',
        runsOn: true,
        distance: 0,
      },
    ];
  });
}

/** The paragraph whose words come nearest to the quotation, with the comparison; `undefined` where none is near. */
export function nearHit(
  article: FoundArticle,
  paragraphs: readonly FoldedParagraph[],
  quotation: string,
  quoted: readonly Token[],
  limit: number,
): Hit | undefined {
  let best: Hit | undefined;
  for (const paragraph of paragraphs) {
    const near = nearestPassage(paragraph.tokens, quoted, best?.distance === undefined ? limit : best.distance - 1);
    if (!near) continue;
    best = {
      ...hitIn(article, paragraph, [passageOf(paragraph.tokens, near)]),
      match: 'near',
      distance: near.distance,
      comparison: near.differences.map((step) => ({
        is: step.is,
        ...('quoted' in step && { quoted: wordAt(quotation, quoted[step.quoted]) }),
        ...('printed' in step && { printed: wordAt(paragraph.text, paragraph.tokens[step.printed]) }),
      })),
    };
  }
  return best;
}

function wordAt(text: string, token: Token | undefined): string {
  if (!token) return '';
  const { start, end } = token.unit ? withUnit(text, token) : withFullStop(text, token);
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

/** The index finds other forms of a word, too; those that share its beginning are marked. */
function isForm(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  const stem = Math.max(4, Math.min(word.length, wanted.length) - 2);
  return word.length >= stem && wanted.length >= stem && word.slice(0, stem) === wanted.slice(0, stem);
}
