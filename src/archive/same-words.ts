/** Where else the words are quoted that an article quotes. */
import type { DatabaseSync } from 'node:sqlite';
import { sortKeyOf } from '../domain/dates.ts';
import { slugOf } from '../domain/permalink.ts';
import { earliestOf, type Sameness } from '../domain/same-words.ts';
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
  /** Place of the words that they are the same as. */
  readonly here: number;
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
  readonly via: string | undefined;
}

/** Copies of a story quote nobody again. */
const OTHERS = `words_said AS here JOIN same_words ON said = here.id JOIN words_said AS there ON there.id = other
  WHERE here.address = ?1 AND there.address NOT IN (
    SELECT there.address FROM likeness AS here
    JOIN copy ON copy.article = here.id JOIN likeness AS there ON there.id = copy.other WHERE here.address = ?1)`;

export function sameWordsIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Pick<Archive, 'sameWords' | 'quotedElsewhere'> {
  const wordsIn = (address: string) =>
    sql('SELECT place, anchor, words FROM words_said WHERE address = ? ORDER BY place').all(address) as unknown as Pick<
      Other,
      'place' | 'anchor' | 'words'
    >[];

  const othersOf = (address: string) =>
    sql(`SELECT here.place AS here, there.address, there.place, there.anchor, there.words, sameness,
        (SELECT listing FROM article WHERE address = there.address) AS listing FROM ${OTHERS}`).all(address) as unknown as Other[];

  const listingAt = (address: string): Listing => parsed(sql('SELECT listing FROM article WHERE address = ?').get(address)?.['listing']);

  /** Those who are named as having spoken, and who is said to have passed the words on. */
  const voicesOf = ({ address, place }: Place): Voice[] =>
    sql(`SELECT speaker AS name, slug, json_extract(shown, '$.speech.via') AS via
        FROM said JOIN speech USING (address, place) WHERE address = ? AND place = ? AND slug IS NOT NULL`)
      .all(address, place)
      .map(({ name, slug, via }) => ({ name: String(name), slug: String(slug), via: via ? slugOf(String(via)) : undefined }));

  return {
    quotedElsewhere(address, place) {
      const row = sql(`SELECT count(DISTINCT there.address) AS count FROM ${OTHERS} AND here.place = ?2`).get(address, place);
      return Number(row?.['count'] ?? 0);
    },
    sameWords(address) {
      const others = Map.groupBy(othersOf(address), ({ here }) => here);
      if (others.size === 0) return [];
      return wordsIn(address).flatMap((here): SameWords[] => {
        const found = closestOf(others.get(here.place) ?? []).map((each) => ({ ...each, article: parsed<Listing>(each.listing) }));
        if (found.length === 0) return [];
        found.sort((a, b) => compare(dateKey(a.article), dateKey(b.article)) || compare(a.address, b.address));
        const first = earliestOf([listingAt(address), ...found.map(({ article }) => article)].map(({ published }) => published));
        const ours = voicesOf({ address, place: here.place });
        const shown = found.slice(0, MOST_OTHERS).map(({ article, sameness, ...there }, at): OtherQuotation => {
          const theirs = voicesOf(there);
          const otherSpeakers = isDisputed(ours, theirs) ? theirs.map(({ name }) => name) : [];
          return { article, anchor: there.anchor, words: there.words, is: sameness, isFirst: first === at + 1, otherSpeakers };
        });
        return [{ ...here, isFirst: first === 0, others: shown, count: found.length }];
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
  const speaks = (voices: readonly Voice[], name: string | undefined) => voices.some(({ slug }) => slug === name);
  if (ours.length === 0 || theirs.length === 0) return false;
  return !names(ours).some((name) => speaks(theirs, name)) && !names(theirs).some((name) => speaks(ours, name));
}

/** Undated last. */
const dateKey = ({ published }: Listing): string => (published ? sortKeyOf(published) : '~');
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
