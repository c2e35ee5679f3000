import type { Element, Root } from 'hast';

/** Said of an element within which nothing is to be seen. */
export const SKIP = Symbol('skip');

/**
 * Shows every element of a tree, each before those within it, as they are after it was seen. `unist-util-visit` does as much at
 * many times the cost: it takes the way to each node down, and puts together a name for it.
 */
export function eachElement(parent: Root | Element, see: (element: Element) => unknown): void {
  for (const child of parent.children) if (child.type === 'element' && see(child) !== SKIP) eachElement(child, see);
}
