/** HTML that is an article's text and nothing else, as feeds and word processors give it -> Markdown. No choice is made among its blocks. */

import { isBoilerplate } from '../lines/boilerplate.ts';
import type { RawArticle } from '../raw-article.ts';
import { Refused } from '../refused.ts';
import { type Block, markBlocks } from './html-blocks.ts';
import { documentOf, parsePage } from './html-document.ts';
import { markdownOfBlocks } from './html-to-markdown.ts';
import { picturesOfArticle } from './page-pictures.ts';
import { captionsOf, isWithin } from './picture-captions.ts';

export interface MarkupBody {
  readonly markdown: string;
  readonly pictures: RawArticle['pictures'];
  readonly leftOut: readonly string[];
  readonly blocks: readonly Block[];
}

/**
 * @param base address of the page, for relative links
 * @throws {Refused} when it is too long or too deep
 */
export function bodyOfMarkup(markup: string, base: string | undefined): MarkupBody {
  const isMarkup = /<[a-z!/]/i.test(markup);
  const page = parsePage(
    `<!doctype html><html><body>${isMarkup ? withParagraphs(withCaptions(markup)) : paragraphsOf(escaped(markup))}</body></html>`,
  );
  if ('refused' in page) throw new Refused(page.refused, page.remedy);
  const blocks = markBlocks(page.document);
  const leftOut = blocks.filter(({ text }) => isBoilerplate(text));
  const below = captionsOf(page.document);
  const captions = blocks.filter(({ element }) => isWithin(element, below));
  const chosen = new Set(blocks.filter((block) => !leftOut.includes(block) && !captions.includes(block)).map(({ element }) => element));
  return {
    markdown: markdownOfBlocks(page.document, { chosen, base }),
    pictures: picturesOfArticle(
      page.document,
      captions.map(({ text }) => text),
    ).pictures,
    leftOut: leftOut.map(({ text }) => text),
    blocks,
  };
}

/** The words alone. */
export const textOfMarkup = (markup: string): string =>
  /[<&]/.test(markup) ? (documentOf(`<!doctype html><html><body>${markup}</body></html>`).body?.textContent ?? markup) : markup;

/** WordPress stores captions in a notation of its own. */
const withCaptions = (markup: string): string =>
  markup.replace(
    /\[caption[^\]]*\]\s*(?<picture>(?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:<\/a>)?)(?<caption>[^[]*)\[\/caption\]/g,
    '<figure>$<picture><figcaption>$<caption></figcaption></figure>',
  );

/** WordPress stores paragraphs as blank lines, and writes the elements only when it shows them. */
const withParagraphs = (markup: string): string =>
  /<(?:p|div|br)\b/i.test(markup) || !/\n\s*\n/.test(markup) ? markup : paragraphsOf(markup);

const paragraphsOf = (text: string): string =>
  text
    .split(/\r?\n\s*\n/)
    .map((paragraph) => (/^\s*<(?:h\d|ul|ol|table|figure|blockquote|pre)\b/i.test(paragraph) ? paragraph : `<p>${paragraph}</p>`))
    .join('\n');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
