/** What a record of JSON says of each field of an article, under whichever name. */
import { type ColumnNames, NAMED_FIELDS, type NamedField, namesFor } from './field-names.ts';

/** What a record says of a field, and the name that it has there, `fields.byline` within another; it may be there and say nothing. */
export interface FoundField {
  readonly name?: string | undefined;
  readonly text?: string | undefined;
}

export function fieldsIn(value: Record<string, unknown>, names: ColumnNames): Record<NamedField, FoundField> {
  const find = (field: NamedField): FoundField => {
    const given = names[field];
    if (given) {
      const found = valueAt(value, given);
      return found === undefined ? {} : { name: given, text: wordsOf(field, found) };
    }
    const there = [...namesFor(field, Object.keys(value)), ...namesWithin(value, field)].map((name) => ({
      name,
      text: wordsOf(field, valueAt(value, name)),
    }));
    return there.find(({ text }) => text !== undefined) ?? there[0] ?? {};
  };
  return Object.fromEntries(NAMED_FIELDS.map((field) => [field, find(field)])) as Record<NamedField, FoundField>;
}

/** News interfaces keep much apart: `fields.bodyText`. What else lies within a record may be of somebody else. */
const KEPT_WITHIN = ['fields'];
const TEXT_WITHIN = [...KEPT_WITHIN, 'content', 'story', 'article', 'body', 'data'];

const namesWithin = (value: Record<string, unknown>, field: NamedField): string[] =>
  (field === 'text' ? TEXT_WITHIN : KEPT_WITHIN).flatMap((outer) => {
    const inner = Object.hasOwn(value, outer) ? value[outer] : undefined;
    return isRecord(inner) ? namesFor(field, Object.keys(inner)).map((name) => `${outer}.${name}`) : [];
  });

/** Names of all that says something and is no field of an article here. @param used names of what is */
export function unusedIn(value: Record<string, unknown>, used: ReadonlySet<string | undefined>): string[] {
  const unusedBelow = (record: Record<string, unknown>, above: string): string[] =>
    Object.entries(record).flatMap(([key, each]) => {
      const name = above + key;
      if (used.has(name)) return [];
      const isPartlyUsed = isRecord(each) && [...used].some((other) => other?.startsWith(`${name}.`));
      if (isPartlyUsed) return unusedBelow(each, `${name}.`);
      return textOf(each) === undefined ? [] : [name];
    });
  return unusedBelow(value, '');
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
const VALUES = ['name', 'rendered', 'main', 'original', 'text', 'value', 'html', 'content', 'title', 'label', '$date'];

/** Lists are parted as the fields of a table are. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ') || undefined;
  const name = isRecord(value) ? VALUES.find((each) => Object.hasOwn(value, each) && value[each] !== null) : undefined;
  return isRecord(value) && name !== undefined ? textOf(value[name]) : undefined;
}
