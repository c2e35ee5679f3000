/** Which articles are about the same things, and which print the same story. Scores depend on two articles and on how rare their terms are. */
import { FULL_WEIGHT } from '../domain/likeness/key-terms.ts';
import { isSameStory } from '../domain/likeness/same-story.ts';
import { isWorthComparing } from '../domain/likeness/sketch.ts';
import type { Likeness } from './likeness.ts';
import type { RememberedLikenesses } from './likeness-tables.ts';

/** How far the search for like articles goes, whatever the size of the archive. */
export interface Reach {
  /** A term that 2 to the power of so many articles have is too common to relate any. */
  readonly levels: number;
  /** A shingle that more articles have is nobody's story. */
  readonly copies: number;
}

export const REACH: Reach = { levels: 9, copies: 256 };

export const MOST_RELATED = 5;
const MOST_COPIES = 20;

/** Below this share of what is possible articles have a name in common by chance; the more articles there are, the more chances. */
const LEAST_ALIKE = 0.008;

export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Rarity changes in steps, when the number of articles doubles, so that one more article leaves almost all scores as they are. */
export const levelOf = (count: number, { levels }: Reach): number => Math.min(levels, 31 - Math.clz32(Math.max(1, count)));

export function findAlike(likenesses: RememberedLikenesses, reach: Reach) {
  const { likeness, withTerm, withShingle, story } = likenesses;
  const levelOfTerm = (term: number | undefined) => levelOf(withTerm(term ?? 0).articles.length, reach);

  /** Every article that shares more than chance would have it, with its score, in no order. */
  const scores = ({ terms, weights }: Likeness): Scored[] => {
    const ofLanguage = levelOfTerm(terms[0]);
    const sums = new Map<number, number>();
    for (let at = 1; at < terms.length; at++) {
      const rarity = ofLanguage - levelOfTerm(terms[at]);
      if (rarity <= 0) continue;
      const bearers = withTerm(terms[at] ?? 0);
      const factor = rarity ** 2 * (weights[at] ?? 0);
      for (let each = 0; each < bearers.articles.length; each++) {
        const id = bearers.articles[each] ?? 0;
        sums.set(id, (sums.get(id) ?? 0) + factor * (bearers.weights[each] ?? 0));
      }
    }
    const least = LEAST_ALIKE * FULL_WEIGHT ** 2 * ofLanguage ** 3;
    const scored: Scored[] = [];
    for (const [id, score] of sums) if (score >= least) scored.push({ id, score });
    return scored;
  };

  /** Articles of which so many words may stand in this one, or its words in them, that they are worth comparing. */
  const candidates = ({ sketch }: Likeness): number[] => {
    const sharing = new Map<number, number>();
    let common = 0;
    for (const shingle of sketch) {
      const bearers = withShingle(shingle);
      if (bearers.length > reach.copies) common++;
      else for (const id of bearers) sharing.set(id, (sharing.get(id) ?? 0) + 1);
    }
    return [...sharing.keys()].filter((id) => isWorthComparing(sketch, likeness(id).sketch, (sharing.get(id) ?? 0) + common));
  };

  const isCopy = (one: number, other: number): boolean =>
    isWorthComparing(likeness(one).sketch, likeness(other).sketch) && isSameStory(story(one), story(other));

  const byDate = (one: number, other: number): number => {
    const [a, b] = [likeness(one), likeness(other)];
    return compare(a.published, b.published) || compare(a.address, b.address);
  };

  return {
    scores,
    candidates,
    /** The best first; of one story, only the best of its copies, and never of this article's own. */
    related(id: number): Scored[] {
      const ranked = scores(likeness(id))
        .filter((each) => each.id !== id)
        .sort((a, b) => b.score - a.score || byDate(b.id, a.id));
      const chosen: Scored[] = [];
      for (const each of ranked) {
        if (chosen.length === MOST_RELATED) break;
        if (![id, ...chosen.map((other) => other.id)].some((other) => isCopy(other, each.id))) chosen.push(each);
      }
      return chosen;
    },
    /** The earliest first. */
    copies(id: number): number[] {
      const found: number[] = [];
      for (const other of candidates(likeness(id)).sort(byDate)) {
        if (found.length === MOST_COPIES) break;
        if (other !== id && isCopy(id, other)) found.push(other);
      }
      return found;
    },
  };
}

export type Alike = ReturnType<typeof findAlike>;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
