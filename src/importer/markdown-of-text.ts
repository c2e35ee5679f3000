/** Printed paragraphs -> Markdown that shows them exactly, whatever characters they hold. */
import type { Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

export function markdownOf(paragraphs: readonly string[]): string {
  const root: Root = {
    type: 'root',
    children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', value: text }] })),
  };
  return toMarkdown(root);
}
