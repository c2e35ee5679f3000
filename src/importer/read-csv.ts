/** A table of articles, one a row, with a row of column names. */
import { CsvError, parse } from 'csv-parse/sync';
import { authorsOfField } from './byline.ts';
import { type Clipping, type ReadResult, refusal } from './raw-article.ts';
import { readDate } from './read-date.ts';

/** Field of an article -> the names that its column may have. */
const COLUMNS = {
  url: ['url', 'link', 'source', 'permalink', 'address'],
  date: ['date', 'published', 'published_at', 'pubdate', 'publication_date', 'publish_date'],
  title: ['title', 'headline'],
  text: ['text', 'body', 'content', 'article'],
  standfirst: ['standfirst', 'subtitle', 'description', 'summary'],
  author: ['author', 'authors', 'byline', 'creator'],
  publication: ['publication', 'publisher', 'newspaper', 'outlet', 'source_name'],
  section: ['section', 'category'],
  language: ['language', 'lang'],
  keywords: ['keywords', 'tags'],
} as const;

export type ColumnField = keyof typeof COLUMNS;
export const COLUMN_FIELDS = Object.keys(COLUMNS) as ColumnField[];
export type ColumnNames = Partial<Record<ColumnField, string>>;

/** No single row is longer; a file without its closing quotation mark would otherwise be one row. */
const LONGEST_ROW = 16 * 1024 * 1024;

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly error?: CsvError };
}

/** @param names columns whose names differ from the usual ones */
export function readCsv({ file, name, text }: Clipping, names: ColumnNames = {}): ReadResult[] {
  let rows: Row[];
  try {
    rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [
      refusal(
        file,
        `This table cannot be read: ${error.message}.`,
        'Put text that holds a comma, a line break or " between double quotation marks, and write " within it as "".',
        lineOf(error),
      ),
    ];
  }
  const [header, ...records] = rows;
  const columns = header?.record.map((column) => column.trim().toLowerCase()) ?? [];
  const indexOf = (field: ColumnField): number => {
    const given = names[field]?.toLowerCase();
    return given ? columns.indexOf(given) : columns.findIndex((column) => (COLUMNS[field] as readonly string[]).includes(column));
  };
  const at = Object.fromEntries(COLUMN_FIELDS.map((field) => [field, indexOf(field)])) as Record<ColumnField, number>;
  const missing = COLUMN_FIELDS.filter((field) => at[field] < 0 && (field === 'title' || field === 'text' || names[field] !== undefined));
  if (missing.length > 0) {
    return [
      refusal(
        file,
        `There is no column ${missing.map((field) => `"${names[field] ?? field}"`).join(' or ')}. The columns are: ${columns.join(', ')}.`,
        `Name them: --columns ${missing.map((field) => `${field}=NAME`).join(',')}`,
        1,
      ),
    ];
  }
  if (records.length === 0) return [refusal(file, 'This table has no row below its column names.', 'Bring the whole table.')];
  return records.map(({ record, info }, index) => ({ ...readRow(record, info.lines), row: index + 1 }));

  function readRow(record: readonly string[], line: number): ReadResult {
    if (record.length !== columns.length) {
      return refusal(
        file,
        `This row has ${record.length} columns where the others have ${columns.length}.`,
        'Put text that holds a comma between double quotation marks.',
        line,
      );
    }
    const value = (field: ColumnField): string | undefined => record[at[field]]?.trim() || undefined;
    const title = value('title');
    const paragraphs = (value('text') ?? '')
      .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean);
    if (!title) return refusal(file, 'This row has no title.', 'Write the headline as it was printed, or delete the row.', line);
    if (paragraphs.length === 0) return refusal(file, `This row, “${title}”, has no text.`, 'Write the text, or delete the row.', line);
    const date = value('date');
    const published = date === undefined ? undefined : readDate(date);
    if (date !== undefined && !published) {
      return refusal(
        file,
        `The date of “${title}”, ${date}, cannot be read without a guess.`,
        'Write the year first: 2017-12-19, 2017-12 or 2017. Leave it empty where it is not known.',
        line,
      );
    }
    const author = value('author');
    return {
      article: {
        headline: title.replace(/\s+/g, ' '),
        standfirst: value('standfirst'),
        byline: author && /^by\s/i.test(author) ? author : undefined,
        authors: author ? authorsOfField(author) : [],
        published,
        publication: value('publication'),
        section: value('section'),
        language: value('language'),
        keywords: (value('keywords') ?? '').split(/\s*[;,]\s*/).filter(Boolean),
        pictures: [],
        source: value('url') ?? `${name}, line ${line}`,
        body: { paragraphs },
        leftOut: [],
      },
    };
  }
}

const lineOf = (error: CsvError): number | undefined => {
  const { lines } = error as unknown as { lines?: unknown };
  return typeof lines === 'number' ? lines : undefined;
};
