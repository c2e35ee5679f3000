/** Speakers: whom articles quote, each as one across all of them. Where it is not sure that two are one, nobody is. */
import { type PartialDate, sortKeyOf } from '../calendar/dates.ts';
import { slugOf } from '../permalink.ts';

/** What an owner says of a speaker. */
export interface SpeakerEntry {
  readonly name: string;
  /** Other names under which articles quote the same speaker. */
  readonly also: readonly string[];
  /** The only articles in which these names mean this speaker; everywhere where absent. */
  readonly only?: readonly string[] | undefined;
  readonly role?: string | undefined;
  /** Articles from before are about somebody else of the same name. */
  readonly born?: PartialDate | undefined;
  readonly died?: PartialDate | undefined;
  /** Number of an item: Q42. */
  readonly wikidata?: string | undefined;
}

/** One speaker; the page is `/speaker/<slug>/`. */
export interface Speaker {
  readonly slug: string;
  readonly name: string;
}

/** Where somebody is quoted. */
export interface QuotedIn {
  readonly address: string;
  /** Sort key of the date of publication, '' where there is none. */
  readonly published: string;
}

/** Several who speak together are named so: "Ann Lee; Bo Ray". */
const TOGETHER = /;\s+/u;
export const namesOfSpeakers = (speaker: string): string[] => speaker.split(TOGETHER).filter(Boolean);

/** Words within a name that have no capital. */
const JOINING =
  /^(?:a?l|af|and|bin|bint|da|de|del|della|den|der|di|do|dos|du|e|el|et|for|für|fur|ibn|in|la|le|of|on|ten|ter|the|und|van|von|y|zu)$/u;

/**
 * Whether a name is enough to know its bearer in another article: two words or more, each with a capital ("Kim Jong Un",
 * "Ministry of Defence"), or an abbreviation ("KCNA"). Not so "Kim" and "a White House spokesman". In scripts without
 * capitals every name of two words is.
 */
export function isFullName(name: string): boolean {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (words.length === 1) return /^(?:\p{Lu}\.?){3,}$/u.test(words[0] ?? '');
  const isLower = (word: string) => /^\P{L}*\p{Ll}/u.test(word);
  return (
    words.length > 1 &&
    !isLower(words[0] ?? '') &&
    words.every((word) => !isLower(word) || JOINING.test(word) || /^(?:al|el|ul|ad|as|d)[-'’]/u.test(word))
  );
}

/** @returns a function that says which speaker a name means in an article; `undefined` where that is not sure */
export function speakersNamed(entries: readonly SpeakerEntry[]): (name: string, where: QuotedIn) => Speaker | undefined {
  const own = new Set(entries.map(({ name }) => slugOf(name)));
  const known = new Map<string, SpeakerEntry[]>();
  for (const entry of entries) {
    for (const slug of new Set([entry.name, ...entry.also].map(slugOf))) known.set(slug, [...(known.get(slug) ?? []), entry]);
  }
  return (name, where) => {
    const slug = slugOf(name);
    const fitting = (known.get(slug) ?? []).filter((entry) => fits(entry, where));
    const said = fitting.filter(({ only }) => only);
    const [entry, ...others] = said.length > 0 ? said : fitting;
    if (entry) return others.length === 0 ? { slug: slugOf(entry.name), name: entry.name } : undefined;
    return isFullName(name) && !own.has(slug) ? { slug, name } : undefined;
  };
}

function fits({ only, born }: SpeakerEntry, { address, published }: QuotedIn): boolean {
  if (only && !only.includes(address)) return false;
  const birth = sortKeyOf(born);
  return !birth || !published || published.slice(0, birth.length) >= birth.slice(0, published.length);
}
