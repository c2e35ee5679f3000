/** Articles as JSON: one a line (JSON Lines), a list of them, or one alone. */
import { type ColumnNames, NAMED_FIELDS, type NamedField, namesFor } from './field-names.ts';
import type { Item } from './item.ts';
import { articleOfFields, remarkOnUnused } from './named-fields.ts';
import type { ReadResult } from './raw-article.ts';
import type { ReadingOptions } from './reading-options.ts';
import { Refused } from './refused.ts';

/** Letters. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** @param text in pieces of any length */
export async function* readJsonLines(
  { place, file }: Item,
  text: AsyncIterable<string>,
  options: ReadingOptions,
): AsyncGenerator<ReadResult> {
  const said = new Set<string>();
  let line = 0;
  let row = 0;
  for await (const written of linesOf(text)) {
    line++;
    if (!written.trim()) continue;
    yield { ...readRecord(() => parsed(written, line), options, { file, place: `${place}, line ${line}`, line }, said), row: ++row };
  }
  if (row === 0) throw new Refused('There is no record in this file.', 'Bring the whole file.');
}

/** A whole document: an article, or a list of articles, which may be the value of a field. */
export async function* readJson({ place, file }: Item, text: string, options: ReadingOptions): AsyncGenerator<ReadResult> {
  const value = parsed(text, undefined);
  const list = listIn(value);
  const said = new Set<string>();
  if (!list) yield readRecord(() => value, options, { file, place }, said);
  let row = 0;
  for (const record of list ?? []) {
    row++;
    yield { ...readRecord(() => record, options, { file, place: `${place}, record ${row}` }, said), row };
  }
  if (list?.length === 0) throw new Refused('There is no record in this file.', 'Bring the whole file.');
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  return Object.values(value).find((each) => Array.isArray(each) && each.length > 0 && each.every(isRecord)) as
    | readonly unknown[]
    | undefined;
}

interface Place {
  readonly file: string;
  /** The source, where the record names no web address. */
  readonly place: string;
  readonly line?: number;
}

/** @param said names of fields that were not used, and of which that was said */
function readRecord(
  record: () => unknown,
  { columns: names, dates }: ReadingOptions,
  { file, place, line }: Place,
  said: Set<string>,
): ReadResult {
  try {
    const value = record();
    if (!isRecord(value))
      throw new Refused('This is no record with named fields.', 'Write {"title": …, "text": …} for each article.', line);
    const fields = fieldsIn(value, names);
    const missing = NAMED_FIELDS.filter((field) => (field === 'title' || field === 'text') && fields[field].name === undefined);
    if (missing.length > 0) {
      throw new Refused(
        `This record has no ${missing.map((field) => `"${names[field] ?? field}"`).join(' and no ')}. Its fields are: ${Object.keys(value).join(', ').slice(0, 500)}.`,
        `Name the fields: --columns ${missing.map((field) => `${field}=NAME`).join(',')}. Within another: --columns text=content.body`,
        line,
      );
    }
    const article = articleOfFields({ written: (field) => fields[field].text, is: 'record', place, line }, dates);
    const used = new Set(Object.values(fields).map(({ name }) => name));
    const unused = Object.keys(value).filter((name) => !used.has(name) && !said.has(name) && textOf(value[name]) !== undefined);
    for (const name of unused) said.add(name);
    return { article: { ...article, ...(unused.length > 0 && { remarks: [remarkOnUnused('record', unused)] }) } };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problemIn(file) };
    throw error;
  }
}

/** What a record says of a field, and the name that it has there, which may be there and say nothing. */
interface FoundField {
  readonly name?: string | undefined;
  readonly text?: string | undefined;
}

function fieldsIn(value: Record<string, unknown>, names: ColumnNames): Record<NamedField, FoundField> {
  const find = (field: NamedField): FoundField => {
    const given = names[field];
    if (given) {
      const found = valueAt(value, given);
      return found === undefined ? {} : { name: Object.hasOwn(value, given) ? given : given.split('.')[0], text: textOf(found) };
    }
    const there = namesFor(field, Object.keys(value)).map((name) => ({ name, text: textOf(value[name]) }));
    return there.find(({ text }) => text !== undefined) ?? there[0] ?? {};
  };
  return Object.fromEntries(NAMED_FIELDS.map((field) => [field, find(field)])) as Record<NamedField, FoundField>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `content.body` names a field within another. */
function valueAt(value: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(value, path)) return value[path];
  let at: unknown = value;
  for (const name of path.split('.')) at = isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** Lists are parted as the fields of a table are; `{"name": "Jane Doe"}` is its name. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ') || undefined;
  return isRecord(value) && Object.hasOwn(value, 'name') ? textOf(value['name']) : undefined;
}

function parsed(text: string, line: number | undefined): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(
      `This is not JSON: ${(error as Error).message.slice(0, 200)}.`,
      'Mend it, or bring it again from where it came.',
      line,
    );
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE)
      throw new Refused('A line of this file is longer than 16 million letters.', 'Write each article in a line of its own.');
    yield* lines;
  }
  if (rest) yield rest;
}
