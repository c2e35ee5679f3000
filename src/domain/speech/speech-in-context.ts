/** A speech where it stands: the printed sentences that hold it and the words that say who spoke. */
import type { Speech } from './speech.ts';

export interface PrintedPiece {
  readonly text: string;
  /** `quotation` with its marks; `cue`: who spoke; `around`: the other words of these sentences. */
  readonly is: 'quotation' | 'cue' | 'around';
  /** Of a quotation: the words without marks. */
  readonly words?: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * @param paragraph printed text of the paragraph in which the speech stands
 * @param language BCP 47
 */
export function speechInContext(
  { quotations, anchor, cue }: Pick<Speech, 'quotations' | 'anchor' | 'cue'>,
  paragraph: string,
  language: string,
): PrintedPiece[] {
  const marked: (Stretch & Omit<PrintedPiece, 'text'>)[] = quotations.map(({ start, end, text }) => ({
    start,
    end,
    is: 'quotation',
    words: text,
  }));
  if (cue?.anchor === anchor) marked.push({ start: cue.start, end: cue.end, is: 'cue' });
  marked.sort((a, b) => a.start - b.start);
  const whole = sentencesAround(paragraph, { start: marked[0]?.start ?? 0, end: Math.max(0, ...marked.map(({ end }) => end)) }, language);

  const pieces: PrintedPiece[] = [];
  let at = whole.start;
  for (const { start, end, ...piece } of marked) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: paragraph.slice(at, start), is: 'around' });
    pieces.push({ text: paragraph.slice(start, end), ...piece });
    at = end;
  }
  if (at < whole.end) pieces.push({ text: paragraph.slice(at, whole.end), is: 'around' });
  return pieces;
}

/** The whole sentences that a stretch of a text touches, without the space at their ends. */
function sentencesAround(text: string, { start, end }: Stretch, language: string): Stretch {
  const touched = [...sentencesIn(language).segment(text)].filter(
    ({ index, segment }) => index < end && index + segment.trimEnd().length > start,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return { start, end };
  return { start: Math.min(start, first.index), end: Math.max(end, last.index + last.segment.trimEnd().length) };
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter takes longer than using it. */
function sentencesIn(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
