/** Where else the words are quoted that an article quotes: looked up when they are asked for, so that nothing can be out of date. */
import type { DatabaseSync } from 'node:sqlite';
import { sortKeyOf } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
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

export function sameWordsIn(
  sql: (text: string) => ReturnType<DatabaseSync['prepare']>,
): Pick<Archive, 'sameWords' | 'quotedElsewhere'> & ThisType<Archive> {
  /** For as long as the store does not change. */
  const known = whileUnchanged(sql, () => ({
    bearers: remembering(100_000, bearersOf),
    said: remembering(20_000, (id: number) => {
      const row = sql('SELECT * FROM words_said WHERE id = ?').get(id) as unknown as Row;
      return { row, tokens: fold(row.words) };
    }),
    count: new Map<string, number>(),
  }));

  const saidIn = (address: string): Row[] =>
    sql('SELECT * FROM words_said WHERE address = ? ORDER BY place').all(address) as unknown as Row[];

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
    const row = sql(
      "SELECT json_extract(article, '$.quotations[' || CAST(? AS INTEGER) || '].via') AS via FROM body WHERE address = ?",
    ).get(place, address);
    return row?.['via'] ? slugOf(String(row['via'])) : undefined;
  };

  /** Both are named, and nobody is named by both: as the speaker, or as who passed the words on. */
  const isDisputed = (one: Row, other: Row): boolean => {
    const [ours, theirs] = [one, other].map((row) => speakersOf(row).map(({ slug }) => slug));
    if (!ours?.length || !theirs?.length || ours.some((slug) => theirs.includes(slug))) return false;
    return !theirs.includes(viaOf(one) ?? '') && !ours.includes(viaOf(other) ?? '');
  };

  const othersOf = (here: Row, copies: ReadonlySet<string>): { row: Row; is: Sameness }[] => {
    const tokens = fold(here.words);
    const ids = new Set(runsOf(tokens).flatMap(known().bearers));
    const found = [...ids].flatMap((id) => {
      const { row, tokens: other } = known().said(id);
      if (row.address === here.address || copies.has(row.address)) return [];
      const is = samenessOf(tokens, other);
      return is ? [{ row, is }] : [];
    });
    found.sort((a, b) => CLOSEST.indexOf(a.is) - CLOSEST.indexOf(b.is) || a.row.place - b.row.place);
    // An article that quotes the words twice is named once, with the closest.
    return [...new Map(found.toReversed().map((each) => [each.row.address, each])).values()];
  };

  const copiesOf = (archive: Archive, address: string) => new Set(archive.alsoPublished(address).map((copy) => copy.address as string));

  return {
    quotedElsewhere(address, place) {
      const { count } = known();
      const here = `${address} ${place}`;
      const counted =
        count.get(here) ??
        saidIn(address)
          .filter((row) => row.place === place)
          .map((row) => othersOf(row, copiesOf(this, address)).length)[0] ??
        0;
      count.set(here, counted);
      return counted;
    },
    sameWords(address) {
      const copies = copiesOf(this, address);
      return saidIn(address).flatMap((here): SameWords[] => {
        const others = othersOf(here, copies)
          .map(({ row, is }) => ({ row, is, article: listingAt(row.address) }))
          .sort((a, b) => compare(dateKey(a.article), dateKey(b.article)) || compare(a.row.address, b.row.address));
        if (others.length === 0) return [];
        const first = earliestOf([listingAt(address), ...others.map(({ article }) => article)].map(({ published }) => published));
        const shown = others.slice(0, MOST_OTHERS).map(({ row, is, article }, at): OtherQuotation => {
          const speakers = isDisputed(here, row) ? speakersOf(row).map(({ name }) => name) : [];
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
