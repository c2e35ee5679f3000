/** A table of figures or words -> HTML within Markdown, which has no tables of its own. */
import type { Html } from 'mdast';
import { textOf } from './html-blocks.ts';
import { safeAddress } from './html-phrasing.ts';

/** Blocks that no cell of a table of facts holds: a table with them arranges a page. */
const ARRANGED = 'table, ul, ol, blockquote, h1, h2, h3, h4, p + p, div + div';
/** As many columns as a table may span, by its attributes. */
const WIDEST = 100;

/** @returns nothing where the table only arranges the page */
export function tableOf(table: Element, isKept: (cell: Element) => boolean, base: string | undefined): Html[] | undefined {
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const cells = rows.map((row) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'));
  if (!cells.some((row) => row.length > 1) || cells.flat().some((cell) => cell.querySelector(ARRANGED))) return undefined;
  const kept = cells.filter((row) => row.some(isKept));
  if (kept.length === 0) return undefined;
  const caption = table.querySelector('caption');
  const lines = [
    '<table>',
    ...(caption && isKept(caption) ? [`<caption>${escaped(wordsOf(caption))}</caption>`] : []),
    ...kept.map((row) => `<tr>${row.map((cell) => cellOf(cell, base)).join('')}</tr>`),
    '</table>',
  ];
  return [{ type: 'html', value: lines.join('\n') }];
}

function cellOf(cell: Element, base: string | undefined): string {
  const spans = ['colspan', 'rowspan'].map((name) => {
    const span = Number(cell.getAttribute(name));
    return Number.isInteger(span) && span > 1 && span <= WIDEST ? ` ${name}="${span}"` : '';
  });
  return `<${cell.localName}${spans.join('')}>${contentOf(cell, base)}</${cell.localName}>`;
}

/** A link that is all of a cell stays one; other cells are plain words. */
function contentOf(cell: Element, base: string | undefined): string {
  const words = escaped(wordsOf(cell));
  const link = cell.querySelector('a[href]');
  const url = link && wordsOf(link) === wordsOf(cell) ? safeAddress(link.getAttribute('href') ?? '', base) : undefined;
  return url ? `<a href="${escaped(url)}">${words}</a>` : words;
}

const wordsOf = (element: Element): string =>
  textOf(element)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
