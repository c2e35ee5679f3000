import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Plugin } from 'unified';
import { eachElement, SKIP } from './each-element.ts';

const BLOCKS = new Set(
  'blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr caption ul'.split(
    ' ',
  ),
);
/** Elements that never hold words themselves: theirs get a paragraph. */
const CONTAINERS = new Set('blockquote details div figure section'.split(' '));
/** Elements that hold words or blocks: words beside a block get a paragraph. */
const EITHER = new Set('dd figcaption li td th'.split(' '));

type Parent = Root | Element;

export const isBlock = (node: RootContent | ElementContent): node is Element => node.type === 'element' && BLOCKS.has(node.tagName);

/** Puts every run of words into an element of its own that can bear an anchor, and gives each line break a space. */
export const rehypeParagraphs: Plugin<[], Root> = () => (tree) => {
  spaceAfterBreaks(tree);
  wrapRuns(tree);
  eachElement(tree, (element) => {
    spaceAfterBreaks(element);
    const { tagName, children } = element;
    if (tagName === 'pre') return SKIP;
    if (CONTAINERS.has(tagName) || (EITHER.has(tagName) && children.some(isBlock))) wrapRuns(element);
    return;
  });
};

function wrapRuns(parent: Parent): void {
  const children: (RootContent | ElementContent)[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim())) {
      children.push({ type: 'element', tagName: 'p', properties: {}, children: run });
    } else {
      children.push(...run);
    }
    run = [];
  };
  for (const child of parent.children) {
    if (child.type === 'doctype') continue;
    if (isBlock(child)) {
      close();
      children.push(child);
    } else {
      run.push(child);
    }
  }
  close();
  parent.children = children as typeof parent.children;
}

/** Without it "one<br>two" would read as "onetwo" to everything that takes the text alone. */
function spaceAfterBreaks(parent: Parent): void {
  parent.children = parent.children.flatMap((child, index) => {
    if (child.type !== 'element' || child.tagName !== 'br') return [child];
    const next = parent.children[index + 1];
    return next?.type === 'text' && /^\s/.test(next.value) ? [child] : [child, { type: 'text' as const, value: '\n' }];
  }) as typeof parent.children;
}
