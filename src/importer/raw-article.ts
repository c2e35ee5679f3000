/** The one shape that every `read-*` returns: what a clipping says of itself, before it becomes an article. */
import type { PartialDate } from '../domain/calendar/dates.ts';
import type { Problem } from '../domain/problem.ts';

export interface RawArticle {
  readonly headline: string;
  readonly standfirst?: string | undefined;
  /** As printed. */
  readonly byline?: string | undefined;
  readonly authors: readonly string[];
  readonly dateline?: string | undefined;
  /** Absent where the clipping gives none. */
  readonly published?: PartialDate | undefined;
  readonly publication?: string | undefined;
  readonly section?: string | undefined;
  readonly keywords: readonly string[];
  readonly language?: string | undefined;
  readonly pictures: readonly RawPicture[];
  readonly draft?: boolean | undefined;
  /** URL or file, with its path below the folder that was named; for a row of a table without a URL, its file and row. */
  readonly source: string;
  /** Printed paragraphs, which become Markdown that shows them exactly; or Markdown that is one already. */
  readonly body: { readonly paragraphs: readonly string[] } | { readonly markdown: string };
  /** Lines of the clipping that are not part of the article, in their order. */
  readonly leftOut: readonly string[];
  /** Field -> the place in the clipping that it was taken from, where there are several: `published: JSON-LD`. */
  readonly origins?: Readonly<Record<string, string>> | undefined;
  /** Field -> how it was guessed, where the clipping does not say it: `language: recognised by its words`. */
  readonly guesses?: Readonly<Record<string, string>> | undefined;
  /** When the clipping was taken. */
  readonly retrieved?: PartialDate | undefined;
  /** What a person should look at; said in the report of the import, and kept nowhere. */
  readonly remarks?: readonly string[] | undefined;
}

export interface RawPicture {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** What it shows, for those who do not see it. */
  readonly alt?: string | undefined;
  /** Its address as the page writes it. */
  readonly from?: string | undefined;
  /** The picture itself, where it came along. */
  readonly bytes?: Uint8Array | undefined;
}

/** What a reader makes of one file: articles, and problems where one could not be made. */
export type ReadResult = { readonly article: RawArticle; readonly row?: number } | { readonly problem: Problem; readonly row?: number };

/** A decoded file. */
export interface Clipping {
  /** As it was named on the command line. */
  readonly file: string;
  /** The last part of its path. */
  readonly name: string;
  /** Where it lay, below what was named: the source where there is no other. */
  readonly place: string;
  readonly text: string;
  /** Web address that it was saved from, as what stands around it says. */
  readonly source?: string | undefined;
}

export const refusal = (file: string, what: string, remedy: string, line?: number): { problem: Problem } => ({
  problem: { file, what, remedy, ...(line !== undefined && { line }) },
});
