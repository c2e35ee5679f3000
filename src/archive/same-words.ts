/** Where else the words are quoted that an article quotes. */
import type { DatabaseSync } from 'node:sqlite';
import { sortKeyOf } from '../domain/calendar/dates.ts';
import { earliestOf, type Sameness } from '../domain/likeness/same-words.ts';
import { listingOf } from './list-query.ts';
import type { Archive, Listing, OtherQuotation, SameWords } from './listing.ts';
import { parsed } from './parsed.ts';

/** So many other articles are shown, the earliest first. */
const MOST_OTHERS = 20;

const CLOSEST: readonly Sameness[] = ['same', 'longer', 'shorter', 'near'];

/** Where words of an article stand. */
interface Place {
  readonly address: string;
  /** Of the first quotation among those of the article. */
  readonly place: number;
}

/** Words of another article that are the same as some of one article. */
interface Other extends Place {
  /** Where they stand in the one article, and how they are printed there. */
  readonly here: number;
  readonly hereAnchor: string;
  readonly hereWords: string;
  readonly anchor: string;
  readonly words: string;
  readonly sameness: Sameness;
  /** JSON of the other article's `Listing`. */
  readonly listing: string;
}

/** Who is named beside words. */
interface Voice {
  readonly name: string;
  readonly slug: string;
  /** Slug of who passed them on. */
  readonly via: string | null;
}

/** SQL: copies of a story quote nobody again. */
const othersOf = (
  address: string,
): string => `words_said AS here JOIN same_words ON said = here.id JOIN words_said AS there ON there.id = other
  WHERE here.address = ${address} AND there.address NOT IN (
    SELECT there.address FROM likeness AS here
    JOIN copy ON copy.article = here.id JOIN likeness AS there ON there.id = copy.other WHERE here.address = ${address})`;

const OTHERS = `SELECT here.place AS here, here.anchor AS hereAnchor, here.words AS hereWords,
    there.address, there.place, there.anchor, there.words, sameness, ${listingOf('there')}
  FROM ${othersOf('?1')} ORDER BY here.place`;

/** SQL: how many other articles quote the words that stand at a row's address and place. */
export const quotedElsewhere = (row: string): string =>
  `(SELECT count(DISTINCT there.address) FROM ${othersOf(`${row}.address`)} AND here.place = ${row}.place)`;

export function sameWordsIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Pick<Archive, 'sameWords'> {
  /** Those who are named as having spoken, and who is said to have passed the words on. */
  const voicesOf = ({ address, place }: Place): Voice[] =>
    sql('SELECT speaker AS name, slug, via FROM said WHERE address = ? AND place = ? AND slug IS NOT NULL').all(
      address,
      place,
    ) as unknown as Voice[];

  return {
    sameWords(address) {
      const others = sql(OTHERS).all(address) as unknown as Other[];
      if (others.length === 0) return [];
      const own = parsed<Listing>(sql('SELECT listing FROM listing WHERE address = ?').get(address)?.['listing']);
      return [...Map.groupBy(others, ({ here }) => here)].flatMap(([place, all]): SameWords[] => {
        const [here] = all;
        if (!here) return [];
        const { hereAnchor: anchor, hereWords: words } = here;
        const found = closestOf(all).map((each) => ({ ...each, article: parsed<Listing>(each.listing) }));
        found.sort((a, b) => compare(dateKey(a.article), dateKey(b.article)) || compare(a.address, b.address));
        const first = earliestOf([own, ...found.map(({ article }) => article)].map(({ published }) => published));
        const ours = voicesOf({ address, place });
        const shown = found.slice(0, MOST_OTHERS).map(({ article, sameness, ...there }, at): OtherQuotation => {
          const theirs = ours.length > 0 ? voicesOf(there) : [];
          const otherSpeakers = isDisputed(ours, theirs) ? theirs.map(({ name }) => name) : [];
          return { article, anchor: there.anchor, words: there.words, is: sameness, isFirst: first === at + 1, otherSpeakers };
        });
        return [{ place, anchor, words, isFirst: first === 0, others: shown, count: found.length }];
      });
    },
  };
}

/** Of each other article the words that are closest. */
function closestOf(others: readonly Other[]): Other[] {
  const rank = ({ sameness }: Other): number => CLOSEST.indexOf(sameness);
  const byCloseness = others.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place);
  return [...new Map(byCloseness.toReversed().map((each) => [each.address, each])).values()];
}

/** Both are named, and nobody is named by both: as the speaker, or as who passed the words on. */
function isDisputed(ours: readonly Voice[], theirs: readonly Voice[]): boolean {
  const names = (voices: readonly Voice[]) => voices.flatMap(({ slug, via }) => [slug, via]);
  const speaks = (voices: readonly Voice[], name: string | null) => voices.some(({ slug }) => slug === name);
  if (ours.length === 0 || theirs.length === 0) return false;
  return !names(ours).some((name) => speaks(theirs, name)) && !names(theirs).some((name) => speaks(ours, name));
}

/** Undated last. */
const dateKey = ({ published }: Listing): string => (published ? sortKeyOf(published) : '~');
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
