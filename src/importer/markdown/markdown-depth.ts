/** How deep Markdown nests. A build would need all its stack for what goes on without end, and most of its time. */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isNestedDeeper } from '../pages/html-document.ts';

/** Levels. No person writes a tenth of them. */
const DEEPEST = 100;

const markdown = unified().use(remarkParse).freeze();

/** @param text as a build will read it, HTML within it included */
export function isMarkdownTooDeep(text: string): boolean {
  let level: Nodes[];
  try {
    level = [markdown.parse(text)];
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
  const html: string[] = [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    for (const node of level) if (node.type === 'html') html.push(node.value);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return isNestedDeeper(DEEPEST, html.join('\n'));
}
