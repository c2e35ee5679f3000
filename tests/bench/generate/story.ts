/** What articles about one thing have in common, and what is at hand while one of them is written. */
import { type Person, someKeyword, somePerson, somePlace, someSection } from './names.ts';
import { type Random, randomFrom } from './random.ts';
import { someNoun } from './vocabulary.ts';

export interface Story {
  readonly section: string;
  readonly place: string;
  readonly people: readonly Person[];
  readonly nouns: readonly string[];
  readonly keywords: readonly string[];
  /** Days since the first of the archive. */
  readonly day: number;
}

export interface Scene {
  readonly random: Random;
  readonly story: Story;
  /** Between words, as the publication sets it. */
  readonly dash: string;
  /** Named before, so that the surname will do. */
  readonly introduced: Set<Person>;
  /** Whose words are being attributed. */
  readonly speaker?: Person;
  /** These words. */
  readonly quotation?: string;
}

const ARTICLES = 20;
/** So many articles stand alone. */
const ALONE = 0.3;
export const FIRST_YEAR = 1985;
export const YEARS = 40;
export const DAYS = Math.round(YEARS * 365.25);

/** A story begins with every twentieth article. */
export function storyOf(seed: number, article: number): Story {
  const isAlone = randomFrom(seed, 11, article).happens(ALONE);
  const random = isAlone ? randomFrom(seed, 12, article) : randomFrom(seed, 13, Math.floor(article / ARTICLES));
  const several = <Item>(count: number, make: (random: Random) => Item) => Array.from({ length: count }, () => make(random));
  return {
    section: someSection(random),
    place: somePlace(random),
    people: several(4, somePerson),
    nouns: several(8, someNoun),
    keywords: several(4, someKeyword),
    // Later years have more.
    day: Math.floor(DAYS * random.next() ** 0.8),
  };
}
