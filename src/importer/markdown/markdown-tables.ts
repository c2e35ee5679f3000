/** Tables with pipes, as Jekyll, Hugo and GitHub read them -> HTML within Markdown, as the tables of pages become. */
import type { Nodes } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Rewritten } from './markdown-footnotes.ts';

const parser = unified().use(remarkParse).freeze();
const cells = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify).freeze();

const PIPE = /(?<!\\)\|/;
/** Two lines with pipes at their ends, perhaps in a list or a quotation. */
const LOOKS_LIKE_ONE = /^[>\s]*\|.*\|[ \t]*\n[>\s]*\|.*\|[ \t]*$/m;

/** HTML within Markdown ends there, or at the end of all. */
const BLANK_LINE = /^[ \t]*(?:$|\n[ \t]*(?:\n|$))/;

/** @param written is not nested deep */
export function withHtmlTables(written: string): Rewritten {
  if (!written.includes('|')) return { markdown: written, remarks: [] };
  const parts: string[] = [];
  let [at, unread] = [0, 0];
  for (const node of parser.parse(written).children) {
    const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
    const source = written.slice(start, end);
    const table = node.type === 'paragraph' ? tableIn(source) : undefined;
    if (table) {
      parts.push(written.slice(at, start), table, BLANK_LINE.test(written.slice(end, end + 200)) ? '' : '\n');
      at = end;
    } else if (holdsParagraph(node) && LOOKS_LIKE_ONE.test(source)) {
      unread++;
    }
  }
  return {
    markdown: [...parts, written.slice(at)].join('').trim(),
    remarks: unread > 0 ? [`Tables that are printed as they are written, with pipes: ${unread}. Look at them.`] : [],
  };
}

const holdsParagraph = (node: Nodes): boolean => node.type === 'paragraph' || ('children' in node && node.children.some(holdsParagraph));

/** Lines above the table stay a paragraph; nothing where there is no table. */
function tableIn(paragraph: string): string | undefined {
  const lines = paragraph.split('\n');
  const below = lines.findIndex((line, index) => index > 0 && isRule(line, cellsOf(lines[index - 1] ?? '').length));
  if (below < 0) return undefined;
  const head = cellsOf(lines[below - 1] ?? '');
  const rows = lines.slice(below + 1).map(cellsOf);
  const table = [
    '<table>',
    rowOf(head, 'th'),
    ...rows.map((row) => rowOf([...row, ...head.slice(row.length).map(() => '')], 'td')),
    '</table>',
  ];
  const above = lines.slice(0, below - 1);
  return [...above, ...(above.length > 0 ? [''] : []), ...table].join('\n');
}

/** `|---|:-:|`, with a cell for each of the line above it. */
function isRule(line: string, columns: number): boolean {
  const rule = cellsOf(line);
  return PIPE.test(line) && rule.length === columns && rule.every((cell) => /^:?-+:?$/.test(cell));
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(PIPE)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const rowOf = (row: readonly string[], element: 'th' | 'td'): string =>
  `<tr>${row.map((cell) => `<${element}>${htmlOf(cell)}</${element}>`).join('')}</tr>`;

/** Behind a bracket nothing in a cell begins a list or a heading. A line break is a space, as in the tables of pages. */
const htmlOf = (cell: string): string =>
  String(cells.processSync(`(${cell.replace(/<br\s*\/?>/gi, ' ')}`)).replace(/^<p>\(|<\/p>\s*$/g, '');
