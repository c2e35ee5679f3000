/** Printed paragraphs -> Markdown that shows them exactly, whatever characters they hold. */
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

export function markdownOf(paragraphs: readonly string[]): string {
  const root: Root = {
    type: 'root',
    children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })),
  };
  return toMarkdown(root).replace(MARK_LEFT, '\\');
}

/** Below a line that is one such mark alone, the library lets the next one stand; it would be a list, or the line above a heading. */
const MARK_LEFT = /^(?=[-+](?:[ \t]|$)|-+[ \t]*$)/gm;
