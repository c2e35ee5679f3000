/** What the rules of attribution need to know of a language: the words that say who spoke. */

import { GERMAN } from './cue-words-de.ts';
import { ENGLISH } from './cue-words-en.ts';

/**
 * What a cue verb asks for.
 *
 * - `say`: the words themselves: say, tell, write
 * - `hint`: the words, but has other meanings too: report, find, rule
 * - `judge`: hint of the words only right before them: praise, welcome
 * - `call`: somebody, then the words: call, describe as
 * - `read`: the words, and its subject is a document: the statement read
 */
export type CueVerb = 'say' | 'hint' | 'judge' | 'call' | 'read';

export interface CueWords {
  /** The verb stands second, and what stands before it need not be its subject; every noun has a capital. */
  readonly isVerbSecond: boolean;
  /** Every form of every cue verb. */
  readonly verbs: ReadonlyMap<string, CueVerb>;
  /** Forms of verbs that say that somebody answers another: "replied". */
  readonly replies: ReadonlySet<string>;
  /** Forms that can have no subject of their own: "adding", "calling". */
  readonly participles: ReadonlySet<string>;
  /** Forms that are nouns as well: "demand", "reports". */
  readonly nounForms: ReadonlySet<string>;
  /** Forms that with `passive` before them say what is done to the subject: "called", "told". */
  readonly pastParticiples: ReadonlySet<string>;
  /** Nouns that say that somebody spoke: "Trump’s claim that". */
  readonly nouns: ReadonlySet<string>;
  /** Verb forms that are no cues but have a subject: "was", "went". */
  readonly otherVerbs: ReadonlySet<string>;
  /** Lower-case words that may end like a verb form but are none. */
  readonly notVerbs: ReadonlySet<string>;
  readonly passive: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Person>;
  readonly possessives: ReadonlyMap<string, Person>;
  readonly determiners: ReadonlySet<string>;
  /** Determiners of something that was named before: "the", "this". */
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Words that begin a clause. */
  readonly conjunctions: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Capitalised or not, they come before a name and are no part of it. */
  readonly titles: ReadonlySet<string>;
  /** Titles that say whether it is he or she. */
  readonly genderOfTitle: ReadonlyMap<string, Person>;
  /** Words of the names of bodies: "Ministry", "Party". */
  readonly bodies: ReadonlySet<string>;
  /** Documents that speak: "the statement", "the tweet". */
  readonly documents: ReadonlySet<string>;
  /** People or bodies without a name: "the spokesman", "officials". */
  readonly people: ReadonlySet<string>;
  /** Nouns that look like people by their ending: "welder"; and those that are none. */
  readonly makers: RegExp;
  readonly noMakers: ReadonlySet<string>;
  /** Days, months and other capitalised words that name nobody. */
  readonly times: ReadonlySet<string>;
  /** Capitalised at the beginning of a sentence only because it begins it. */
  readonly beginners: ReadonlySet<string>;
  /** Words right before a quotation that make it a word that is talked about: "the term". */
  readonly terms: ReadonlySet<string>;
  /** Words right before a quotation that make it the name of something: "the film", "entitled". */
  readonly works: ReadonlySet<string>;
  /** Papers, agencies and the like that pass on what others said. */
  readonly media: ReadonlySet<string>;
  readonly accordingTo: RegExp;
}

/** Whom a pronoun can mean. */
export type Person = 'he' | 'she' | 'it' | 'they' | 'I';

/** `undefined` for languages that have no rules: quotations are found there, and no speaker is named. */
export function cueWordsOf(language: string): CueWords | undefined {
  const primary = language.toLowerCase().split('-', 1)[0];
  return primary === 'en' ? ENGLISH : primary === 'de' ? GERMAN : undefined;
}
