/**
 * What a record of the index says beside its words and is not to be searched. It is an id of an empty element, because
 * Pagefind makes words of everything else, and keeps ids as they are.
 */
import type { PrintedWords } from './finding/indexed-text.ts';
import { readSpoken, type SpokenByAnchor, type SpokenQuotation, writeSpoken } from './speech/spoken.ts';

const PREFIX = 'note:';

export interface RecordNote {
  readonly source: string;
  readonly language: string;
  /** EDTF. */
  readonly published?: string;
  readonly spoken: SpokenByAnchor;
  /** Id of an element -> its words that are printed otherwise than the index has them. */
  readonly printed: PrintedById;
}

export type PrintedById = Readonly<Record<string, PrintedWords>>;

type Row = readonly [source: string, language: string, published: string, spoken: string, printed?: PrintedById];

export function writeRecordNote(
  note: Omit<RecordNote, 'spoken' | 'printed'>,
  spoken: readonly SpokenQuotation[],
  printed: PrintedById,
): string {
  const row: Row = [note.source, note.language, note.published ?? '', writeSpoken(spoken)];
  return PREFIX + encodeURIComponent(JSON.stringify(Object.keys(printed).length > 0 ? [...row, printed] : row));
}

/**
 * @param ids of all elements of a record
 * @throws where the record has no note, and so is none of ours
 */
export function readRecordNote(ids: readonly string[]): RecordNote {
  const note = ids.find((id) => id.startsWith(PREFIX)) ?? '';
  const [source, language, published, spoken, printed = {}] = JSON.parse(decodeURIComponent(note.slice(PREFIX.length))) as Row;
  return { source, language, ...(published && { published }), spoken: readSpoken(spoken), printed };
}
