/** Printed paragraphs -> Markdown that shows them exactly, whatever characters they hold. */
import { printedMarkdown } from './printed-markdown.ts';

export const markdownOf = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(marked)
    .filter((text) => text !== '')
    .join('\n\n')
    .concat('\n');

function marked(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return printedMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] }).replace(/\n$/, '');
}

/** Where a text begins with a letter and has nothing of this, no mark of Markdown stands anywhere in it. */
const NOT_PLAIN = /^\P{L}|[^\p{L}\p{M}\p{N} ,;.?'’‘“”%$€£–—-]| (?: |$)/u;
