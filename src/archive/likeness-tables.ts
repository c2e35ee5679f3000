/** The likenesses of all listed articles, by number, and which of them have a term or a shingle. */
import type { DatabaseSync } from 'node:sqlite';
import { type Story, storyOf } from '../domain/likeness/same-story.ts';
import { remembering } from '../domain/remembering.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { asArrays } from './as-arrays.ts';
import type { Likeness } from './likeness.ts';

export const LIKENESS_SCHEMA = `
  CREATE TABLE IF NOT EXISTS likeness (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    published TEXT NOT NULL,       -- sort key
    before_body INTEGER NOT NULL,  -- paragraphs
    terms BLOB NOT NULL,           -- Uint32Array
    weights BLOB NOT NULL,         -- Uint8Array
    sketch BLOB NOT NULL           -- Uint32Array
  ) STRICT;
  CREATE TABLE IF NOT EXISTS term (
    term INTEGER NOT NULL,
    article INTEGER NOT NULL,
    weight INTEGER NOT NULL,
    PRIMARY KEY (term, article)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS shingle (
    shingle INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (shingle, article)
  ) STRICT, WITHOUT ROWID;
`;

/** The articles that have a term, each with the weight that it has there. */
export interface Bearers {
  readonly articles: readonly number[];
  readonly weights: readonly number[];
}

const NOBODY: Bearers = { articles: [], weights: [] };

export function likenessTables(store: DatabaseSync) {
  const insert = store.prepare(
    'INSERT INTO likeness (address, published, before_body, terms, weights, sketch) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
  );
  const putTerm = store.prepare('INSERT INTO term VALUES (?, ?, ?)');
  const putShingle = store.prepare('INSERT INTO shingle VALUES (?, ?)');
  const dropRow = store.prepare('DELETE FROM likeness WHERE id = ?');
  const dropTerm = store.prepare('DELETE FROM term WHERE term = ? AND article = ?');
  const dropShingle = store.prepare('DELETE FROM shingle WHERE shingle = ? AND article = ?');
  const selectId = store.prepare('SELECT id FROM likeness WHERE address = ?');
  const selectRow = store.prepare('SELECT * FROM likeness WHERE id = ?');
  const selectTerm = asArrays(store, 'SELECT article, weight FROM term WHERE term = ? LIMIT ?');
  const selectShingle = asArrays(store, 'SELECT article FROM shingle WHERE shingle = ? LIMIT ?');
  const selectText = store.prepare('SELECT paragraphs FROM body WHERE address = ?');

  const likeness = (id: number): Likeness => {
    const row = selectRow.get(id);
    if (!row) throw new Error(`No likeness has the number ${id}.`);
    return {
      address: String(row['address']),
      published: String(row['published']),
      beforeBody: Number(row['before_body']),
      terms: numbers(row['terms']),
      weights: row['weights'] as Uint8Array,
      sketch: numbers(row['sketch']),
    };
  };

  return {
    likeness,
    idOf: (address: string): number | undefined => selectId.get(address)?.['id'] as number | undefined,
    ids: (): number[] =>
      store
        .prepare('SELECT id FROM likeness ORDER BY id')
        .all()
        .map(({ id }) => Number(id)),
    /** At most `limit` articles. */
    withTerm(term: number, limit: number): Bearers {
      const rows = selectTerm.all(term, limit) as unknown as [number, number][];
      return { articles: rows.map(([article]) => article), weights: rows.map(([, weight]) => weight) };
    },
    /** At most `limit` articles. */
    withShingle(shingle: number, limit: number): readonly number[] {
      return (selectShingle.all(shingle, limit) as unknown as [number][]).map(([article]) => article);
    },
    /** Terms and shingles that more than one article has. */
    shared(): { readonly terms: ReadonlySet<number>; readonly shingles: ReadonlySet<number> } {
      const [terms, shingles] = ['term', 'shingle'].map(
        (hash) =>
          new Set(asArrays(store, `SELECT ${hash} FROM ${hash} GROUP BY ${hash} HAVING count(*) > 1`).all().flat() as unknown as number[]),
      );
      return { terms: terms ?? new Set(), shingles: shingles ?? new Set() };
    },
    story({ address, beforeBody }: Likeness): Story {
      const paragraphs = JSON.parse(String(selectText.get(address)?.['paragraphs'] ?? '[]')) as Paragraph[];
      return storyOf(paragraphs.slice(beforeBody).map(({ text }) => text));
    },
    put(each: Likeness): number {
      const { address, published, beforeBody, terms, weights, sketch } = each;
      const id = Number(insert.get(address, published, beforeBody, bytes(terms), weights, bytes(sketch))?.['id']);
      terms.forEach((term, at) => void putTerm.run(term, id, weights[at] ?? 0));
      for (const shingle of sketch) putShingle.run(shingle, id);
      return id;
    },
    drop(id: number, { terms, sketch }: Likeness): void {
      for (const term of terms) dropTerm.run(term, id);
      for (const shingle of sketch) dropShingle.run(shingle, id);
      dropRow.run(id);
    },
  };
}

export type LikenessTables = ReturnType<typeof likenessTables>;

/**
 * The same tables, for as long as nothing is put or dropped.
 *
 * @param isForAll most articles will be asked for: terms and shingles that one article has are told at once from the others
 */
export function remembered(tables: LikenessTables, limit: { readonly terms: number; readonly shingles: number }, isForAll: boolean) {
  const likeness = remembering(50_000, tables.likeness);
  const withTerm = remembering(100_000, (term: number) => tables.withTerm(term, limit.terms));
  const withShingle = remembering(50_000, (shingle: number) => tables.withShingle(shingle, limit.shingles));
  const shared = isForAll ? tables.shared() : undefined;
  return {
    likeness,
    story: remembering(300, (id: number) => tables.story(likeness(id))),
    /** None where only one article has the term. */
    withTerm: (term: number): Bearers => (shared && !shared.terms.has(term) ? NOBODY : withTerm(term)),
    /** None where only one article has the shingle. */
    withShingle: (shingle: number): readonly number[] => (shared && !shared.shingles.has(shingle) ? [] : withShingle(shingle)),
  };
}

export type RememberedLikenesses = ReturnType<typeof remembered>;

const bytes = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
const numbers = (blob: unknown): Uint32Array => new Uint32Array((blob as Uint8Array).slice().buffer);
