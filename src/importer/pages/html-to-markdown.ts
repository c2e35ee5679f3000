/** The chosen blocks of a page -> Markdown of the article's body, with the structure that they stood in. */
import type { BlockContent, List, ListItem, Nodes, Root } from 'mdast';
import { printedMarkdown } from '../printed-markdown.ts';
import { isUnprinted } from './html-blocks.ts';
import { phrasingOf } from './html-phrasing.ts';
import { tableOf } from './html-table.ts';

export interface BodyOptions {
  /** The elements of the blocks that are the body. */
  readonly chosen: ReadonlySet<Element>;
  /** Address of the page, for links that are relative to it. */
  readonly base: string | undefined;
}

export function markdownOfBlocks(document: Document, { chosen, base }: BodyOptions): string {
  const holders = new Set<Element>();
  for (const element of chosen) {
    for (let above = element.parentElement; above && !holders.has(above); above = above.parentElement) holders.add(above);
  }
  const root: Root = { type: 'root', children: [...document.children].flatMap(contentOf) };
  return printedMarkdown(root);

  function contentOf(element: Element): BlockContent[] {
    if (chosen.has(element)) return blockOf(element);
    if (!holders.has(element)) return [];
    const children = () => [...element.children].flatMap(contentOf);
    switch (element.localName) {
      case 'blockquote':
        return [{ type: 'blockquote', children: children() }];
      case 'ul':
      case 'ol':
        return listOf(element);
      case 'table':
        return tableOf(element, (cell) => isOrHolds(cell), base) ?? children();
      default:
        return headingLevel(element) ? children().map((child) => asHeading(child, element)) : children();
    }
  }

  function isOrHolds(element: Element): boolean {
    return chosen.has(element) || holders.has(element);
  }

  function blockOf(element: Element): BlockContent[] {
    if (element.localName === 'pre') return [{ type: 'code', value: (element.textContent ?? '').replace(/^\n+|\s+$/g, '') }];
    const children = phrasingOf(element, base);
    if (children.length === 0) return [];
    const depth = headingLevel(element);
    if (depth) return [{ type: 'heading', depth, children }];
    const paragraph: BlockContent = { type: 'paragraph', children };
    return [element.localName === 'blockquote' ? { type: 'blockquote', children: [paragraph] } : paragraph];
  }

  function listOf(element: Element): List[] {
    const items = [...element.children]
      .filter((child) => !isUnprinted(child) && isOrHolds(child))
      .map((child): ListItem => ({ type: 'listItem', spread: false, children: contentOf(child) }))
      .filter(({ children }) => children.length > 0);
    if (items.length === 0) return [];
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    const isOrdered = element.localName === 'ol';
    return [
      { type: 'list', ordered: isOrdered, spread: false, ...(isOrdered && { start: Number.isNaN(start) ? 1 : start }), children: items },
    ];
  }
}

type Depth = 2 | 3 | 4 | 5 | 6;

/** The headline is the only heading of the first level. */
function headingLevel(element: Element): Depth | undefined {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  return level ? (Math.max(2, Number(level)) as Depth) : undefined;
}

function asHeading(child: Nodes, element: Element): BlockContent {
  const depth = headingLevel(element);
  return child.type === 'paragraph' && depth ? { type: 'heading', depth, children: child.children } : (child as BlockContent);
}
