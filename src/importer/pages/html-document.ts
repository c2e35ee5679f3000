/** A web page's HTML -> a document, within bounds. */
import { parseHTML } from 'linkedom';

/** Browsers stop nesting at 512 levels; a page that goes further was not made to be read. */
const DEEPEST = 512;
/** Characters and elements. The longest pages of articles stay far below; what is longer was not written to be read at once. */
const LONGEST = 10_000_000;
const MOST_ELEMENTS = 60_000;

/** Elements that need no closing tag, and those that have none: counting them would take a long list for a deep one. */
const NOT_NESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup html body head rp rt'.split(
    ' ',
  ),
);
const TAG = /<!--[\s\S]*?(?:-->|$)|<(?<raw>script|style|textarea|title)\b[\s\S]*?(?:<\/\k<raw>|$)|<(?<close>\/?)(?<name>[a-z][a-z0-9-]*)/gi;

export type ParsedPage = { readonly html: string; readonly document: Document } | { readonly refused: string; readonly remedy: string };

/** Parses a page; what would take unbounded time or memory is refused before that. */
export function parsePage(html: string): ParsedPage {
  if (html.length > LONGEST) {
    return refused(`This page is ${Math.round(html.length / 1e6)} million characters long; at most ${LONGEST / 1e6} million are read.`);
  }
  const elements = html.match(/<[a-z]/gi)?.length ?? 0;
  if (elements > MOST_ELEMENTS) return refused(`This page has about ${elements} elements; at most ${MOST_ELEMENTS} are read.`);
  const page = withTemplatesShown(html);
  if (isNestedDeeper(DEEPEST, page)) return refused(TOO_DEEP);
  const document = documentOf(page);
  return isTreeTooDeep(document) ? refused(TOO_DEEP) : { html: page, document };
}

const TOO_DEEP = `This page nests its elements more than ${DEEPEST} levels deep, which no browser shows as written.`;

const refused = (what: string): ParsedPage => ({ refused: what, remedy: 'Save the article alone, or import its text.' });

/** Parses what {@link parsePage} has found to be within bounds. */
export const documentOf = (html: string): Document => parseHTML(html).document;

/** Some pages keep the markup of their text where only a script would show it. */
const TEMPLATE =
  /<script\b(?=[^<>]{0,300}?\btype\s*=\s*["']?text\/(?:x-)?(?:template|html)\b)[^<>]{0,500}>(?<markup>[\s\S]*?)(?:<\/script\s*>|$)/gi;

const withTemplatesShown = (html: string): string => html.replace(TEMPLATE, '<div>$<markup></div>');

/** Tells before parsing, which takes long over such a page. */
export function isNestedDeeper(levels: number, html: string): boolean {
  let depth = 0;
  for (const { groups } of html.matchAll(TAG)) {
    const name = groups?.['name']?.toLowerCase();
    if (!name || NOT_NESTED.has(name)) continue;
    depth = groups?.['close'] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > levels) return true;
  }
  return false;
}

/** Tells from the parsed page, whose tags may be closed otherwise than they look. */
function isTreeTooDeep(document: Document): boolean {
  let depth = 0;
  for (let node: Node | null = document.firstChild; node; ) {
    if (node.firstChild) {
      node = node.firstChild;
      if (++depth > DEEPEST) return true;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}
