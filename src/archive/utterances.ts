/** What an article quotes as somebody's own words, as it is compared with what others quote. */
import { fold } from '../domain/fold.ts';
import { runsOf } from '../domain/likeness/same-words.ts';
import type { ArticleQuotation } from '../domain/speech/article-quotation.ts';
import { speechesOf } from '../domain/speech/speech.ts';

/** Words that stand together as somebody's own. */
export interface Utterance {
  /** Of the first quotation among those of the article. */
  readonly place: number;
  readonly anchor: string;
  /** As printed, without marks. */
  readonly words: string;
  /** Numbers of its runs of words. */
  readonly runs: readonly number[];
}

/** Speeches, and the quotations of speech whose speaker is not known; those only that are long enough to be told from others. */
export function utterancesIn(quotations: readonly ArticleQuotation[]): Utterance[] {
  const named = speechesOf(quotations).map(({ place, anchor, quotations: parts }) => ({
    place,
    anchor,
    words: parts.map(({ text }) => text).join(' '),
  }));
  const unnamed = quotations.flatMap(({ kind, speaker, anchor, text }, place) =>
    kind === 'speech' && !speaker ? [{ place, anchor, words: text }] : [],
  );
  return [...named, ...unnamed].flatMap((each) => {
    const runs = runsOf(fold(each.words));
    return runs.length > 0 ? [{ ...each, runs }] : [];
  });
}
