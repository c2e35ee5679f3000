/** A row of a table, or a record of JSON, whose fields have names -> an article. */
import { authorsOfField } from './byline.ts';
import type { NamedField } from './field-names.ts';
import { bodyOfField, plainField } from './markup-field.ts';
import type { RawArticle } from './raw-article.ts';
import { readDate } from './read-date.ts';
import { Refused } from './refused.ts';
import { hostOf } from './source-key.ts';

/** Said once, lest the dates or authors of a whole table are lost without a word. */
export const remarkOnUnused = (row: string, names: readonly string[]): string =>
  `Of the ${row} ${names.length === 1 ? 'this field was' : 'these fields were'} not used: ${names.join(', ').slice(0, 500)}. To use one, name it: --columns date=NAME`;

/**
 * @param written what the row says of a field, trimmed; nothing where it is empty
 * @param row `row` or `record`, for messages
 * @param place of the row, which no other has: the source where the row names no web address
 * @throws {Refused}
 */
export function articleOfFields(written: (field: NamedField) => string | undefined, row: string, place: string, line?: number): RawArticle {
  const value = (field: NamedField) => plainField(written(field) ?? '') || undefined;
  const title = value('title');
  const publication = value('publication');
  const url = written('url');
  const source = url !== undefined && hostOf(url) !== undefined ? url : placeNamed(value('url'), publication, place);
  const body = bodyOfField(written('text') ?? '', source);
  const isEmpty = 'markdown' in body ? !body.markdown.trim() : body.paragraphs.length === 0;
  if (!title) throw new Refused(`This ${row} has no title.`, `Write the headline as it was printed, or delete the ${row}.`, line);
  if (isEmpty) throw new Refused(`This ${row}, “${title}”, has no text.`, `Write the text, or delete the ${row}.`, line);
  const date = written('date');
  const published = date === undefined ? undefined : readDate(date);
  if (date !== undefined && !published) {
    throw new Refused(
      `The date of “${title}”, ${date}, cannot be read without a guess.`,
      'Write the year first: 2017-12-19, 2017-12 or 2017. Leave it empty where it is not known.',
      line,
    );
  }
  const author = value('author');
  return {
    headline: title.replace(/\s+/g, ' '),
    standfirst: value('standfirst'),
    byline: author && /^by\s/i.test(author) ? author : undefined,
    authors: author ? authorsOfField(author) : [],
    published,
    publication: publication && !isAddress(publication) ? publication : undefined,
    section: value('section'),
    language: value('language')?.replace('_', '-'),
    keywords: (value('keywords') ?? '').split(/\s*[;,]\s*/).filter(Boolean),
    pictures: 'markdown' in body ? body.pictures : [],
    source,
    body: 'markdown' in body ? { markdown: body.markdown } : body,
    leftOut: 'markdown' in body ? body.leftOut : [],
  };
}

/** Words that are no web address may stand in many rows: "Box 3", or the paper's name. */
const placeNamed = (words: string | undefined, publication: string | undefined, place: string): string =>
  words === undefined || words === publication ? place : `${words}; ${place}`;

/** `https://example.org/talks`, or `example.org/talks`. */
const isAddress = (text: string): boolean => hostOf(text) !== undefined || /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(text);
