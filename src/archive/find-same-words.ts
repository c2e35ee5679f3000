/** Finds in other articles the words that one quotes, by the runs of words that they have in common. */
import type { DatabaseSync } from 'node:sqlite';
import { fold, type Token } from '../domain/fold.ts';
import { runsOf, type Sameness, samenessOf } from '../domain/likeness/same-words.ts';
import { remembering } from '../domain/remembering.ts';

/** A run of words that more quotations have is a formula, and nobody's own words. */
export const MOST_BEARERS = 64;

/** Words of another article, by their number. */
export interface Found {
  readonly id: number;
  /** What they are to the words that were looked for. */
  readonly is: Sameness | undefined;
  /** What the words that were looked for are to them. */
  readonly back: Sameness | undefined;
}

interface Words {
  readonly address: string;
  readonly tokens: readonly Token[];
  /** Before the finding began. */
  readonly isCompared: boolean;
}

const OPPOSITE = { same: 'same', longer: 'shorter', shorter: 'longer', near: 'near' } as const;

/**
 * @returns a function that gives the others that are the same as the words of one number. Called for all that are not compared
 *   yet, from the smallest number on, it gives each pair of them once
 */
export function findSameWords(store: DatabaseSync): (id: number) => Found[] {
  const select = store.prepare('SELECT address, words, is_compared FROM words_said WHERE id = ?');
  const selectBearers = store.prepare('SELECT said FROM words_run WHERE run = ? LIMIT ?');
  const bearersOf = remembering(100_000, (run: number): number[] => {
    const rows = selectBearers.all(run, MOST_BEARERS + 1);
    return rows.length > MOST_BEARERS ? [] : rows.map(({ said }) => Number(said));
  });
  const wordsOf = remembering(5_000, (id: number): Words => {
    const row = select.get(id);
    return { address: String(row?.['address']), tokens: fold(String(row?.['words'])), isCompared: row?.['is_compared'] === 1 };
  });
  return (id) => {
    const here = wordsOf(id);
    return [...new Set(runsOf(here.tokens).flatMap(bearersOf))].flatMap((other): Found[] => {
      const there = wordsOf(other);
      if (there.address === here.address || (other > id && !there.isCompared)) return [];
      const is = samenessOf(here.tokens, there.tokens);
      // Of words that are equally many, either are looked for in the others.
      const back = here.tokens.length === there.tokens.length ? samenessOf(there.tokens, here.tokens) : is && OPPOSITE[is];
      return is || back ? [{ id: other, is, back }] : [];
    });
  };
}
