/** Our importer and its peers: a page -> the text of its article. */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { markBlocks } from '../../../src/importer/pages/html-blocks.ts';
import { documentOf } from '../../../src/importer/pages/html-document.ts';
import { readHtml } from '../../../src/importer/pages/read-html.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

export type Extractor = (html: string, name: string) => string;

/** What a reader of the archive sees below the headline: standfirst, captions, body. */
export const ours: Extractor = (html, name) => {
  const [result] = readHtml({ file: name, name, place: name, text: html });
  if (!result || 'problem' in result || !('markdown' in result.article.body)) return '';
  const { standfirst = '', pictures, body } = result.article;
  const captions = pictures.flatMap(({ caption = '', credit = '' }) => [caption, credit]);
  const paragraphs = renderBody(body.markdown, { base: '/', before: [] }).paragraphs.map(({ text }) => text);
  return [standfirst, ...captions, ...paragraphs].join('\n');
};

export const readability: Extractor = (html) => wordsOf(new Readability(documentOf(html)).parse()?.content ?? '');

export const defuddle: Extractor = (html, name) => wordsOf(new DefuddleClass(documentOf(html), { url: name }).parse().content);

const wordsOf = (html: string): string =>
  markBlocks(documentOf(`<html><body>${html}</body></html>`))
    .map(({ text }) => text)
    .join('\n');
