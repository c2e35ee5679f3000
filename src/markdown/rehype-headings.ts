import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from './each-element.ts';

/** Moves headings down where the body has an h1, so that the headline stays the page's only one. */
export const rehypeHeadings: Plugin<[], Root> = () => (tree) => {
  let hasFirstLevel = false;
  eachElement(tree, (element) => {
    hasFirstLevel ||= element.tagName === 'h1';
  });
  if (!hasFirstLevel) return;
  eachElement(tree, (element) => {
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level) element.tagName = `h${Number(level) + 1}`;
  });
};
