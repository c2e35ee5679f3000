/** What a person says of the clippings when importing them. Plain data: it goes to other processes. */

import type { FormatName } from './formats.ts';
import type { DayOrder } from './lines/numbered-date.ts';
import type { ColumnNames } from './tables/field-names.ts';

export interface ReadingOptions {
  /** The format of all files, whatever they look like. */
  readonly as?: FormatName | undefined;
  /** The names of columns or fields that differ from the usual ones. */
  readonly columns: ColumnNames;
  /** The encoding of all files, whatever they declare. */
  readonly encoding?: string | undefined;
  /** EDTF: when the articles were published that do not say so themselves. */
  readonly published?: string | undefined;
  /** EDTF, a day: when the clippings were taken. Words such as "Tuesday" are reckoned from it. */
  readonly retrieved?: string | undefined;
  /** What comes first in days such as `03/04/2017`, which are two dates else. */
  readonly dates?: DayOrder | undefined;
  /** Texts are scans of printed pages: line ends within paragraphs, hyphens, page numbers. */
  readonly ocr?: boolean | undefined;
}
