/**
 * Related articles and copies of one story, kept beside the articles. A change is answered by finding anew only what it may have
 * changed, and the result is what finding everything anew would give.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Alike, findAlike, levelOf, MOST_RELATED, REACH, type Reach, type Scored } from './find-alike.ts';
import type { Likeness } from './likeness.ts';
import { LIKENESS_SCHEMA, type LikenessTables, likenessTables, remembered } from './likeness-tables.ts';
import type { RefreshWatch } from './refresh-watch.ts';

export const RELATIONS_SCHEMA = `${LIKENESS_SCHEMA}
  CREATE TABLE IF NOT EXISTS related (
    article INTEGER NOT NULL,
    rank INTEGER NOT NULL,         -- from 0, the best
    other INTEGER NOT NULL,
    score INTEGER NOT NULL,
    PRIMARY KEY (article, rank)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS related_to ON related (other);
  CREATE TABLE IF NOT EXISTS copy (
    article INTEGER NOT NULL,
    rank INTEGER NOT NULL,         -- from 0, the earliest
    other INTEGER NOT NULL,
    PRIMARY KEY (article, rank)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS copy_of ON copy (other);
`;

/** Where more than one in so many articles has changed, finding everything anew costs less. */
const FEW = 64;
/** In the store's `user_version`; a new store has 0. */
const UP_TO_DATE = 1;

/** What was put and dropped since the last update. */
interface Changes {
  readonly added: Map<number, Likeness>;
  readonly removed: Likeness[];
}

export interface Relations {
  /** Takes in an article that is listed, in place of what was known of it. */
  put(likeness: Likeness): void;
  /** Takes out an article, if it is there. */
  drop(address: string): void;
  /**
   * Brings all relations up to date with what was put and dropped, also by a run that did not come to its end. Within a transaction.
   *
   * @param onChange told the address of each article that has others now
   */
  update(watch?: RefreshWatch, onChange?: (address: string) => void): void;
}

export function relationsIn(store: DatabaseSync, reach: Reach = REACH): Relations {
  store.exec('PRAGMA cache_size = -65536');
  const tables = likenessTables(store);
  const write = relationsWriter(store);
  const most = Math.max(FEW, Number(store.prepare('SELECT count(*) AS count FROM likeness').get()?.['count']) / FEW);
  const changes: Changes = { added: new Map(), removed: [] };
  let isUpToDate = store.prepare('PRAGMA user_version').get()?.['user_version'] === UP_TO_DATE;
  let isAllAnew = !isUpToDate;

  const note = (change: () => void) => {
    if (isUpToDate) store.exec('PRAGMA user_version = 0');
    isUpToDate = false;
    if (!isAllAnew) change();
    isAllAnew ||= changes.added.size + changes.removed.length > most;
  };
  const drop = (address: string) => {
    const id = tables.idOf(address);
    if (id === undefined) return;
    const likeness = tables.likeness(id);
    tables.drop(id, likeness);
    write.drop(id);
    note(() => changes.added.delete(id) || changes.removed.push(likeness));
  };

  return {
    drop,
    put(likeness) {
      drop(likeness.address);
      const id = tables.put(likeness);
      note(() => changes.added.set(id, likeness));
    },
    update(watch, onChange) {
      if (isUpToDate) return;
      const alike = findAlike(remembered(tables, { terms: 2 ** reach.levels, shingles: reach.copies + 1 }, isAllAnew), reach);
      const ids = isAllAnew ? tables.ids() : [...affectedBy(changes, tables, alike, write.lastScore, reach)];
      watch?.begin('articles compared', ids.length);
      for (const id of ids) {
        const [related, copies] = [alike.related(id), alike.copies(id)];
        const isOther = onChange && write.others(id) !== othersOf(related, copies);
        write.drop(id);
        write.put(id, related, copies);
        if (isOther) onChange(tables.likeness(id).address);
        watch?.done();
      }
      store.exec(`PRAGMA user_version = ${UP_TO_DATE}`);
      isUpToDate = true;
      isAllAnew = false;
      changes.added.clear();
      changes.removed.length = 0;
    },
  };
}

/** The articles whose relations may be others than before: they hold, or would now hold, a changed article, or their scores moved. */
function affectedBy(
  { added, removed }: Changes,
  tables: LikenessTables,
  alike: Alike,
  lastScore: (id: number) => number,
  reach: Reach,
): Set<number> {
  const changed = [...added.values(), ...removed];
  const ids = new Set(added.keys());
  const addAll = (others: Iterable<number>) => {
    for (const id of others) ids.add(id);
  };
  for (const [term, { before, after }] of countsBeside(added.values(), removed, ({ terms }) => terms)) {
    const { articles } = tables.withTerm(term, 2 ** reach.levels + after);
    if (levelOf(articles.length, reach) !== levelOf(articles.length - after + before, reach)) addAll(articles);
  }
  for (const [shingle, { before, after }] of countsBeside(added.values(), removed, ({ sketch }) => sketch)) {
    const articles = tables.withShingle(shingle, reach.copies + 1 + after);
    if (articles.length > reach.copies !== articles.length - after + before > reach.copies) addAll(articles);
  }
  for (const each of changed) {
    addAll(alike.candidates(each));
    for (const { id, score } of alike.scores(each)) if (score >= lastScore(id)) ids.add(id);
  }
  return ids;
}

/** How many of the changed articles had each hash before, and how many have it now. */
function countsBeside(added: Iterable<Likeness>, removed: Iterable<Likeness>, hashesOf: (each: Likeness) => Uint32Array) {
  const counts = new Map<number, { before: number; after: number }>();
  const countOf = (hash: number) => {
    const known = counts.get(hash) ?? { before: 0, after: 0 };
    counts.set(hash, known);
    return known;
  };
  for (const each of removed) for (const hash of hashesOf(each)) countOf(hash).before++;
  for (const each of added) for (const hash of hashesOf(each)) countOf(hash).after++;
  return counts;
}

/** Of an article, for comparison. */
const othersOf = (related: readonly Pick<Scored, 'id'>[], copies: readonly number[]): string =>
  `${related.map(({ id }) => id).join(' ')}|${copies.join(' ')}`;

function relationsWriter(store: DatabaseSync) {
  const dropRelated = store.prepare('DELETE FROM related WHERE article = ?');
  const dropCopies = store.prepare('DELETE FROM copy WHERE article = ?');
  const putRelated = store.prepare('INSERT INTO related VALUES (?, ?, ?, ?)');
  const putCopy = store.prepare('INSERT INTO copy VALUES (?, ?, ?)');
  const last = store.prepare('SELECT score FROM related WHERE article = ? AND rank = ?');
  const [selectRelated, selectCopies] = ['related', 'copy'].map((table) =>
    store.prepare(`SELECT other AS id FROM ${table} WHERE article = ? ORDER BY rank`),
  );
  const idsIn = (select: typeof selectRelated, id: number) => (select?.all(id) ?? []).map((row) => ({ id: Number(row['id']) }));
  return {
    others: (id: number): string =>
      othersOf(
        idsIn(selectRelated, id),
        idsIn(selectCopies, id).map(({ id: other }) => other),
      ),
    drop(id: number): void {
      dropRelated.run(id);
      dropCopies.run(id);
    },
    put(id: number, related: readonly Scored[], copies: readonly number[]): void {
      for (const [rank, { id: other, score }] of related.entries()) putRelated.run(id, rank, other, score);
      for (const [rank, other] of copies.entries()) putCopy.run(id, rank, other);
    },
    /** What another article must score to come into the list; 0 while there is room. */
    lastScore: (id: number): number => Number(last.get(id, MOST_RELATED - 1)?.['score'] ?? 0),
  };
}
