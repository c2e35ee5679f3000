/** The lines below a picture that tell what it shows and whose it is. */
import { BLOCK_MARK, isUnprinted, textOf } from './html-blocks.ts';

/** Names of classes for lines right below a picture, where a page has no <figcaption>. */
const LINE_BELOW = /caption|credit|cutline|bildunterschrift|legende/i;
const PICTURES = 'img, amp-img, picture';

/** The elements below a picture that belong to it. */
export function captionsBelow(picture: Element): Element[] {
  const marked = picture.closest('figure')?.querySelector('figcaption');
  if (marked) return [marked];
  let top = picture;
  while (!nextPrinted(top) && top.parentElement && !textOf(top.parentElement).trim()) top = top.parentElement;
  const lines: Element[] = [];
  for (let next = nextPrinted(top); next && isLineBelow(next); next = nextPrinted(next)) lines.push(next);
  return lines;
}

const isLineBelow = (element: Element): boolean => LINE_BELOW.test(element.className) && !element.querySelector(PICTURES);

function nextPrinted(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next && (isUnprinted(next) || next.localName === 'br') && !next.matches(PICTURES)) next = next.nextElementSibling;
  return next;
}

/** Of all pictures of a page, and the captions of what else stands in figures; whoever is quoted in one is none of these. */
export function captionsOf(document: Document): ReadonlySet<Element> {
  const marked = [...document.querySelectorAll('figcaption')].filter((element) => !isBelowQuotation(element));
  return new Set([...marked, ...[...document.querySelectorAll('img, amp-img')].flatMap(captionsBelow)]);
}

/** Whatever the choice of blocks says of it: marked as a caption, or called one, shown to all readers, and no more than a line. */
export const isSurelyCaption = (caption: Element): boolean =>
  caption.localName === 'figcaption' ||
  (SURE_NAMES.some((name) => caption.classList.contains(name)) && caption.getAttribute('aria-hidden') !== 'true' && isLine(caption));
const SURE_NAMES = ['caption', 'credit', 'wp-caption-text'];

const isLine = (element: Element): boolean => {
  const blocks = element.querySelectorAll(`[${BLOCK_MARK}]`);
  return blocks.length === 0 || (blocks.length === 1 && blocks[0]?.parentElement === element);
};

export const isWithin = (element: Element, elements: ReadonlySet<Element>): boolean => {
  for (let each: Element | null = element; each; each = each.parentElement) if (elements.has(each)) return true;
  return false;
};

/** `<figure><blockquote>…</blockquote><figcaption>Who said it</figcaption></figure>` */
export const quotationAbove = (element: Element): Element | null => {
  const caption = element.closest('figcaption');
  return caption && isBelowQuotation(caption) ? (caption.closest('figure')?.querySelector('blockquote') ?? null) : null;
};

function isBelowQuotation(caption: Element): boolean {
  const figure = caption.closest('figure');
  return Boolean(figure?.querySelector('blockquote') && !figure.querySelector(PICTURES));
}

/** What they print, a line for each block. */
export const printedLines = (elements: readonly Element[]): string[] =>
  elements
    .flatMap((element) => {
      const blocks = [...element.querySelectorAll(`[${BLOCK_MARK}]`)];
      return blocks.length > 0 ? blocks : [element];
    })
    .map((block) => textOf(block).replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
