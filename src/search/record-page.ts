/** Records of the search index, as small pages that Pagefind reads. */
import type { Element, ElementContent, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Article } from '../domain/article.ts';
import { edtfOf } from '../domain/calendar/dates.ts';
import { indexedText } from '../domain/finding/indexed-text.ts';
import { writeRecordNote } from '../domain/record-note.ts';
import type { SpokenQuotation } from '../domain/speech/spoken.ts';
import { indexedFields } from './indexed-fields.ts';

export interface RecordPage {
  readonly url: string;
  readonly content: string;
}

/** Words that can be found, at the anchor where they stand. */
export interface RecordParagraph {
  readonly element: 'h1' | 'h2' | 'p';
  readonly anchor?: string;
  readonly text: string;
}

export interface RecordContent {
  readonly url: string;
  /** Fields beside those of the article. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly paragraphs: readonly RecordParagraph[];
  readonly spoken: readonly SpokenQuotation[];
}

const writer = unified().use(rehypeStringify).freeze();

export function recordPage(article: Article, { url, fields, paragraphs, spoken }: RecordContent): RecordPage {
  const indexed = paragraphs.map(({ element: name, anchor, text }) => ({ name, anchor, ...indexedText(text) }));
  const printed = Object.fromEntries(
    indexed.flatMap(({ anchor, printed: words }) => (anchor && Object.keys(words).length > 0 ? [[anchor, words] as const] : [])),
  );
  // Else the heading would be taken, which is written as it is indexed.
  const named = { title: article.headline, ...fields };
  const body = element('body', { 'data-pagefind-body': '', ...indexedFields(article, named) }, [
    ...article.authors.map((author) => element('span', { 'data-author': author, 'data-pagefind-filter': 'author[data-author]' })),
    ...indexed.map(({ name, anchor, text }) => element(name, anchor ? { id: anchor } : {}, [{ type: 'text', value: text }])),
    element('i', { id: writeRecordNote(noteOf(article), spoken, printed) }),
  ]);
  const page: Root = { type: 'root', children: [element('html', { lang: article.language }, [body])] };
  return { url, content: writer.stringify(page) };
}

const noteOf = ({ provenance, language, published }: Article) => ({
  source: provenance.source,
  language,
  ...(published && { published: edtfOf(published) }),
});

const element = (tagName: string, properties: Record<string, string>, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
