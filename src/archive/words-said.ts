/** Quoted words, kept beside the articles with those of other articles that are the same, or nearly. */
import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../domain/fold.ts';
import { runsOf, type Sameness } from '../domain/likeness/same-words.ts';
import { findSameWords, MOST_BEARERS } from './find-same-words.ts';
import type { RefreshWatch } from './refresh-watch.ts';
import type { Utterance } from './utterances.ts';

export const WORDS_SAID_SCHEMA = `
  CREATE TABLE IF NOT EXISTS words_said (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    place INTEGER NOT NULL,        -- of the first quotation among those of the article
    anchor TEXT NOT NULL,
    words TEXT NOT NULL,           -- as printed, without marks
    is_compared INTEGER NOT NULL   -- whether same_words says of them what is so now
  ) STRICT;
  CREATE INDEX IF NOT EXISTS words_said_in ON words_said (address, place);
  CREATE INDEX IF NOT EXISTS words_to_compare ON words_said (id) WHERE is_compared = 0;
  CREATE TABLE IF NOT EXISTS words_run (
    run INTEGER NOT NULL,
    said INTEGER NOT NULL,
    PRIMARY KEY (run, said)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS same_words (
    said INTEGER NOT NULL,
    other INTEGER NOT NULL,        -- words of another article
    sameness TEXT NOT NULL,        -- what the other words are to these
    PRIMARY KEY (said, other)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS same_words_of ON same_words (other);
`;

export interface WordsSaid {
  /** Takes in what an article quotes, in place of what it quoted before. */
  put(address: string, utterances: readonly Utterance[]): void;
  drop(address: string): void;
  /**
   * Compares what was put, also by a run that did not come to its end, and all that it concerns. Within a transaction.
   *
   * @param onChange told the address of each article whose words are the same as other ones than before, or as none any more
   */
  update(watch?: RefreshWatch, onChange?: (address: string) => void): void;
}

export function wordsSaidIn(store: DatabaseSync): WordsSaid {
  const insert = store.prepare('INSERT INTO words_said (address, place, anchor, words, is_compared) VALUES (?, ?, ?, ?, 0) RETURNING id');
  const select = store.prepare('SELECT id, words FROM words_said WHERE address = ?');
  const dropAll = store.prepare('DELETE FROM words_said WHERE address = ?');
  const putRun = store.prepare('INSERT INTO words_run VALUES (?, ?)');
  const dropRun = store.prepare('DELETE FROM words_run WHERE run = ? AND said = ?');
  const count = store.prepare('SELECT count(*) AS count FROM words_said WHERE is_compared = 0');
  const noteCompared = store.prepare('UPDATE words_said SET is_compared = 1 WHERE id = ?');
  const noteLimit = limitNoter(store);
  // Where nothing was compared yet, all will be.
  let isAnyCompared = store.prepare('SELECT 1 FROM words_said WHERE is_compared = 1 LIMIT 1').get() !== undefined;
  const noteAtLimit = (run: number, bearers: number) => isAnyCompared && noteLimit(run, bearers);
  const same = sameWordsWriter(store);
  return {
    drop(address) {
      for (const row of select.all(address)) {
        const id = Number(row['id']);
        for (const run of runsOf(fold(String(row['words'])))) {
          dropRun.run(run, id);
          noteAtLimit(run, MOST_BEARERS);
        }
        same.drop(id);
      }
      dropAll.run(address);
    },
    put(address, utterances) {
      for (const { place, anchor, words, runs } of utterances) {
        const id = Number(insert.get(address, place, anchor, words)?.['id']);
        for (const run of runs) {
          putRun.run(run, id);
          noteAtLimit(run, MOST_BEARERS + 1);
        }
      }
    },
    update(watch, onChange) {
      const find = findSameWords(store);
      watch?.begin('quotations compared', Number(count.get()?.['count']));
      const before = new Map(onChange && Array.from(toCompare(store), (id) => [id, same.of(id)]));
      for (const id of toCompare(store)) {
        same.drop(id);
        for (const { id: other, is, back } of find(id)) {
          if (is) same.put(id, other, is);
          if (back) same.put(other, id, back);
        }
        noteCompared.run(id);
        watch?.done();
      }
      isAnyCompared = true;
      for (const [id, those] of before) for (const address of same.changedSince(id, those)) onChange?.(address);
    },
  };
}

/** Notes of a run of words that just became a formula, or is one no longer, that all who have it are to be compared anew. */
function limitNoter(store: DatabaseSync): (run: number, bearers: number) => void {
  const count = store.prepare('SELECT count(*) AS count FROM (SELECT 1 FROM words_run WHERE run = ? LIMIT ?)');
  const compareAnew = store.prepare('UPDATE words_said SET is_compared = 0 WHERE id IN (SELECT said FROM words_run WHERE run = ?)');
  return (run, bearers) => {
    if (count.get(run, bearers + 1)?.['count'] === bearers) compareAnew.run(run);
  };
}

/** In parts, for they are written to meanwhile. */
function* toCompare(store: DatabaseSync): Generator<number> {
  const PART = 1000;
  const next = store.prepare('SELECT id FROM words_said WHERE is_compared = 0 AND id > ? ORDER BY id LIMIT ?');
  let last = 0;
  for (;;) {
    const ids = next.all(last, PART).map(({ id }) => Number(id));
    yield* ids;
    if (ids.length < PART) return;
    last = ids.at(-1) ?? last;
  }
}

function sameWordsWriter(store: DatabaseSync) {
  const drops = ['said', 'other'].map((column) => store.prepare(`DELETE FROM same_words WHERE ${column} = ?`));
  const insert = store.prepare('INSERT INTO same_words VALUES (?, ?, ?)');
  const select = store.prepare('SELECT said, other, sameness FROM same_words WHERE said = ?1 OR other = ?1 ORDER BY said, other');
  const addressOf = store.prepare('SELECT address FROM words_said WHERE id = ?');
  const of = (id: number) => select.all(id);
  return {
    of,
    put: (said: number, other: number, sameness: Sameness): void => void insert.run(said, other, sameness),
    drop(id: number): void {
      for (const each of drops) each.run(id);
    },
    /** Addresses of the articles whose words have others than before, by words that two of them have in common. */
    changedSince(id: number, before: ReturnType<typeof of>): Set<string> {
      const after = of(id);
      if (JSON.stringify(before) === JSON.stringify(after)) return new Set();
      const ids = new Set([...before, ...after].flatMap(({ said, other }) => [Number(said), Number(other)]));
      return new Set(Array.from(ids, (each) => String(addressOf.get(each)?.['address'])));
    },
  };
}
