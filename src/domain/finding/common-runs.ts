/**
 * Runs of the commonest words, three at a time: "it is not", "is not to", "not to be". Each of the words stands in most articles, and the index
 * has long lists of their places; few articles have the three together. So the index keeps such a run as one word more.
 */
import type { Token } from '../fold.ts';
import { isPlain } from './neighbours.ts';

/** Word -> its number, below 100. */
export type Commonest = ReadonlyMap<string, number>;

const LENGTH = 3;

/** More would make two digits too few. */
export const MOST_COMMON = 100;

export const commonestOf = (words: readonly string[]): Commonest =>
  new Map(words.slice(0, MOST_COMMON).map((word, number) => [word, number]));

export interface CommonRun {
  /** What stands for it in the index. */
  readonly word: string;
  /** Place of its first word among the tokens. */
  readonly at: number;
}

function runsOf(tokens: readonly Token[], commonest: Commonest): CommonRun[] {
  const runs: CommonRun[] = [];
  /** Two digits for each of the common words that stand together up to here. */
  let digits = '';
  for (let at = 0; at < tokens.length; at++) {
    const number = commonest.get(tokens[at]?.word ?? '');
    digits = number === undefined ? '' : digits.slice(2 - 2 * LENGTH) + String(number).padStart(2, '0');
    if (digits.length === 2 * LENGTH) runs.push({ word: `zz${digits}`, at: at - LENGTH + 1 });
  }
  return runs;
}

/** The runs of a text as words, over the ends of paragraphs too; with insertions, and as if there were none. */
export function runsInText(paragraphs: readonly (readonly Token[])[], commonest: Commonest): string[] {
  const flow = paragraphs.flat();
  const runs = runsOf(flow, commonest).map(({ word }) => word);
  const without = flow.filter(({ inserted }) => !inserted);
  if (without.length === flow.length) return runs;
  const known = new Set(runs);
  return [...runs, ...runsOf(without, commonest).flatMap(({ word }) => (known.has(word) ? [] : word))];
}

/** The runs of a quotation that every text which has it word for word has, too. */
export function runsInQuotation(tokens: readonly Token[], commonest: Commonest): CommonRun[] {
  return runsOf(tokens, commonest).filter(({ at }) =>
    Array.from({ length: LENGTH }, (_, step) => at + step).every((place) => isPlain(tokens, place)),
  );
}
