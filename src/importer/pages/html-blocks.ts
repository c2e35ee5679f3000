/** A page's document -> the smallest blocks of text that it prints, in reading order. */

/** Marks the element of a block, so that it is known again after a library has rearranged the page. */
export const BLOCK_MARK = 'data-block';

export interface Block {
  /** Holds the block's words and nothing else. */
  readonly element: Element;
  /** As printed: white space as one space. */
  readonly text: string;
  /** Share of the characters that are links. */
  readonly linked: number;
}

const words = (names: string) => new Set(names.split(' '));

const BLOCK_ELEMENTS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
/** What they hold is never printed as text. */
const UNPRINTED = words(
  'head script style noscript template svg math iframe object embed applet canvas audio video picture select textarea input button map dialog noframes title',
);

/** Elements that libraries leave as they are; others are divided or renamed, and would lose their mark. */
const STANDING = words('p h1 h2 h3 h4 h5 h6 li pre blockquote td th dt dd figcaption caption');

/** Elements whose words belong together, whatever stands in them. */
const WHOLE = words('pre');

const tagOf = (element: Element): string => element.localName.toLowerCase();

export function isUnprinted(element: Element): boolean {
  return UNPRINTED.has(tagOf(element));
}

/** Marks the blocks in the document; bare text beside other blocks gets an element of its own. */
export function markBlocks(document: Document): Block[] {
  const blocks: Block[] = [];
  const holders = holdersOfBlocks(document);
  for (const root of document.children) if (!isUnprinted(root)) visit(root);
  return blocks;

  function visit(container: Element): void {
    const isWhole = WHOLE.has(tagOf(container)) || (!holders.has(container) && !hasParagraphBreak(container));
    if (isWhole) {
      if (STANDING.has(tagOf(container))) add(container);
      else addRun([...container.childNodes]);
      return;
    }
    let run: ChildNode[] = [];
    const close = () => {
      addRun(run);
      run = [];
    };
    for (const child of [...container.childNodes]) {
      if (isElement(child) && (BLOCK_ELEMENTS.has(tagOf(child)) || holders.has(child))) {
        close();
        if (!isUnprinted(child)) visit(child);
      } else if (isBreak(child) && isBreak(lastPrinted(run))) {
        close();
      } else if (child.nodeType !== COMMENT) {
        run.push(child);
      }
    }
    close();
  }

  function addRun(run: readonly ChildNode[]): void {
    const nodes = withoutOuterBreaks(run);
    const [first] = nodes;
    if (!first?.parentNode || !nodes.some((node) => textOf(node).trim())) return;
    const span = document.createElement('span');
    first.parentNode.insertBefore(span, first);
    span.append(...nodes);
    add(span);
  }

  function add(element: Element): void {
    const text = textOf(element).replace(/\s+/gu, ' ').trim();
    if (!text) return;
    element.setAttribute(BLOCK_MARK, String(blocks.length));
    blocks.push({ element, text, linked: linkedShare(element, text) });
  }
}

const COMMENT = 8;
const TEXT = 3;
const isElement = (node: Node | undefined): node is Element => node?.nodeType === 1;
const isBreak = (node: Node | undefined): boolean => isElement(node) && tagOf(node) === 'br';
const lastPrinted = (run: readonly ChildNode[]): ChildNode | undefined =>
  run.findLast((node) => isBreak(node) || textOf(node).trim() !== '');

function withoutOuterBreaks(run: readonly ChildNode[]): readonly ChildNode[] {
  const isWhite = (node: ChildNode) => isBreak(node) || textOf(node).trim() === '';
  const first = run.findIndex((node) => !isWhite(node));
  return first < 0 ? [] : run.slice(first, run.findLastIndex((node) => !isWhite(node)) + 1);
}

/** Two line breaks in a row are how old pages divide paragraphs. */
const hasParagraphBreak = (container: Element): boolean =>
  [...container.childNodes].some((child, index, all) => {
    if (!isBreak(child)) return false;
    const next = all.slice(index + 1).find((node) => isBreak(node) || textOf(node).trim() !== '');
    return isBreak(next);
  });

/** The elements that have a block somewhere within them. */
function holdersOfBlocks(document: Document): Set<Element> {
  const holders = new Set<Element>();
  for (const element of document.querySelectorAll('*')) {
    if (!BLOCK_ELEMENTS.has(tagOf(element))) continue;
    for (let above = element.parentElement; above && !holders.has(above); above = above.parentElement) holders.add(above);
  }
  return holders;
}

/** The words that a node prints; a line break is a space. */
export function textOf(node: Node): string {
  if (node.nodeType === TEXT) return node.textContent ?? '';
  if (!isElement(node) || isUnprinted(node)) return '';
  if (tagOf(node) === 'br') return '\n';
  let text = '';
  for (const child of node.childNodes) text += textOf(child);
  return text;
}

function linkedShare(element: Element, text: string): number {
  const own = element.closest('a[href]');
  if (own) return 1;
  let length = 0;
  for (const link of element.querySelectorAll('a[href]')) length += textOf(link).replace(/\s+/gu, ' ').trim().length;
  return Math.min(1, length / text.length);
}
