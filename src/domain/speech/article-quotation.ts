/** The quotations of an article, each with its speaker where that is known. */
import { type AttributedQuotation, attribute } from '../attribution/attribute.ts';
import type { QuotationKind } from '../attribution/quotation-kind.ts';
import type { Rule } from '../attribution/scene.ts';
import type { Anchor } from '../permalink.ts';
import { correct, type SpeakerCorrection } from './speaker-correction.ts';

/** Offsets are UTF-16 code units of the paragraph's printed text, end excluded. */
export interface ArticleQuotation {
  /** Of its paragraph. */
  readonly anchor: Anchor;
  /** Of the opening mark; `end` is after the closing one. */
  readonly start: number;
  readonly end: number;
  /** The words, without the marks. */
  readonly text: string;
  readonly kind: QuotationKind;
  /** 1; 2 inside another quotation, and so on. */
  readonly depth: number;
  /** Goes on from the paragraph before. */
  readonly isContinued: boolean;
  /** Absent where the article does not say it plainly. */
  readonly speaker?: string;
  /** Who passed the words on. */
  readonly via?: string;
  /** The words that say so. Absent where a human said it. */
  readonly cue?: SpeakerCue;
  readonly rule?: Rule | 'corrected';
  /** Between 0 and 1; 1 where a human said it. */
  readonly confidence?: number;
}

export interface SpeakerCue {
  /** Of the paragraph where they stand, which may be the one before. */
  readonly anchor: Anchor;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Paragraph {
  readonly anchor: Anchor;
  readonly text: string;
}

export interface ArticleQuotations {
  readonly quotations: readonly ArticleQuotation[];
  /** Corrections that fit no quotation, or several. */
  readonly unused: readonly SpeakerCorrection[];
}

/**
 * @param paragraphs everything that bears an anchor, in reading order
 * @param language BCP 47
 */
export function quotationsOf(
  paragraphs: readonly Paragraph[],
  language: string,
  corrections: readonly SpeakerCorrection[] = [],
): ArticleQuotations {
  const texts = paragraphs.map(({ text }) => text);
  const found = attribute(texts, language).flatMap((quotation) => withAnchor(quotation, paragraphs));
  return correct(found, corrections);
}

function withAnchor(quotation: AttributedQuotation, paragraphs: readonly Paragraph[]): ArticleQuotation[] {
  const { paragraph, attribution, ...others } = quotation;
  const here = paragraphs[paragraph];
  if (!here) return [];
  if (!attribution) return [{ anchor: here.anchor, ...others }];
  const { speaker, via, rule, confidence, cue } = attribution;
  const there = paragraphs[cue.paragraph] ?? here;
  const { start, end } = cue;
  return [
    {
      anchor: here.anchor,
      ...others,
      speaker,
      ...(via && { via }),
      cue: { anchor: there.anchor, start, end, text: there.text.slice(start, end) },
      rule,
      confidence,
    },
  ];
}
