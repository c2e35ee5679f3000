/** Articles as JSON: one a line (JSON Lines), a list of them, or one alone. */

import type { Item } from '../item.ts';
import type { ReadResult } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { Refused } from '../refused.ts';
import { type ColumnNames, NAMED_FIELDS } from './field-names.ts';
import { articleOfFields, remarkOnUnused } from './named-fields.ts';
import { fieldsIn, isRecord, unusedIn } from './record-fields.ts';

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
    const at = { file, place: `${place}, line ${line}`, line };
    // A program may write all that it has in one line.
    for (const result of readRecords(() => parsed(written, line), options, at, said)) yield { ...result, row: ++row };
  }
  if (row === 0) throw new Refused('There is no record in this file.', 'Bring the whole file.');
}

/** A whole document: an article, or a list of articles, which may lie within it. */
export async function* readJson({ place, file }: Item, text: string, options: ReadingOptions): AsyncGenerator<ReadResult> {
  const value = parsed(text, undefined);
  yield* readRecords(() => value, options, { file, place }, new Set());
}

/** @param read gives a record or what holds a list of them @param said names of fields that were not used, and of which that was said */
function* readRecords(read: () => unknown, options: ReadingOptions, at: Place, said: Set<string>): Generator<ReadResult> {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    yield problemOf(error, at);
    return;
  }
  const list = listIn(value, options.columns);
  if (list?.length === 0) throw new Refused('There is no record in this file.', 'Bring the whole file.');
  if (!list) yield readRecord(value, options, at, said);
  for (const [index, record] of list?.entries() ?? []) {
    const row = index + 1;
    yield { ...readRecord(record, options, { ...at, place: `${at.place}, record ${row}` }, said), row };
  }
}

/** Records within records within records: news interfaces wrap what they answer. */
const DEEPEST = 4;

/** The list that holds articles, where the value itself is none. */
function listIn(value: unknown, names: ColumnNames): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || isArticle(value, names)) return undefined;
  let within: unknown[] = [value];
  const lists: unknown[][] = [];
  for (let depth = 0; depth < DEEPEST; depth++) {
    within = within.flatMap((each) => (isRecord(each) ? Object.values(each) : []));
    lists.push(...within.filter((each) => Array.isArray(each)).filter((each) => each.length > 0 && each.every(isRecord)));
  }
  return lists.find((list) => list.some((each) => isArticle(each, names))) ?? lists[0];
}

function isArticle(value: unknown, names: ColumnNames): boolean {
  if (!isRecord(value)) return false;
  const { title, text } = fieldsIn(value, names);
  return title.name !== undefined && text.name !== undefined;
}

interface Place {
  readonly file: string;
  /** The source, where the record names no web address. */
  readonly place: string;
  readonly line?: number;
}

function readRecord(
  value: unknown,
  { columns: names, dates }: ReadingOptions,
  { file, place, line }: Place,
  said: Set<string>,
): ReadResult {
  try {
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
    const unused = unusedIn(value, used).filter((name) => !said.has(name));
    for (const name of unused) said.add(name);
    return {
      article: { ...article, remarks: [...(article.remarks ?? []), ...(unused.length > 0 ? [remarkOnUnused('record', unused)] : [])] },
    };
  } catch (error) {
    return problemOf(error, { file });
  }
}

function problemOf(error: unknown, { file }: Pick<Place, 'file'>): ReadResult {
  if (error instanceof Refused) return { problem: error.problemIn(file) };
  throw error;
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
