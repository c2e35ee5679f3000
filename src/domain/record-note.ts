/**
 * What a record of the index says beside its words and is not to be searched. It is an id of an empty element, because
 * Pagefind makes words of everything else, and keeps ids as they are.
 */
import { readSpoken, type SpokenByAnchor, type SpokenQuotation, writeSpoken } from './speech/spoken.ts';

const PREFIX = 'note:';

export interface RecordNote {
  readonly source: string;
  readonly language: string;
  /** EDTF. */
  readonly published?: string;
  readonly spoken: SpokenByAnchor;
}

type Row = readonly [source: string, language: string, published: string, spoken: string];

export function writeRecordNote(note: Omit<RecordNote, 'spoken'>, spoken: readonly SpokenQuotation[]): string {
  const row: Row = [note.source, note.language, note.published ?? '', writeSpoken(spoken)];
  return PREFIX + encodeURIComponent(JSON.stringify(row));
}

/**
 * @param ids of all elements of a record
 * @throws where the record has no note, and so is none of ours
 */
export function readRecordNote(ids: readonly string[]): RecordNote {
  const note = ids.find((id) => id.startsWith(PREFIX)) ?? '';
  const [source, language, published, spoken] = JSON.parse(decodeURIComponent(note.slice(PREFIX.length))) as Row;
  return { source, language, ...(published && { published }), spoken: readSpoken(spoken) };
}
