/** Sentences, headlines and spoken words, made by rule. */
import { grammarOf } from './grammar.ts';
import { type Person, someBody, somePerson, somePlace } from './names.ts';
import { FORMULAS, PHRASES } from './phrases.ts';
import type { Random } from './random.ts';
import { FIRST_YEAR, type Scene, YEARS } from './story.ts';
import { adverb, capital, participle, past, plural, present, someAdjective, someNoun, someVerb } from './vocabulary.ts';

/** Where the words of an article come from. */
export interface Prose {
  /** With its full stop. */
  sentence(scene: Scene): string;
  headline(scene: Scene): string;
  standfirst(scene: Scene): string;
  /** Without a full stop, and without quotation marks. */
  spoken(scene: Scene): string;
}

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = 'first second third fourth fifth tenth 100th'.split(' ');
const COUNTS = 'two three four five six seven eight nine ten twelve'.split(' ');
const SAID = ['said', 'said', 'said', 'said', 'said', 'says'];
const TOLD = ['said', 'said', 'said', 'said', 'added', 'told reporters', 'said in a statement', 'wrote', 'told the council', 'warned'];
const MONEY = ['$', '$', '$', '€', '£'];

const noun = ({ random, story }: Scene): string => (random.happens(0.2) ? random.oneOf(story.nouns) : someNoun(random));
const place = ({ random, story }: Scene): string => (random.happens(0.5) ? story.place : somePlace(random));
const person = ({ random, story }: Scene): Person => (random.happens(0.75) ? random.oneOf(story.people) : somePerson(random));
const year = (random: Random): string => String(FIRST_YEAR - 30 + random.below(YEARS + 30));
const thousands = (random: Random): string => Math.floor(10 ** (1 + 5 * random.next())).toLocaleString('en-US');

/** With the role where nobody has read of this person yet, by the surname afterwards. */
function introduced(someone: Person, { introduced: known, random }: Scene): string {
  if (known.has(someone)) return random.happens(0.06) ? `Mr. ${someone.surname}` : someone.surname;
  known.add(someone);
  return `${someone.name}, ${someone.role},`;
}

const grammar = grammarOf<Scene, keyof typeof PHRASES>(PHRASES, {
  n: noun,
  ns: (scene) => plural(noun(scene)),
  v: ({ random }) => someVerb(random),
  vs: ({ random }) => present(someVerb(random)),
  vd: ({ random }) => past(someVerb(random)),
  ving: ({ random }) => participle(someVerb(random)),
  adj: ({ random }) => someAdjective(random),
  adv: ({ random }) => adverb(someAdjective(random)),
  place,
  body: ({ random }) => someBody(random),
  surname: (scene) => {
    const someone = person(scene);
    if (scene.introduced.has(someone)) return someone.surname;
    scene.introduced.add(someone);
    return someone.name;
  },
  mentioned: (scene) => introduced(person(scene), scene),
  speaker: (scene) => introduced(scene.speaker ?? person(scene), scene),
  said: ({ random }) => random.oneOf(SAID),
  told: ({ random }) => random.oneOf(TOLD),
  Q: ({ quotation = '' }) => capital(quotation),
  q: ({ quotation = '' }) => quotation,
  dash: ({ dash }) => dash,
  weekday: ({ random }) => random.oneOf(WEEKDAYS),
  month: ({ random }) => `${random.oneOf(MONTHS)}${random.happens(0.5) ? ` ${year(random)}` : ''}`,
  date: ({ random }) => `${random.oneOf(MONTHS)} ${1 + random.below(28)}`,
  time: ({ random }) => `${1 + random.below(12)}:${String(random.below(60)).padStart(2, '0')} ${random.oneOf(['a.m.', 'p.m.'])}`,
  year: ({ random }) => year(random),
  ordinal: ({ random }) => random.oneOf(ORDINALS),
  number: ({ random }) => (random.happens(0.5) ? random.oneOf(COUNTS) : thousands(random)),
  percent: ({ random }) => `${(random.next() * 30).toFixed(1)}${random.happens(0.5) ? '%' : ' percent'}`,
  money: ({ random }) => `${random.oneOf(MONEY)}${(random.next() * 90 + 1).toFixed(1)} ${random.oneOf(['million', 'billion'])}`,
  score: ({ random }) => `${random.below(6)}-${random.below(6)}`,
  fraction: ({ random }) => `${1 + random.below(9)}-${random.oneOf(['1/2', '3/4', '1/4'])}`,
});

/** Roles end in a comma, and so may what they stand in. */
const tidied = (sentence: string): string => (sentence.includes(',') ? sentence.replace(/,([,.;:])/g, '$1') : sentence);

export const ruledProse: Prose = {
  sentence: (scene) => tidied(capital(grammar.sentence(scene))),
  headline: (scene) => tidied(capital(grammar.headline(scene))),
  standfirst: (scene) => tidied(capital(grammar.standfirst(scene))),
  spoken: (scene) => tidied(grammar.spoken(scene)).replace(/,$/, ''),
};

/** One or two sentences that say who said what: the speaker and the words of the scene. */
export const attributed = (scene: Scene & { readonly speaker: Person; readonly quotation: string }): string =>
  tidied(capital(grammar.attributed(scene)));

export const formula = (random: Random): string => random.oneOf(FORMULAS);
