/** A text from a word processor (DOCX). Its title, if it is set as one, is the headline; else its first heading or paragraph. */
import mammoth from 'mammoth';
import { refuseBombs } from '../containers/open-zip.ts';
import type { Item } from '../item.ts';
import { authorsOfByline } from '../lines/byline.ts';
import type { DateRead } from '../lines/numbered-date.ts';
import { readDate } from '../lines/read-date.ts';
import { markBlocks } from '../pages/html-blocks.ts';
import { documentOf } from '../pages/html-document.ts';
import { markdownOfBlocks } from '../pages/html-to-markdown.ts';
import type { ReadResult } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { Refused } from '../refused.ts';

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

export async function* readDocx(item: Item, { dates }: Pick<ReadingOptions, 'dates'>): AsyncGenerator<ReadResult> {
  const bytes = await item.bytes();
  await refuseBombs(bytes);
  const pictures: { bytes: Uint8Array; alt?: string }[] = [];
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: bytes },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const { altText: alt } = image as { altText?: string };
          pictures.push({ bytes: await image.readAsBuffer(), ...(alt && { alt }) });
          return { src: '' };
        }),
      },
    )
    .catch((error: unknown) => {
      throw new Refused(
        `This document cannot be read: ${(error as Error).message.slice(0, 200)}.`,
        'Save it again as .docx, or as plain text.',
      );
    });
  const document = documentOf(`<!doctype html><html><body>${html}</body></html>`);
  const blocks = markBlocks(document);
  const [first] = blocks;
  if (!first)
    throw new Refused('This document has no text.', 'Look whether its text is a picture; a scan has to be read by a machine first.');
  const headlineBlock = blocks.find(({ element }) => element.localName === 'h1') ?? first;
  const before = blocks.slice(0, blocks.indexOf(headlineBlock));
  const found: { byline?: string; authors: string[]; standfirst?: string; published?: DateRead } = { authors: [] };
  const captions: string[] = [];
  const whole = blocks.map(({ text }) => text).join('\n');
  const body = blocks.filter((block, index) => {
    if (block === headlineBlock || before.includes(block)) return false;
    if (block.element.classList.contains('caption')) return captions.push(block.text) < 0;
    if (index > blocks.indexOf(headlineBlock) + 4) return true;
    const authors = found.byline === undefined ? authorsOfByline(block.text, whole) : undefined;
    if (authors) return Object.assign(found, { byline: block.text, authors }) === undefined;
    const published = found.published ? undefined : readDate(block.text, dates);
    if (published) return Object.assign(found, { published }) === undefined;
    if (block.element.classList.contains('subtitle')) return Object.assign(found, { standfirst: block.text }) === undefined;
    return true;
  });
  const markdown = markdownOfBlocks(document, { chosen: new Set(body.map(({ element }) => element)), base: undefined });
  if (!markdown.trim()) throw new Refused(`There is no text below the headline “${headlineBlock.text}”.`, 'Bring the whole document.');
  yield {
    article: {
      byline: found.byline,
      authors: found.authors,
      standfirst: found.standfirst,
      published: found.published?.date,
      ...(found.published?.how && { guesses: { published: found.published.how } }),
      headline: headlineBlock.text,
      keywords: [],
      pictures: [
        ...pictures.map((picture, index) => ({ ...picture, caption: captions[index] })),
        ...captions.slice(pictures.length).map((caption) => ({ caption })),
      ],
      source: item.place,
      body: { markdown },
      leftOut: before.map(({ text }) => text),
    },
  };
}
