/** What a database of news exports as text: many documents in one file, each with what the database knows of it. */

import type { Item } from '../item.ts';
import { hostOf, isFrontPage } from '../known/source-key.ts';
import { readDate } from '../lines/read-date.ts';
import type { ReadResult } from '../raw-article.ts';
import { Refused } from '../refused.ts';
import type { DatabaseDocument } from './database-document.ts';
import { databaseOf } from './databases.ts';

export function* readDatabase(item: Item, text: string): Generator<ReadResult> {
  const documents = databaseOf(text)?.documentsOf(text) ?? [];
  if (documents.length === 0)
    throw new Refused('No document of a news database was found in this file.', 'Import it as raw text: --as text');
  for (const [index, document] of documents.entries()) yield { ...articleOf(document, item, index + 1), row: index + 1 };
}

function articleOf(document: DatabaseDocument, { file, place }: Item, number: number): ReadResult {
  const { headline, url, date, paragraphs, ...said } = document;
  const refuse = (what: string, remedy: string): ReadResult => ({ problem: { file, what: `Document ${number} ${what}`, remedy } });
  if (!headline) return refuse('has no headline.', 'Write it where the others have theirs, or delete the document.');
  if (paragraphs.length === 0) return refuse(`has no text: “${headline}”.`, 'Export it with its full text, or delete it.');
  const published = date === undefined ? undefined : readDate(date)?.date;
  return {
    article: {
      ...said,
      headline,
      published,
      keywords: said.keywords ?? [],
      pictures: [],
      source: url && hostOf(url) !== undefined && !isFrontPage(url) ? url : `${place}, document ${number}`,
      body: { paragraphs },
      remarks: date && !published ? [`Its date, “${date}”, cannot be read; it was left undated.`] : [],
    },
  };
}
