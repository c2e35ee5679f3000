/** What a human says of a quotation: who said it, or that nobody did. */
import type { QuotationKind } from '../attribution/quotation-kind.ts';
import { foldedText } from '../fold.ts';
import type { ArticleQuotation, ArticleQuotations } from './article-quotation.ts';

export interface SpeakerCorrection {
  /** Anchor of the paragraph. */
  readonly paragraph: string;
  /** The first words of the quotation; may be absent where the paragraph has only one. */
  readonly quotation?: string;
  /** Absent: nobody is named. */
  readonly speaker?: string;
  readonly via?: string;
  /** Speech, where it is not said. */
  readonly kind?: QuotationKind;
}

/** Applies corrections; each must fit one quotation. */
export function correct(quotations: readonly ArticleQuotation[], corrections: readonly SpeakerCorrection[]): ArticleQuotations {
  const corrected = [...quotations];
  const unused: SpeakerCorrection[] = [];
  for (const correction of corrections) {
    const fitting = quotationsFor(quotations, correction);
    const index = fitting.length === 1 && fitting[0] ? quotations.indexOf(fitting[0]) : -1;
    const before = corrected[index];
    if (before) corrected[index] = correctedBy(before, correction);
    else unused.push(correction);
  }
  return { quotations: corrected, unused };
}

/** The quotations that a correction may mean; words are compared as they are folded. */
export function quotationsFor(quotations: readonly ArticleQuotation[], { paragraph, quotation }: SpeakerCorrection): ArticleQuotation[] {
  const here = quotations.filter(({ anchor }) => anchor === paragraph);
  if (quotation === undefined) return here.filter(({ depth }) => depth === 1);
  const beginning = foldedText(quotation);
  return here.filter(({ text }) => foldedText(text).startsWith(beginning));
}

function correctedBy(
  { speaker: _, via: __, cue: ___, rule: ____, confidence: _____, ...quotation }: ArticleQuotation,
  { speaker, via, kind = 'speech' }: SpeakerCorrection,
): ArticleQuotation {
  return { ...quotation, kind, ...(speaker && { speaker }), ...(via && { via }), rule: 'corrected', confidence: 1 };
}
