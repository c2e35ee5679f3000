/** Quoted words, kept beside the articles with the numbers by which the same words find each other. */
import type { DatabaseSync } from 'node:sqlite';
import type { ArticleQuotation } from '../domain/article-quotation.ts';
import { fold } from '../domain/fold.ts';
import { runsOf } from '../domain/same-words.ts';
import { speechesOf } from '../domain/speech.ts';

export const WORDS_SAID_SCHEMA = `
  CREATE TABLE IF NOT EXISTS words_said (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    place INTEGER NOT NULL,        -- of the first quotation among those of the article
    anchor TEXT NOT NULL,
    words TEXT NOT NULL            -- as printed, without marks
  ) STRICT;
  CREATE INDEX IF NOT EXISTS words_said_in ON words_said (address, place);
  CREATE TABLE IF NOT EXISTS words_run (
    run INTEGER NOT NULL,
    said INTEGER NOT NULL,
    PRIMARY KEY (run, said)
  ) STRICT, WITHOUT ROWID;
`;

/** Words that stand together as somebody's own. */
export interface Utterance {
  /** Of the first quotation among those of the article. */
  readonly place: number;
  readonly anchor: string;
  /** As printed, without marks. */
  readonly words: string;
  /** Numbers of its runs of words. */
  readonly runs: readonly number[];
}

export interface WordsSaid {
  /** Takes in what an article quotes, in place of what it quoted before. */
  put(address: string, utterances: readonly Utterance[]): void;
  drop(address: string): void;
}

export function wordsSaidIn(store: DatabaseSync): WordsSaid {
  const insert = store.prepare('INSERT INTO words_said (address, place, anchor, words) VALUES (?, ?, ?, ?) RETURNING id');
  const putRun = store.prepare('INSERT INTO words_run VALUES (?, ?)');
  const select = store.prepare('SELECT id, words FROM words_said WHERE address = ?');
  const dropRun = store.prepare('DELETE FROM words_run WHERE run = ? AND said = ?');
  const dropAll = store.prepare('DELETE FROM words_said WHERE address = ?');
  return {
    drop(address) {
      for (const { id, words } of select.all(address)) for (const run of runsOf(fold(String(words)))) dropRun.run(run, Number(id));
      dropAll.run(address);
    },
    put(address, utterances) {
      for (const { place, anchor, words, runs } of utterances) {
        const id = Number(insert.get(address, place, anchor, words)?.['id']);
        for (const run of runs) putRun.run(run, id);
      }
    },
  };
}

/** Speeches, and the quotations of speech whose speaker is not known; those only that are long enough to be told from others. */
export function utterancesIn(quotations: readonly ArticleQuotation[]): Utterance[] {
  const named = speechesOf(quotations).map(({ place, anchor, quotations: parts }) => ({
    place,
    anchor,
    words: parts.map(({ text }) => text).join(' '),
  }));
  const unnamed = quotations.flatMap(({ kind, speaker, anchor, text }, place) =>
    kind === 'speech' && !speaker ? [{ place, anchor, words: text }] : [],
  );
  return [...named, ...unnamed].flatMap((each) => {
    const runs = runsOf(fold(each.words));
    return runs.length > 0 ? [{ ...each, runs }] : [];
  });
}
