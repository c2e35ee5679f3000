/** What a database of news says of an article, before it becomes one. */

export interface DatabaseDocument {
  readonly headline: string | undefined;
  readonly standfirst?: string | undefined;
  /** As printed. */
  readonly byline?: string | undefined;
  readonly authors: readonly string[];
  readonly dateline?: string | undefined;
  readonly publication: string | undefined;
  /** As it is written. */
  readonly date: string | undefined;
  readonly section?: string | undefined;
  readonly keywords?: readonly string[];
  /** An address of the article, or of the paper. */
  readonly url?: string | undefined;
  readonly paragraphs: readonly string[];
  readonly leftOut: readonly string[];
}

/** A database whose exports are read. */
export interface Database {
  /** @param beginning of a file */
  readonly is: (beginning: string) => boolean;
  readonly documentsOf: (text: string) => DatabaseDocument[];
}
