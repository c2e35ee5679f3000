/** A scan that a machine has read: lines as wide as a column, words parted at their ends, page numbers and running heads. */

export interface ScannedText {
  readonly paragraphs: readonly string[];
  /** Page numbers and running heads. */
  readonly leftOut: readonly string[];
  /** Words that were put together again. */
  readonly joined: readonly string[];
}

const PAGE_NUMBER = /^[-–—[(\s]*(?:page|p\.|seite|s\.)?\s*\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?[-–—\])\s]*$/i;
/** A line that stands at the top or the bottom of so many pages heads them. */
const PAGES = 3;
const HYPHEN = /([\p{L}\p{M}’']+)[-‐\u00ad]$/u;

/** What stands at the end of a line and at the beginning of the next, and was one word. */
const PARTED = [
  { above: HYPHEN, below: /^[\p{Ll}][\p{L}\p{M}’']*/u },
  { above: /(\p{Lu}[’'])[-‐\u00ad]$/u, below: /^\p{Lu}[\p{L}\p{M}’']*/u },
  { above: /(\p{L}+)\u00ad$/u, below: /^\p{L}+/u },
  { above: /(\d[\d,.]*[,.])[-‐\u00ad]$/u, below: /^\d{3}(?!\d)[\d,.]*/u },
];
/** A dash has a space before it. */
const KEPT_HYPHEN = /[\p{L}\p{N}][-‐]$/u;

/** Every word of the text is in a paragraph or left out. */
export function linesOfScan(text: string): ScannedText {
  const pages = pagesOf(text.split('\n').map((line) => line.trimEnd()));
  const heads = runningHeads(pages);
  const leftOut: string[] = [];
  const lines: string[] = [];
  for (const page of pages) {
    for (const [index, line] of page.entries()) {
      const isAtEdge = isEdge(page, index);
      if (PAGE_NUMBER.test(line.trim()) && line.trim() !== '' && isAtEdge) leftOut.push(line.trim());
      else if (isAtEdge && heads.has(withoutDigits(line))) leftOut.push(line.trim());
      else lines.push(line);
    }
  }
  return { ...paragraphsOf(lines), leftOut };
}

/** Pages end at a form feed, or below a line that is a page number and nothing else. */
function pagesOf(lines: readonly string[]): string[][] {
  const pages: string[][] = [[]];
  for (const line of lines) {
    const [before = '', ...after] = line.split('\f');
    pages.at(-1)?.push(before);
    for (const rest of after) pages.push([rest]);
    if (after.length === 0 && PAGE_NUMBER.test(line.trim()) && line.trim() !== '') pages.push([]);
  }
  return pages;
}

/** Among the first or last three lines of a page that are not empty. */
function isEdge(page: readonly string[], index: number): boolean {
  const filled = page.flatMap((line, at) => (line.trim() ? at : []));
  const place = filled.indexOf(index);
  return place >= 0 && (place < 3 || place >= filled.length - 3);
}

function runningHeads(pages: readonly string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set(page.filter((line, index) => line.trim() && isEdge(page, index)).map(withoutDigits));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= PAGES).map(([line]) => line));
}

const withoutDigits = (line: string): string => line.trim().toLowerCase().replace(/\d+/g, '#');

function paragraphsOf(lines: readonly string[]): Pick<ScannedText, 'paragraphs' | 'joined'> {
  const compounds = new Set(lines.join(' ').match(/[\p{L}\p{M}]+-[\p{L}\p{M}]+/gu) ?? []);
  const paragraphs: string[] = [];
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const words = line.trim();
    if (!words) {
      // A page that ends within a sentence leaves a gap in its paragraph.
      isOpen = isOpen && !/[.!?:”"’)]$/.test(paragraphs.at(-1) ?? '') && HYPHEN.test(paragraphs.at(-1) ?? '');
      continue;
    }
    const isIndented = /^(?:\t| {2,})\S/.test(line) && /[.!?”"’)]$/.test(paragraphs.at(-1) ?? '');
    if (!isOpen || isIndented) paragraphs.push(words);
    else paragraphs[paragraphs.length - 1] = continued(paragraphs.at(-1) ?? '', words, compounds, joined);
    isOpen = true;
  }
  return { paragraphs, joined };
}

/**
 * `harbour-` and `master said` -> `harbourmaster said`; but `state-` and `run` stay `state-run` where the text writes it so elsewhere.
 * Before a capital or a digit the hyphen was printed, `Anglo-American`, unless it parts a name or a number: `O’Neill`, `40,000`.
 */
function continued(before: string, words: string, compounds: ReadonlySet<string>, joined: string[]): string {
  const bare = before.slice(0, -1);
  const parted = PARTED.map(({ above, below }) => [above.exec(before)?.[1], below.exec(words)?.[0]] as const);
  const [start, next] = parted.find(([above, below]) => above !== undefined && below !== undefined) ?? [];
  if (start !== undefined && next !== undefined) {
    if (compounds.has(`${start}-${next}`)) return `${bare}-${words}`;
    joined.push(start + next);
    return bare + words;
  }
  return KEPT_HYPHEN.test(before) && /^[\p{L}\p{N}]/u.test(words) ? before + words : `${before} ${words}`;
}
