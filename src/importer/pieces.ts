/** What the reading processes hand over, one after the other. Plain data. */
import type { Problem } from '../domain/problem.ts';
import type { Prepared } from './prepare-article.ts';

export type Piece = { readonly file: string; readonly row?: number } & (
  | {
      readonly is: 'article';
      readonly article: Prepared;
      /** Bytes of the raw file, where it is not the file that was named; once for all articles of it. */
      readonly rawBytes?: Uint8Array;
    }
  | { readonly is: 'problem'; readonly problem: Problem }
  /** No clipping, and nobody said that it was one. */
  | { readonly is: 'passed' }
);

/** A file to be read. */
export interface Input {
  /** Where it lies. */
  readonly path: string;
  /** As a person named it. */
  readonly file: string;
  /** Its name, where the one in the path says nothing. */
  readonly name?: string;
  /** Its path below the folder that was named, with `/`; nothing where it was named itself. */
  readonly place?: string;
  /** It was found in a folder, and may be no clipping at all. */
  readonly isFound: boolean;
}
