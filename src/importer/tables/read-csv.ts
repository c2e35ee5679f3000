/** A table of articles, one a row, with a row of column names. Read row by row, however long it is. */
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Item } from '../item.ts';
import type { DayOrder } from '../lines/numbered-date.ts';
import type { ReadResult } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { Refused } from '../refused.ts';
import { type Separator, withSeparator } from './column-separator.ts';
import { type ColumnNames, NAMED_FIELDS, type NamedField, namesFor } from './field-names.ts';
import { articleOfFields, remarkOnUnused } from './named-fields.ts';
import { watchQuotationMarks } from './open-quotation-mark.ts';

/** Letters. No row is longer; a file without its closing quotation mark would otherwise be one row. */
const LONGEST_ROW = 16 * 1024 * 1024;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** @param pieces the table, in pieces of any length */
export async function* readCsv({ place, file }: Item, pieces: AsyncIterable<string>, options: ReadingOptions): AsyncGenerator<ReadResult> {
  const { separator, text } = await withSeparator(pieces);
  const watched = watchQuotationMarks(text);
  const source = Readable.from(watched.text);
  const parser = source.pipe(
    parse({
      bom: true,
      delimiter: separator.character,
      from_line: separator.linesBefore + 1,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  source.on('error', (error) => parser.destroy(error));
  const rows = parser as AsyncIterable<Row>;
  let columns: Columns | undefined;
  let index = 0;
  let unsaid: readonly string[] = [];
  try {
    for await (const { record, info } of rows) {
      if (!columns) {
        columns = columnsOf(record, options.columns, separator);
        unsaid = remarksOn(columns, separator);
        continue;
      }
      const result = readRow(record, columns, { place, file, line: beginOf(record, info.lines), dates: options.dates }, separator);
      yield {
        ...('article' in result ? { article: { ...result.article, remarks: [...(result.article.remarks ?? []), ...unsaid] } } : result),
        row: ++index,
      };
      if ('article' in result) unsaid = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { what, line = lineOf(error) } = faultOf(error, watched.openedAt());
    throw new Refused(
      `This table cannot be read: ${what}.`,
      `Put text that holds ${separator.name}, a line break or " between double quotation marks, and write " within it as "".`,
      line,
    );
  }
  if (index === 0) throw new Refused('This table has no row below its column names.', 'Bring the whole table.');
}

/** @param end the line on which the row ends, as the library counts it */
const beginOf = (record: readonly string[], end: number): number =>
  end - record.reduce((breaks, field) => breaks + (field.match(/\n/g)?.length ?? 0), 0);

interface Columns {
  readonly count: number;
  /** Of each field, from 0; -1 where there is none. */
  readonly at: Record<NamedField, number>;
  /** Names of the others, as they are written. */
  readonly unused: readonly string[];
}

/** Said once, of the first article. */
const remarksOn = ({ unused }: Columns, { character, name }: Separator): string[] => [
  ...(character === ',' ? [] : [`The columns of this table are divided by ${name}, as its column names are.`]),
  ...(unused.length > 0 ? [remarkOnUnused('table', unused)] : []),
];

function columnsOf(header: readonly string[], names: ColumnNames, separator: Separator): Columns {
  const columns = header.map((column) => column.trim().toLowerCase());
  const indexOf = (field: NamedField): number => {
    const name = names[field]?.toLowerCase() ?? namesFor(field, columns)[0];
    return name === undefined ? -1 : columns.indexOf(name);
  };
  const at = Object.fromEntries(NAMED_FIELDS.map((field) => [field, indexOf(field)])) as Record<NamedField, number>;
  const missing = NAMED_FIELDS.filter((field) => at[field] < 0 && (field === 'title' || field === 'text' || names[field] !== undefined));
  if (missing.length > 0) {
    throw new Refused(
      `There is no column ${missing.map((field) => `"${names[field] ?? field}"`).join(' or ')}. The columns, divided by ${separator.name}, are: ${columns.join(', ').slice(0, 500)}.`,
      `Name them: --columns ${missing.map((field) => `${field}=NAME`).join(',')}`,
      1 + separator.linesBefore,
    );
  }
  const used = new Set(Object.values(at));
  const unused = header.map((column) => column.trim()).filter((column, index) => column !== '' && !used.has(index));
  return { count: columns.length, at, unused };
}

interface Place {
  readonly place: string;
  readonly file: string;
  readonly line: number;
  readonly dates: DayOrder | undefined;
}

function readRow(record: readonly string[], { count, at }: Columns, { place, file, line, dates }: Place, separator: Separator): ReadResult {
  try {
    if (record.length !== count) {
      throw new Refused(
        `This row has ${record.length} columns where the others have ${count}.`,
        `Put text that holds ${separator.name} between double quotation marks.`,
        line,
      );
    }
    const written = (field: NamedField) => record[at[field]]?.trim() || undefined;
    return { article: articleOfFields({ written, is: 'row', place: `${place}, line ${line}`, line }, dates) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problemIn(file) };
    throw error;
  }
}

/** @param openedAt the line of a quotation mark that is open */
function faultOf({ code }: CsvError, openedAt: number | undefined): { what: string; line?: number | undefined } {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { what: 'the quotation mark that opens on this line is never closed', line: openedAt };
    case 'CSV_MAX_RECORD_SIZE':
      return openedAt === undefined
        ? { what: `a row is longer than ${LONGEST_ROW / 1024 / 1024} million letters` }
        : { what: 'the quotation mark that opens on this line is not closed for millions of letters', line: openedAt };
    case 'CSV_INVALID_CLOSING_QUOTE':
      return { what: 'on this line a quotation mark stands within quoted text, or closes one that was left open above' };
    default:
      return { what: 'on this line a quotation mark stands within text that does not begin with one' };
  }
}

function lineOf(error: CsvError): number | undefined {
  const { lines } = error as unknown as { lines?: unknown };
  return typeof lines === 'number' ? lines : undefined;
}
