/** Lines such as `Title: …` and `Date: …` above a text, as people write them who keep clippings by hand. */
import { NAMED_FIELDS, type NamedField, namesFor } from '../tables/field-names.ts';

const LABELLED = /^(?<label>\p{L}[\p{L} ]{2,20}):\s+(?<value>\S.*)$/u;

/** @returns what the labels of all lines name; nothing where one of them names nothing, or none is the title */
export function labelledHead(lines: readonly string[]): ReadonlyMap<NamedField, string> | undefined {
  const named = lines.map((line) => {
    const { label = '', value = '' } = LABELLED.exec(line)?.groups ?? {};
    const field = NAMED_FIELDS.find((each) => each !== 'text' && namesFor(each, [label]).length > 0);
    return field && ([field, value] as const);
  });
  const fields = new Map(named.filter((each) => each !== undefined));
  return fields.size > 1 && fields.size === lines.length && fields.has('title') ? fields : undefined;
}
