/** How many pages on each side of the current one are linked to. */
const BESIDE = 3;
/** Of a list of so many pages, all are linked to. */
const ALL = 12;
/** About so many stepping stones are linked to at most. */
const STONES = 30;

/**
 * Which pages of a list a page links to: the first, the last, those beside it, and stepping stones between them. In
 * lists of up to two hundred pages every page stands beside one of the stones.
 *
 * @param last how many pages the list has
 * @returns ascending
 */
export function pagesToLink(page: number, last: number): number[] {
  const step = last <= ALL ? 1 : Math.max(2 * BESIDE + 1, Math.ceil(last / STONES));
  const stones = Array.from({ length: Math.ceil(last / step) }, (_, index) => Math.min(last, index * step + 1));
  const beside = Array.from({ length: 2 * BESIDE + 1 }, (_, index) => page - BESIDE + index).filter((each) => each >= 1 && each <= last);
  return [...new Set([...stones, ...beside, last])].sort((a, b) => a - b);
}
