/** The words of one block of a page, with their links and emphasis; whatever else they stood in goes. */
import type { PhrasingContent, Text } from 'mdast';
import { isUnprinted } from './html-blocks.ts';

const TEXT = 3;
const ELEMENT = 1;

/** @param base address of the page, for relative links */
export function phrasingOf(element: Element, base: string | undefined): PhrasingContent[] {
  return trimmed(merged([...element.childNodes].flatMap((node) => phrasing(node, base))));
}

/** An absolute address that a reader can safely follow: never a script or data. */
export function safeAddress(href: string, base: string | undefined): string | undefined {
  if (href.trim().startsWith('#')) return undefined;
  const url = URL.parse(href, base);
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function phrasing(node: ChildNode, base: string | undefined): PhrasingContent[] {
  if (node.nodeType === TEXT) return [{ type: 'text', value: (node.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ') }];
  if (node.nodeType !== ELEMENT || isUnprinted(node as Element)) return [];
  const element = node as Element;
  const children = () => merged([...element.childNodes].flatMap((child) => phrasing(child, base)));
  switch (element.localName) {
    case 'br':
      return [{ type: 'break' }];
    case 'em':
    case 'i':
      return aroundWords(children(), (words) => ({ type: 'emphasis', children: words }));
    case 'strong':
    case 'b':
      return aroundWords(children(), (words) => ({ type: 'strong', children: words }));
    case 'del':
    case 's':
    case 'strike':
      // Markdown has no sign for words that are struck out, and without one they would be printed as said.
      return aroundWords(children(), (words) => [{ type: 'html', value: '<del>' }, ...words, { type: 'html', value: '</del>' }]);
    case 'q':
      return [{ type: 'text', value: '“' }, ...children(), { type: 'text', value: '”' }];
    case 'code':
    case 'kbd':
    case 'samp':
      return code(element);
    case 'a': {
      const url = safeAddress(element.getAttribute('href') ?? '', base);
      return url ? aroundWords(children(), (words) => ({ type: 'link', url, children: words })) : children();
    }
    default:
      return children();
  }
}

function code(element: Element): PhrasingContent[] {
  const value = (element.textContent ?? '').replace(/\s+/g, ' ');
  return aroundWords(textOf(value), () => ({ type: 'inlineCode', value: value.trim() }));
}

/** White space at the ends stays outside: "see <b>here </b>now" has its space after the bold word. */
function aroundWords(
  children: PhrasingContent[],
  wrap: (words: PhrasingContent[]) => PhrasingContent | PhrasingContent[],
): PhrasingContent[] {
  const words = trimmed(children);
  if (words.length === 0) return children.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  const [first] = children;
  const last = children.at(-1);
  const space: PhrasingContent = { type: 'text', value: ' ' };
  const before = first?.type === 'text' && first.value.startsWith(' ') ? [space] : [];
  const after = last?.type === 'text' && last.value.endsWith(' ') ? [space] : [];
  return [...before, ...[wrap(words)].flat(), ...after];
}

/** Neighbours of a kind as one, for their marks would touch; with one space between words and none beside a line break. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = (last.value + node.value).replace(/ {2,}/g, ' ');
    else if (node.type === 'text') all.push(...textOf(last?.type === 'break' ? node.value.trimStart() : node.value));
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value;
    else if ((node.type === 'emphasis' || node.type === 'strong') && last?.type === node.type)
      last.children = merged([...last.children, ...node.children]);
    else {
      if (node.type === 'break' && last?.type === 'text') all.splice(-1, 1, ...textOf(last.value.trimEnd()));
      all.push(node);
    }
  }
  return all;
}

const textOf = (value: string): Text[] => (value ? [{ type: 'text', value }] : []);

/** Without white space and line breaks at either end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isWhite = (node: PhrasingContent | undefined) => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  const all = [...nodes];
  while (all.length > 0 && isWhite(all[0])) all.shift();
  while (all.length > 0 && isWhite(all.at(-1))) all.pop();
  const [first] = all;
  if (first?.type === 'text') all[0] = { ...first, value: first.value.trimStart() };
  const last = all.at(-1);
  if (last?.type === 'text') all[all.length - 1] = { ...last, value: last.value.trimEnd() };
  return all;
}
