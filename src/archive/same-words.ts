/** Where else the words are quoted that an article quotes: looked up when they are asked for, so that nothing can be out of date. */
import type { DatabaseSync } from 'node:sqlite';
import { sortKeyOf } from '../domain/dates.ts';
import { fold, type Token } from '../domain/fold.ts';
import { slugOf } from '../domain/permalink.ts';
import { earliestOf, runsOf, type Sameness, samenessOf } from '../domain/same-words.ts';
import { whileUnchanged } from './kept-in-mind.ts';
import type { Archive, Listing, OtherQuotation, SameWords } from './listing.ts';
import { remembering } from './remembering.ts';

/** A run of words that more quotations have is a formula, and nobody's own words. */
export const MOST_BEARERS = 64;
/** So many other articles are shown, the earliest first. */
const MOST_OTHERS = 20;

const CLOSEST: readonly Sameness[] = ['same', 'longer', 'shorter', 'near'];

interface Row {
  readonly id: number;
  readonly address: string;
  readonly place: number;
  readonly anchor: string;
  readonly words: string;
}

/** A quotation that another has the words of, by its number. */
interface Other {
  readonly id: number;
  readonly is: Sameness;
}

/** Most quotations are nobody else's. */
const NONE: readonly Other[] = [];

/** What quotations are found by. */
interface Finding {
  bearers(run: number): readonly number[];
  said(id: number): { readonly row: Row; readonly tokens: readonly Token[] };
}

const COPIES = `
  SELECT there.address AS address FROM likeness AS here
  JOIN copy ON copy.article = here.id JOIN likeness AS there ON there.id = copy.other WHERE here.address = ?`;

export function sameWordsIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Pick<Archive, 'sameWords' | 'quotedElsewhere'> {
  /** For as long as the store does not change. */
  const known = whileUnchanged(sql, () => {
    const bearers = remembering(100_000, bearersOf);
    const said = remembering(5_000, (id: number) => {
      const row = sql('SELECT * FROM words_said WHERE id = ?').get(id) as unknown as Row;
      return { row, tokens: fold(row.words) };
    });
    return {
      said,
      others: remembering(200_000, (id: number) => othersOf(id, { bearers, said })),
      // An article's own are asked for beside each other one that quotes the words.
      speakers: remembering(5_000, (id: number) => speakersOf(said(id).row)),
      via: remembering(5_000, (id: number) => viaOf(said(id).row)),
    };
  });

  const saidIn = (address: string): Row[] =>
    sql('SELECT * FROM words_said WHERE address = ? ORDER BY place').all(address) as unknown as Row[];

  const idOf = (address: string, place: number): number | undefined =>
    sql('SELECT id FROM words_said WHERE address = ? AND place = ?').get(address, place)?.['id'] as number | undefined;

  function bearersOf(run: number): number[] {
    const rows = sql('SELECT said FROM words_run WHERE run = ? LIMIT ?').all(run, MOST_BEARERS + 1);
    return rows.length > MOST_BEARERS ? [] : rows.map(({ said }) => Number(said));
  }

  const listingAt = (address: string): Listing =>
    JSON.parse(String(sql('SELECT listing FROM article WHERE address = ?').get(address)?.['listing'])) as Listing;

  const speakersOf = ({ address, place }: Row): { name: string; slug: string }[] =>
    sql('SELECT speaker AS name, slug FROM said WHERE address = ? AND place = ? AND slug IS NOT NULL')
      .all(address, place)
      .map(({ name, slug }) => ({ name: String(name), slug: String(slug) }));

  /** Who is said to have passed the words on. */
  const viaOf = ({ address, place }: Row): string | undefined => {
    const row = sql("SELECT json_extract(shown, '$.speech.via') AS via FROM speech WHERE address = ? AND place = ?").get(address, place);
    return row?.['via'] ? slugOf(String(row['via'])) : undefined;
  };

  /** Both are named, and nobody is named by both: as the speaker, or as who passed the words on. */
  const isDisputed = (one: Row, other: Row): boolean => {
    const { speakers, via } = known();
    const [ours, theirs] = [one, other].map(({ id }) => speakers(id).map(({ slug }) => slug));
    if (!ours?.length || !theirs?.length || ours.some((slug) => theirs.includes(slug))) return false;
    return !theirs.includes(via(one.id) ?? '') && !ours.includes(via(other.id) ?? '');
  };

  /** Copies of a story quote nobody again. */
  const copiesOf = (address: string): Set<unknown> =>
    new Set(
      sql(COPIES)
        .all(address)
        .map((row) => row['address']),
    );

  /** Of each other article the quotation that is closest. */
  function othersOf(id: number, { bearers, said }: Finding): readonly Other[] {
    const here = said(id);
    const copies = copiesOf(here.row.address);
    const found = [...new Set(runsOf(here.tokens).flatMap(bearers))].flatMap((other) => {
      const { row, tokens } = said(other);
      if (row.address === here.row.address || copies.has(row.address)) return [];
      const is = samenessOf(here.tokens, tokens);
      return is ? [{ row, is }] : [];
    });
    if (found.length === 0) return NONE;
    found.sort((a, b) => CLOSEST.indexOf(a.is) - CLOSEST.indexOf(b.is) || a.row.place - b.row.place);
    const closest = new Map(found.toReversed().map((each) => [each.row.address, each]));
    return Array.from(closest.values(), ({ row, is }) => ({ id: row.id, is }));
  }

  return {
    quotedElsewhere(address, place) {
      const id = idOf(address, place);
      return id === undefined ? 0 : known().others(id).length;
    },
    sameWords(address) {
      const { said, others: othersOf, speakers: speakersOf } = known();
      return saidIn(address).flatMap((here): SameWords[] => {
        const others = othersOf(here.id)
          .map(({ id, is }) => {
            const { row } = said(id);
            return { row, is, article: listingAt(row.address) };
          })
          .sort((a, b) => compare(dateKey(a.article), dateKey(b.article)) || compare(a.row.address, b.row.address));
        if (others.length === 0) return [];
        const first = earliestOf([listingAt(address), ...others.map(({ article }) => article)].map(({ published }) => published));
        const shown = others.slice(0, MOST_OTHERS).map(({ row, is, article }, at): OtherQuotation => {
          const speakers = isDisputed(here, row) ? speakersOf(row.id).map(({ name }) => name) : [];
          return { article, anchor: row.anchor, words: row.words, is, isFirst: first === at + 1, otherSpeakers: speakers };
        });
        return [{ place: here.place, anchor: here.anchor, words: here.words, isFirst: first === 0, others: shown, count: others.length }];
      });
    },
  };
}

/** Undated last. */
const dateKey = ({ published }: Listing): string => (published ? sortKeyOf(published) : '~');
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
