/** A web page's HTML -> a document, within bounds. */
import { parseHTML } from 'linkedom';

/** Browsers stop nesting at 512 levels; a page that goes further was not made to be read. */
const DEEPEST = 512;
/** Characters. The longest reports on the web stay far below; beyond it a page is a dump. */
const LONGEST = 20_000_000;

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
    return {
      refused: `This page is ${Math.round(html.length / 1e6)} million characters long; pages of articles have at most 20 million.`,
      remedy: DIVIDE,
    };
  }
  const page = withTemplatesShown(html);
  if (isNestedTooDeep(page)) {
    return {
      refused: `This page nests its elements more than ${DEEPEST} levels deep, which no browser shows as written.`,
      remedy: 'Open it in a browser, and save it from there; or import the text of the article.',
    };
  }
  return { html: page, document: documentOf(page) };
}

const DIVIDE = 'Save the article alone, or import its text.';

/** Parses what {@link parsePage} has found to be within bounds. */
export const documentOf = (html: string): Document => parseHTML(html).document;

/** Some pages keep the markup of their text where only a script would show it. */
const TEMPLATE = /<script\b(?<attributes>[^>]*\btype\s*=\s*["']?text\/(?:x-)?(?:template|html)\b[^>]*)>(?<markup>[\s\S]*?)<\/script\s*>/gi;

const withTemplatesShown = (html: string): string => html.replace(TEMPLATE, '<div>$<markup></div>');

function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  for (const { groups } of html.matchAll(TAG)) {
    const name = groups?.['name']?.toLowerCase();
    if (!name || NOT_NESTED.has(name)) continue;
    depth = groups?.['close'] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
