/** Lines such as `Title: …` and `Date: …` above a text, as people write them who keep clippings by hand. */
import { hostOf } from '../known/source-key.ts';
import { authorsOfField } from '../lines/byline.ts';
import { languageTagOf } from '../lines/language-tag.ts';
import { type DateRead, type DayOrder, remedyForDate } from '../lines/numbered-date.ts';
import { readDate } from '../lines/read-date.ts';
import { NAMED_FIELDS, type NamedField, namesFor } from '../tables/field-names.ts';

const LABELLED = /^(?<label>\p{L}[\p{L} ]{2,20}):\s+(?<value>\S.*)$/u;

export interface LabelledHead {
  readonly authors: readonly string[];
  readonly published: DateRead | undefined;
  readonly standfirst: string | undefined;
  readonly publication: string | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly keywords: readonly string[];
  /** Web address. */
  readonly source: string | undefined;
  readonly remarks: readonly string[];
}

/** Takes the block of such lines, where all of them name something and one is the title, and leaves the headline in its place. */
export function takeLabels(blocks: string[][], dates: DayOrder | undefined): LabelledHead | undefined {
  const fields = fieldsIn(blocks[0] ?? []);
  const title = fields?.get('title');
  if (!fields || !title) return undefined;
  blocks.splice(0, 1, [title]);
  const [date, url, language] = [fields.get('date'), fields.get('url'), fields.get('language')];
  const published = date === undefined ? undefined : readDate(date, dates);
  const isAddress = url !== undefined && hostOf(url) !== undefined;
  return {
    authors: authorsOfField(fields.get('author') ?? ''),
    published,
    standfirst: fields.get('standfirst'),
    publication: fields.get('publication') ?? (isAddress ? undefined : url),
    section: fields.get('section'),
    language: languageTagOf(language ?? ''),
    keywords: (fields.get('keywords') ?? '').split(/\s*[;,]\s*/).filter(Boolean),
    source: isAddress ? url : undefined,
    remarks: date && !published ? [`Its date, “${date}”, cannot be read. ${remedyForDate(date)}`] : [],
  };
}

function fieldsIn(lines: readonly string[]): ReadonlyMap<NamedField, string> | undefined {
  const named = lines.map((line) => {
    const { label = '', value = '' } = LABELLED.exec(line)?.groups ?? {};
    const fields = NAMED_FIELDS.filter((each) => each !== 'text' && namesFor(each, [label]).length > 0);
    // A source is an address, or who printed it.
    const field = fields.find((each) => each !== 'url' || hostOf(value) !== undefined) ?? fields[0];
    return field && ([field, value] as const);
  });
  const fields = new Map(named.filter((each) => each !== undefined));
  return fields.size > 1 && fields.size === lines.length ? fields : undefined;
}
