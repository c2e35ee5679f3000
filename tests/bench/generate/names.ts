/** People, places and papers that the articles are about: of no meaning, and unevenly met as in life. */
import { slugOf } from '../../../src/domain/permalink.ts';
import { type Random, randomFrom, zipf } from './random.ts';
import { capital, madeName, plural, VOCABULARY } from './vocabulary.ts';

export interface Person {
  readonly name: string;
  readonly surname: string;
  /** What stands after the name where it is met first: "a spokesman for the council". */
  readonly role: string;
}

export interface Publication {
  readonly name: string;
  readonly slug: string;
  /** Curly quotation marks; others print straight ones. */
  readonly isCurly: boolean;
  readonly dash: string;
}

const SPEAKERS = 5_000;
const AUTHORS = 400;
const PLACES = 160;
const PUBLICATIONS = 30;
const KEYWORDS = 3_000;

const GIVEN =
  'James Mary Robert Anna John Maria David Elena Michael Susan William Nadia Thomas Ruth Daniel Irene Peter Clara George Hannah Paul Alice Mark Teresa Andrew Laura Victor Julia Simon Helen Martin Vera Carl Ingrid Hugo Leila Omar Fatima Ivan Olga Pedro Lucia Ahmed Yuki Chen Mei Kwame Amina Jean Marie Pierre Sophie Hans Greta Luigi Carla Tomas Eva Samuel Miriam'.split(
    ' ',
  );
const ROLES =
  'a spokesman for the council|a spokeswoman for the ministry|the foreign minister|the head of the agency|a member of the committee|the mayor of the city|a lawyer for the families|the union’s president|a professor of law|an analyst at the bank|who lives near the river|the chief of police|a former envoy|the leader of the opposition|the owner of the factory|a witness|a doctor at the hospital|the party’s secretary|the captain of the ship|a director of the company'.split(
    '|',
  );
const TOWNS = ['', '', '', '', '', '', '', '', '', ' City', ' Bay', ' Harbour'];
const TOWN_ENDS = ['', '', 'ton', 'burg', 'ville', 'ford', 'mouth', 'stad', 'grad', 'ia'];
const PAPERS = 'Post Times Herald Courier Gazette Star Tribune Observer Chronicle Mail Echo Record Globe Standard Sentinel'.split(' ');
const DASHES = [' — ', '—', ' – ', ' – ', ' -- '];
const BODIES = 'Ministry of|National|Committee on|Institute of|Association of|Bank of|University of|Court of'.split('|');

/** Section -> how many of a hundred articles stand in it. */
const SECTIONS: Readonly<Record<string, number>> = {
  Politics: 24,
  World: 18,
  Business: 15,
  'City and County': 12,
  Sport: 11,
  Culture: 7,
  Science: 5,
  Health: 4,
  Courts: 3,
  Opinion: 1,
};
const SECTION_OF_HUNDRED = Object.entries(SECTIONS).flatMap(([name, share]) => Array.from({ length: share }, () => name));

const listOf = <Item>(count: number, make: (number: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, number) => make(number));

const givenName = (...seeds: readonly number[]): string => {
  const random = randomFrom(...seeds);
  return random.oneOf(GIVEN) + (random.happens(0.12) ? ` ${String.fromCharCode(65 + random.below(25))}.` : '');
};

const people: readonly Person[] = listOf(SPEAKERS, (number) => {
  const surname = madeName(1, number % 3_100) + (number % 61 === 60 ? `-${madeName(2, number)}` : '');
  return { name: `${givenName(3, number)} ${surname}`, surname, role: randomFrom(4, number).oneOf(ROLES) };
});
const authors = listOf(AUTHORS, (number) => `${givenName(5, number)} ${madeName(6, number)}`);
const places = listOf(PLACES, (number) => {
  const random = randomFrom(7, number);
  return `${random.happens(0.1) ? 'New ' : ''}${madeName(8, number)}${random.oneOf(TOWN_ENDS)}${random.oneOf(TOWNS)}`;
});
const publications: readonly Publication[] = listOf(PUBLICATIONS, (number) => {
  const random = randomFrom(9, number);
  const name = `The ${(places[number] ?? '').replace(/ (?:City|Bay|Harbour)$/, '')} ${PAPERS[number % PAPERS.length]}`;
  return { name, slug: slugOf(name.slice(4)), isCurly: number % 10 >= 3, dash: random.oneOf(DASHES) };
});
const keywords = listOf(KEYWORDS, (number) => {
  if (number % 3 === 0) return people[number / 3]?.name ?? '';
  if (number % 25 === 1) return places[(number - 1) / 25] ?? '';
  const [noun = '', adjective = ''] = [VOCABULARY.nouns[number], VOCABULARY.adjectives[(number * 7) % KEYWORDS]];
  return number % 3 === 1 ? capital(plural(noun)) : capital(`${adjective} ${plural(noun)}`);
});

export const somePerson = (random: Random): Person => people[zipf(random, SPEAKERS)] as Person;
export const someAuthor = (random: Random): string => authors[zipf(random, AUTHORS)] as string;
export const somePlace = (random: Random): string => places[zipf(random, PLACES)] as string;
export const somePublication = (random: Random): Publication => publications[zipf(random, PUBLICATIONS)] as Publication;
export const someSection = (random: Random): string => random.oneOf(SECTION_OF_HUNDRED);
export const someKeyword = (random: Random): string => keywords[zipf(random, KEYWORDS)] as string;
export const someBody = (random: Random): string => `${random.oneOf(BODIES)} ${capital(VOCABULARY.nouns[zipf(random, 300)] ?? '')}`;
