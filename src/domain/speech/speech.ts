/** Speeches: what one speaker says in one breath, parted by nothing but the words that say who spoke. */
import type { ArticleQuotation, SpeakerCue } from './article-quotation.ts';

export interface Speech {
  /** Of its first quotation, among those of the article. */
  readonly place: number;
  /** Of its paragraph. */
  readonly anchor: string;
  /** At least one, in reading order. */
  readonly quotations: readonly ArticleQuotation[];
  readonly speaker: string;
  readonly via?: string;
  /** The words that say who spoke. */
  readonly cue?: SpeakerCue;
  /** The least of its quotations; between 0 and 1. */
  readonly confidence: number;
  /** A human said who spoke. */
  readonly isCorrected: boolean;
}

/** How sure it is who spoke. */
export type Certainty = 'confirmed' | 'sure' | 'probable';

/** Findings that are less sure are called probable, and are for a human to look at. */
export const SURE = 0.9;

export const certaintyOf = ({ confidence, isCorrected }: Pick<Speech, 'confidence' | 'isCorrected'>): Certainty =>
  isCorrected ? 'confirmed' : confidence >= SURE ? 'sure' : 'probable';

/** What is said by a speaker who is named, in reading order. */
export function speechesOf(quotations: readonly ArticleQuotation[]): Speech[] {
  const speeches: Speech[] = [];
  for (const [place, quotation] of quotations.entries()) {
    const { anchor, kind, speaker, via, cue, confidence = 1, rule } = quotation;
    if (kind !== 'speech' || !speaker) continue;
    const last = speeches.at(-1);
    if (last && last.anchor === anchor && last.speaker === speaker && last.via === via && isSameCue(last.cue, cue)) {
      speeches[speeches.length - 1] = {
        ...last,
        quotations: [...last.quotations, quotation],
        confidence: Math.min(last.confidence, confidence),
        isCorrected: last.isCorrected && rule === 'corrected',
      };
      continue;
    }
    speeches.push({
      place,
      anchor,
      quotations: [quotation],
      speaker,
      ...(via && { via }),
      ...(cue && { cue }),
      confidence,
      isCorrected: rule === 'corrected',
    });
  }
  return speeches;
}

const isSameCue = (one: SpeakerCue | undefined, other: SpeakerCue | undefined): boolean =>
  one?.anchor === other?.anchor && one?.start === other?.start;
