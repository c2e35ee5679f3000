/** Who spoke which words of a paragraph, as the search index keeps it beside an article. */
import type { Passage } from '../passage.ts';
import type { ArticleQuotation } from './article-quotation.ts';
import { type Certainty, certaintyOf } from './speech.ts';

/** Words of one speaker; offsets are of the printed text of their paragraph. */
export interface Spoken extends Passage {
  readonly speaker: string;
  readonly certainty: Certainty;
  /** Who passed the words on. */
  readonly via?: string;
}

export type SpokenByAnchor = ReadonlyMap<string, readonly Spoken[]>;

export interface SpokenQuotation extends Spoken {
  /** Of their paragraph. */
  readonly anchor: string;
}

/** The quotations whose speaker is known. */
export const spokenIn = (quotations: readonly ArticleQuotation[]): SpokenQuotation[] =>
  quotations.flatMap(({ anchor, start, end, kind, speaker, via, confidence = 1, rule }) => {
    if (kind !== 'speech' || !speaker) return [];
    const certainty = certaintyOf({ confidence, isCorrected: rule === 'corrected' });
    return [{ anchor, start, end, speaker, certainty, ...(via && { via }) }];
  });

type Row = readonly [anchor: string, start: number, end: number, certainty: Certainty, speaker: string, via?: string];

/** @returns JSON, '' where no speaker is known */
export function writeSpoken(spoken: readonly SpokenQuotation[]): string {
  const rows = spoken.map(({ anchor, start, end, certainty, speaker, via }): Row => {
    const row = [anchor, start, end, certainty, speaker] as const;
    return via ? [...row, via] : row;
  });
  return rows.length > 0 ? JSON.stringify(rows) : '';
}

export function readSpoken(written: string | undefined): SpokenByAnchor {
  const byAnchor = new Map<string, Spoken[]>();
  for (const [anchor, start, end, certainty, speaker, via] of written ? (JSON.parse(written) as Row[]) : []) {
    byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), { start, end, speaker, certainty, ...(via && { via }) }]);
  }
  return byAnchor;
}

/** Whose words a passage is: the innermost quotation that holds all of it. */
export function speakerOf(spoken: readonly Spoken[], { start, end }: Passage): Omit<Spoken, keyof Passage> | undefined {
  const holding = spoken.filter((each) => each.start <= start && end <= each.end);
  const [innermost] = holding.sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!innermost) return undefined;
  const { start: _, end: __, ...who } = innermost;
  return who;
}
