/** What somebody says in an article, and what of it others repeat. */
import type { Sameness } from '../../../src/domain/likeness/same-words.ts';
import { type Person, somePerson } from './names.ts';
import type { Prose } from './prose.ts';
import { type Random, randomFrom } from './random.ts';
import { type Scene, storyOf } from './story.ts';

export interface MadeQuotation {
  readonly speaker: Person;
  /** As printed between the marks, without a full stop. */
  readonly words: string;
  /** The earlier article whose first quotation it is, and what was done to it. */
  readonly taken?: { readonly from: number; readonly is: Sameness };
}

/** Index: how often of eight. */
const COUNTS = [0, 1, 1, 2, 2, 3, 3, 4];
/** So many quotations were said in an earlier article. */
const TAKEN = 0.06;
const LATELY = 60;
const LONGEST = 40;

/** Depends on the seed and the article alone, so that a later article can repeat a quotation without anybody's having kept it. */
export function quotationsOf(seed: number, article: number, prose: Prose): readonly MadeQuotation[] {
  return Array.from({ length: countIn(seed, article) }, (_, place) => {
    const random = randomFrom(seed, 22, article, place);
    const from = article > 0 && random.happens(TAKEN) ? earlier(random, article) : undefined;
    if (from === undefined || countIn(seed, from) === 0) return saidFirst(seed, article, place, prose);
    const { speaker, words } = saidFirst(seed, from, 0, prose);
    const is = random.oneOf(['same', 'same', 'same', 'shorter', 'near'] as const);
    return { speaker, words: changed(words, is), taken: { from, is } };
  });
}

const countIn = (seed: number, article: number): number => randomFrom(seed, 21, article).oneOf(COUNTS);

const earlier = (random: Random, article: number): number =>
  random.happens(0.5) ? Math.max(0, article - 1 - random.below(LATELY)) : random.below(article);

function saidFirst(seed: number, article: number, place: number, prose: Prose): MadeQuotation {
  const random = randomFrom(seed, 23, article, place);
  const story = storyOf(seed, article);
  const speaker = random.happens(0.75) ? random.oneOf(story.people) : somePerson(random);
  const scene: Scene = { random, story, dash: ' – ', introduced: new Set(story.people) };
  return { speaker, words: marked(prose.spoken(scene).split(' ').slice(0, LONGEST), random).replace(/[,.;:]$/, '') };
}

/** With what editors put into quotations. */
function marked(words: string[], random: Random): string {
  const place = 2 + random.below(Math.max(1, words.length - 3));
  const chance = random.next();
  if (words.length > 6 && chance < 0.03) words[place] = `${words[place]} …`;
  else if (words.length > 6 && chance < 0.045) words[place] = `${words[place]} [sic]`;
  else if (words.length > 6 && chance < 0.06) words[place] = `[${words[place]}]`;
  return words.join(' ');
}

function changed(words: string, is: 'same' | 'shorter' | 'near'): string {
  const all = words.split(' ');
  if (is === 'same' || all.length < 10) return words;
  if (is === 'shorter')
    return all
      .slice(1, -2)
      .join(' ')
      .replace(/[,.;:]$/, '');
  return all.with(all.length >> 1, 'otherwise').join(' ');
}
