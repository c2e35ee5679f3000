/** What a record of JSON says of each field of an article, under whichever name. */
import { type ColumnNames, NAMED_FIELDS, type NamedField, namesFor } from './field-names.ts';

/** What a record says of a field, and the name that it has there, which may be there and say nothing. */
export interface FoundField {
  readonly name?: string | undefined;
  readonly text?: string | undefined;
}

export function fieldsIn(value: Record<string, unknown>, names: ColumnNames): Record<NamedField, FoundField> {
  const find = (field: NamedField): FoundField => {
    const given = names[field];
    if (given) {
      const found = valueAt(value, given);
      return found === undefined ? {} : { name: outermost(value, given), text: wordsOf(field, found) };
    }
    const paths = [...namesFor(field, Object.keys(value)), ...(field === 'text' ? pathsWithin(value) : [])];
    const there = paths.map((path) => ({ name: outermost(value, path), text: wordsOf(field, valueAt(value, path)) }));
    return there.find(({ text }) => text !== undefined) ?? there[0] ?? {};
  };
  return Object.fromEntries(NAMED_FIELDS.map((field) => [field, find(field)])) as Record<NamedField, FoundField>;
}

/** News interfaces keep what is long apart: `fields.bodyText`. What else lies within a record may be of somebody else. */
const KEPT_WITHIN = ['fields', 'content', 'story', 'article', 'body', 'data'];

const pathsWithin = (value: Record<string, unknown>): string[] =>
  KEPT_WITHIN.flatMap((outer) => {
    const inner = Object.hasOwn(value, outer) ? value[outer] : undefined;
    return isRecord(inner) ? namesFor('text', Object.keys(inner)).map((name) => `${outer}.${name}`) : [];
  });

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const outermost = (value: Record<string, unknown>, path: string): string => (Object.hasOwn(value, path) ? path : path.split('.', 1).join());

/** `content.body` names a field within another. */
function valueAt(value: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(value, path)) return value[path];
  let at: unknown = value;
  for (const name of path.split('.')) at = isRecord(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return at;
}

/** A text may be a list of its paragraphs. */
const wordsOf = (field: NamedField, value: unknown): string | undefined =>
  field === 'text' && Array.isArray(value) ? value.map(textOf).filter(Boolean).join('\n\n') || undefined : textOf(value);

/** What a thing is called or says: `{"name": "Jane Doe"}`, `{"rendered": "<p>…"}` of WordPress, `{"type": "p", "text": "…"}`. */
const VALUES = ['name', 'rendered', 'main', 'original', 'text', 'value', 'html', 'content'];

/** Lists are parted as the fields of a table are. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ') || undefined;
  const name = isRecord(value) ? VALUES.find((each) => Object.hasOwn(value, each) && value[each] !== null) : undefined;
  return isRecord(value) && name !== undefined ? textOf(value[name]) : undefined;
}
