/** The nearest passage to words that do not stand in a text as they were quoted, and how the two differ. */
import { editDistance } from './edit-distance.ts';
import { areAtOdds, comparedOf, type Token } from './fold.ts';
import type { TokenSpan } from './passage.ts';

/**
 * One step of a comparison, in reading order.
 * `kept`: both have the word. `changed`: the text has another. `added`: only the quotation has it. `left out`: only the text has it.
 */
export type Difference =
  | { readonly is: 'kept' | 'changed'; readonly quoted: number; readonly printed: number }
  | { readonly is: 'added'; readonly quoted: number }
  | { readonly is: 'left out'; readonly printed: number };

export interface NearPassage extends TokenSpan {
  /** How many words were added, left out or changed. */
  readonly distance: number;
  /** Steps by index of token in the quotation and in the text. */
  readonly differences: readonly Difference[];
}

/**
 * Finds the stretch of the text with the smallest edit distance over tokens (Sellers 1980: free ends in the text).
 *
 * @param limit gives up where every stretch differs in more words than this
 */
export function nearestPassage(printed: readonly Token[], quoted: readonly Token[], limit = quoted.length): NearPassage | undefined {
  const [printedWords, quotedWords] = [printed.map(comparedOf), quoted.map(comparedOf)];
  const known = new Set(printedWords);
  // Each word that the text has nowhere differs, wherever the others stand.
  if (quotedWords.filter((word) => !known.has(word)).length > limit) return undefined;
  const rows = quoted.length + 1;
  const columns = printed.length + 1;
  const cost = new Uint16Array(rows * columns);
  const isSame = (column: number, row: number): boolean =>
    printedWords[column] === quotedWords[row] && !areAtOdds(printed[column], quoted[row]);
  for (let row = 1; row < rows; row++) {
    cost[row * columns] = row;
    for (let column = 1; column < columns; column++) {
      const substituted = at(cost, (row - 1) * columns + column - 1) + (isSame(column - 1, row - 1) ? 0 : 1);
      const added = at(cost, (row - 1) * columns + column) + 1;
      const leftOut = at(cost, row * columns + column - 1) + 1;
      cost[row * columns + column] = Math.min(substituted, added, leftOut);
    }
  }
  const last = (rows - 1) * columns;
  let to = 0;
  for (let column = 1; column < columns; column++) if (at(cost, last + column) < at(cost, last + to)) to = column;
  const distance = at(cost, last + to);
  // A misspelt last word is the word that it resembles, not one too many.
  if (at(cost, last + to + 1) === distance && to < printed.length && areAlike(quotedWords.at(-1), printedWords[to])) to++;
  if (distance > limit || distance >= quoted.length) return undefined;
  return trace(cost, columns, isSame, quoted.length, to, distance);
}

const areAlike = (one = '', other = ''): boolean => editDistance(one, other) * 2 <= Math.min(one.length, other.length);

const at = (cost: Uint16Array, index: number): number => cost[index] ?? 0;

function trace(
  cost: Uint16Array,
  columns: number,
  isSame: (column: number, row: number) => boolean,
  length: number,
  to: number,
  distance: number,
): NearPassage {
  const differences: Difference[] = [];
  let row = length;
  let column = to;
  while (row > 0) {
    const here = at(cost, row * columns + column);
    const same = column > 0 && isSame(column - 1, row - 1);
    if (column > 0 && here === at(cost, (row - 1) * columns + column - 1) + (same ? 0 : 1)) {
      differences.push({ is: same ? 'kept' : 'changed', quoted: --row, printed: --column });
    } else if (here === at(cost, (row - 1) * columns + column) + 1) {
      differences.push({ is: 'added', quoted: --row });
    } else {
      differences.push({ is: 'left out', printed: --column });
    }
  }
  return { from: column, to, distance, differences: differences.reverse() };
}
