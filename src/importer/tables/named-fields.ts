/** A row of a table, or a record of JSON, whose fields have names -> an article. */

import { hostOf } from '../known/source-key.ts';
import { authorsOfField } from '../lines/byline.ts';
import { remarksOnCut } from '../lines/cut-text.ts';
import { languageTagOf } from '../lines/language-tag.ts';
import { type DayOrder, remedyForDate } from '../lines/numbered-date.ts';
import { readDate } from '../lines/read-date.ts';
import { dateInSeconds } from '../lines/seconds-date.ts';
import type { RawArticle } from '../raw-article.ts';
import { Refused } from '../refused.ts';
import type { NamedField } from './field-names.ts';
import { bodyOfField, plainField } from './markup-field.ts';

/** Said once, lest the dates or authors of a whole table are lost without a word. */
export const remarkOnUnused = (row: string, names: readonly string[]): string =>
  `Of the ${row} ${names.length === 1 ? 'this field was' : 'these fields were'} not used: ${names.join(', ').slice(0, 500)}. To use one, name it: --columns date=NAME`;

interface RowOfFields {
  /** What it says of a field, trimmed; nothing where it is empty. */
  readonly written: (field: NamedField) => string | undefined;
  /** For messages. */
  readonly is: 'row' | 'record';
  /** No other has it: the source where the row names no web address. */
  readonly place: string;
  readonly line?: number | undefined;
}

/** @throws {Refused} */
export function articleOfFields({ written, is: row, place, line }: RowOfFields, dates?: DayOrder): RawArticle {
  const value = (field: NamedField) => plainField(written(field) ?? '') || undefined;
  const title = value('title');
  const publication = value('publication');
  const url = written('url');
  const source = url !== undefined && hostOf(url) !== undefined ? url : placeNamed(value('url'), publication, place);
  const body = bodyOfField(written('text') ?? '', source);
  const isEmpty = 'markdown' in body ? !body.markdown.trim() : body.paragraphs.length === 0;
  if (title === REMOVED) throw new Refused(`This ${row} was removed where it came from.`, `Delete the ${row}.`, line);
  if (!title) throw new Refused(`This ${row} has no title.`, `Write the headline as it was printed, or delete the ${row}.`, line);
  if (isEmpty) throw new Refused(`This ${row}, “${title}”, has no text.`, `Write the text, or delete the ${row}.`, line);
  const date = written('date');
  const published = date === undefined ? undefined : (readDate(date, dates) ?? dateInSeconds(date));
  if (date !== undefined && !published) {
    throw new Refused(
      `The date of “${title}”, ${date}, cannot be read without a guess.`,
      `${remedyForDate(date)} Leave it empty where it is not known.`,
      line,
    );
  }
  const author = value('author');
  return {
    headline: title.replace(/\s+/g, ' '),
    standfirst: value('standfirst'),
    byline: author && /^by\s/i.test(author) ? author : undefined,
    authors: author ? authorsOfField(author) : [],
    published: published?.date,
    publication: publication && !isAddress(publication) ? publication : undefined,
    section: value('section'),
    language: languageTagOf(value('language') ?? ''),
    keywords: (value('keywords') ?? '').split(/\s*[;,]\s*/).filter(Boolean),
    pictures: 'markdown' in body ? body.pictures : [],
    source,
    body: 'markdown' in body ? { markdown: body.markdown } : body,
    leftOut: 'markdown' in body ? body.leftOut : [],
    ...(published?.how && { guesses: { published: published.how } }),
    remarks: [...remarksOnCut(written('text')), ...remarksOnLanguage(value('language'))],
  };
}

/** What a news interface gives in the place of an article that it may no longer give. */
const REMOVED = '[Removed]';

const remarksOnLanguage = (language: string | undefined): string[] =>
  language && !languageTagOf(language) ? [`Its language, “${language}”, is none that is known; write its tag: en, de, pt-BR.`] : [];

/** Words that are no web address may stand in many rows: "Box 3", or the paper's name. */
const placeNamed = (words: string | undefined, publication: string | undefined, place: string): string =>
  words === undefined || words === publication ? place : `${words}; ${place}`;

/** `https://example.org/talks`, or `example.org/talks`. */
const isAddress = (text: string): boolean => hostOf(text) !== undefined || /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text);
