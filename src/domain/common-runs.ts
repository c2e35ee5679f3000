/**
 * Runs of the commonest words, three at a time: "it is not", "is not to", "not to be". Each of the words stands in most articles, and the index
 * has long lists of their places; few articles have the three together. So the index keeps such a run as one word more.
 */
import type { Token } from './fold.ts';
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

function runAt(tokens: readonly Token[], at: number, commonest: Commonest): string | undefined {
  let word = 'zz';
  for (let next = at; next < at + LENGTH; next++) {
    const number = commonest.get(tokens[next]?.word ?? '');
    if (number === undefined) return undefined;
    word += String(number).padStart(2, '0');
  }
  return word;
}

/** The runs of a text as words, over the ends of paragraphs too; with insertions, and as if there were none. */
export function runsInText(paragraphs: readonly (readonly Token[])[], commonest: Commonest): string[] {
  if (commonest.size === 0) return [];
  const flow = paragraphs.flat();
  const runs = flow.flatMap((_, at) => runAt(flow, at, commonest) ?? []);
  const without = flow.filter(({ inserted }) => !inserted);
  if (without.length === flow.length) return runs;
  const known = new Set(runs);
  return [...runs, ...without.flatMap((_, at) => runAt(without, at, commonest) ?? []).filter((run) => !known.has(run))];
}

/** The runs of a quotation that every text which has it word for word has, too. */
export function runsInQuotation(tokens: readonly Token[], commonest: Commonest): CommonRun[] {
  if (commonest.size === 0) return [];
  return tokens.flatMap((_, at) => {
    const word = runAt(tokens, at, commonest);
    const isCertain = Array.from({ length: LENGTH }, (__, step) => at + step).every((place) => isPlain(tokens, place));
    return word && isCertain ? [{ word, at }] : [];
  });
}
