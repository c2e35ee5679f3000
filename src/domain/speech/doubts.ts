/** Doubts: speech of which it is not known, or not sure, who spoke, for a human to settle. */
import type { ArticleQuotation } from './article-quotation.ts';
import { quotationsFor, type SpeakerCorrection } from './speaker-correction.ts';
import { type Speech, SURE, speechesOf } from './speech.ts';

export interface Doubt extends Pick<Speech, 'anchor' | 'cue' | 'via' | 'quotations'> {
  /** Who probably spoke; absent where nobody was found. */
  readonly speaker?: string;
  /** Between 0 and 1. */
  readonly confidence?: number;
}

/** What a human says: who spoke, that nobody can be named, or that it is no speech. */
export type Settlement = Pick<SpeakerCorrection, 'speaker' | 'via' | 'kind'>;

/** In reading order. What stands within another quotation is not asked for, unless somebody was found. */
export function doubtsOf(quotations: readonly ArticleQuotation[]): Doubt[] {
  const unsure = speechesOf(quotations).filter(({ confidence, isCorrected }) => confidence < SURE && !isCorrected);
  const unnamed = quotations.flatMap((quotation, place) => {
    const { kind, depth, speaker, rule, anchor } = quotation;
    return kind === 'speech' && depth === 1 && !speaker && rule !== 'corrected' ? [{ place, anchor, quotations: [quotation] }] : [];
  });
  return [...unsure, ...unnamed].sort((a, b) => a.place - b.place).map(({ place: _, ...doubt }) => doubt);
}

/** Fewer first words would not be known again by a reader. */
const FIRST_WORDS = 5;

/**
 * A doubt, settled, as it is written into the front matter: one correction for each of its quotations.
 *
 * @param quotations all of the article
 * @returns `undefined` where a quotation cannot be told from another in its paragraph
 */
export function correctionsFor(
  doubt: Doubt,
  { speaker, via, kind }: Settlement,
  quotations: readonly ArticleQuotation[],
): SpeakerCorrection[] | undefined {
  const corrections = doubt.quotations.flatMap(({ anchor, text }): SpeakerCorrection[] => {
    const words = text.split(/\s+/);
    for (let count = FIRST_WORDS; ; count++) {
      const quotation = words.slice(0, count).join(' ');
      const fitting = quotationsFor(quotations, { paragraph: anchor, quotation });
      if (fitting.length === 1)
        return [{ paragraph: anchor, quotation, ...(speaker && { speaker }), ...(via && { via }), ...(kind && { kind }) }];
      if (count >= words.length) return [];
    }
  });
  return corrections.length === doubt.quotations.length ? corrections : undefined;
}
