/** A tree of Markdown -> its text, in which every character that was printed is shown as printed. */
import type { Root } from 'mdast';
import { defaultHandlers, type Options, toMarkdown } from 'mdast-util-to-markdown';

export const printedMarkdown = (root: Root): string => toMarkdown(root, PRINTED);

const PRINTED: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  // The library leaves `<` before these as it is, though the address of a mail can begin with them: `<#@a>` would lose its marks.
  unsafe: [{ character: '<', after: "[0-9.#$%&'*+=^_`{|}~-]", inConstruct: 'phrasing' }],
  handlers: {
    paragraph: (...paragraph) => defaultHandlers.paragraph(...paragraph).replace(MARK_LEFT, '\\'),
  },
};

/** Below a line that is one such mark alone, the library lets the next one stand; it would be a list, or the line above a heading. */
const MARK_LEFT = /^(?=[-+](?:[ \t]|$)|-+[ \t]*$)/gm;
