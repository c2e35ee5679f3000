import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { fold } from '../domain/fold.ts';
import { anchorsOfFolded } from '../domain/permalink.ts';
import { eachElement } from './each-element.ts';
import { isBlock } from './rehype-paragraphs.ts';

const LEVELS = ['h2', 'h3', 'h4', 'h5', 'h6'];
const ANCHORED = new Set('p li h2 h3 h4 h5 h6 figcaption dt dd td th caption summary pre'.split(' '));

const HEADING = /^h[1-6]$/;
/** Within a table links to each cell would be all that is heard, and within a summary none can be followed. */
const WITHOUT_LINK = new Set('td th caption summary'.split(' '));

/**
 * Gives each paragraph the anchor that its words make, and its own link: an empty one, so that copied text stays clean.
 * A heading is named by its words alone, without the name of the link.
 */
export const rehypePermalinks: Plugin<[], Root> = () => (tree, file) => {
  const bearers: { element: Element; text: string }[] = [];
  eachElement(tree, (element) => {
    if (!ANCHORED.has(element.tagName) || element.children.some(isBlock)) return;
    const text = textOf(element).trim();
    if (text) bearers.push({ element, text });
  });

  const before = file.data.before ?? [];
  const folded = [...before, ...bearers.map(({ text }) => text)].map((text) => ({ text, tokens: fold(text) }));
  const anchors = anchorsOfFolded(folded).slice(before.length);
  file.data.folded = folded.slice(before.length);
  const paragraphs = anchors.flatMap((anchor, index) => {
    const bearer = bearers[index];
    if (!bearer) return [];
    const { tagName, properties, children } = bearer.element;
    properties['id'] = anchor;
    if (HEADING.test(tagName)) properties['ariaLabel'] = bearer.text;
    if (!WITHOUT_LINK.has(tagName)) children.push(pilcrow(anchor));
    return [{ anchor, text: bearer.text, level: tagName }];
  });
  file.data.paragraphs = paragraphs.map(({ anchor, text }) => ({ anchor, text }));
  const highest = LEVELS.find((name) => paragraphs.some(({ level }) => level === name));
  file.data.parts = paragraphs.filter(({ level }) => level === highest).map(({ anchor, text }) => ({ anchor, text }));
};

const pilcrow = (anchor: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['pilcrow'], href: `#${anchor}` },
  children: [],
});
