/** Printed paragraphs -> Markdown that shows them exactly, whatever characters they hold. */
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

export const markdownOf = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(marked)
    .filter((text) => text !== '')
    .join('\n\n')
    .concat('\n');

function marked(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] };
  return toMarkdown(root).replace(/\n$/, '').replace(MARK_LEFT, '\\');
}

/** Where a text begins with a letter and has nothing of this, no mark of Markdown stands anywhere in it. */
const NOT_PLAIN = /^\P{L}|[^\p{L}\p{M}\p{N} ,;.?'’‘“”%$€£–—-]| (?: |$)/u;

/** Below a line that is one such mark alone, the library lets the next one stand; it would be a list, or the line above a heading. */
const MARK_LEFT = /^(?=[-+](?:[ \t]|$)|-+[ \t]*$)/gm;
