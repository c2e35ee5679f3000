/** Which articles show something else when one comes or goes that quotes what they quote. */
import type { DatabaseSync } from 'node:sqlite';
import { fold, type Token } from '../domain/fold.ts';
import { runsOf, samenessOf } from '../domain/same-words.ts';
import { MOST_BEARERS } from './same-words.ts';

type Sql = (text: string) => ReturnType<DatabaseSync['prepare']>;

/** @returns addresses of other articles, while the given one is in the store */
export function quotingTheSame(sql: Sql, address: string): ReadonlySet<string> {
  const utterances = sql('SELECT words FROM words_said WHERE address = ?')
    .all(address)
    .map(({ words }) => fold(String(words)));
  const ofRun = Map.groupBy(
    utterances.flatMap((tokens) => runsOf(tokens).map((run) => ({ run, tokens }))),
    ({ run }) => run,
  );
  const known = new Map<number, { readonly address: string; readonly tokens: readonly Token[] }>();
  const said = (id: number) => {
    const before = known.get(id);
    if (before) return before;
    const row = sql('SELECT address, words FROM words_said WHERE id = ?').get(id);
    const made = { address: String(row?.['address']), tokens: fold(String(row?.['words'])) };
    known.set(id, made);
    return made;
  };

  const found = new Set<string>();
  for (const [run, own] of ofRun) {
    const bearers = sql('SELECT said FROM words_run WHERE run = ? LIMIT ?').all(run, MOST_BEARERS + own.length + 1);
    // Nobody's own words, with the article and without it.
    if (bearers.length > MOST_BEARERS + own.length) continue;
    // With it they are, without it they are not: that counts for all who quote them.
    const isAtLimit = bearers.length > MOST_BEARERS;
    for (const bearer of bearers) {
      const other = said(Number(bearer['said']));
      if (found.has(other.address)) continue;
      if (isAtLimit || own.some(({ tokens }) => samenessOf(tokens, other.tokens) ?? samenessOf(other.tokens, tokens)))
        found.add(other.address);
    }
  }
  found.delete(address);
  return found;
}
