/** What became of an article, or of a file that gave none. One line of the report. */
import type { Problem } from '../domain/problem.ts';
import type { DiffPiece } from '../domain/word-diff.ts';

interface Article {
  readonly address: string;
  /** Below the content folder. */
  readonly article: string;
  readonly headline: string;
  readonly source: string;
  readonly leftOut: readonly string[];
  /** Field -> how it was guessed. */
  readonly guesses: Readonly<Record<string, string>>;
  /** What a person should look at. */
  readonly remarks: readonly string[];
}

export interface Difference {
  /** Why it is taken for a version of the article that is here. */
  readonly because: 'same source' | 'nearly the same text';
  /** From the words that are here to those of the clipping. */
  readonly diff: readonly DiffPiece[];
}

export type Outcome = { readonly file: string; readonly row?: number } & (
  | ({
      readonly outcome: 'imported' /** Addresses of other papers' articles that print the same story. */;
      readonly also: readonly string[];
    } & Article)
  | ({ readonly outcome: 'here' } & Article)
  /** A new version of an article that is here: nothing was written. */
  | ({ readonly outcome: 'proposed' } & Difference & Article)
  /** A new version that was taken over. */
  | ({ readonly outcome: 'corrected' } & Difference & Article)
  | { readonly outcome: 'failed'; readonly problem: Problem }
  | { readonly outcome: 'passed' }
);

export const OUTCOMES = ['imported', 'here', 'proposed', 'corrected', 'failed', 'passed'] as const;
export type Counts = Record<Outcome['outcome'], number>;
export const noCounts = (): Counts => ({ imported: 0, here: 0, proposed: 0, corrected: 0, failed: 0, passed: 0 });
