/** The cast of an article: who and what is named in it, and the fullest form of each name. */
import type { CueWords, Person } from './cue-words.ts';
import type { Name, Being as NamedBeing, PlacedName } from './names.ts';
import type { Sentence } from './sentences.ts';

/** `several`: more than one, whom "they" can mean. */
export type Being = NamedBeing | 'several';

export interface Member {
  readonly text: string;
  readonly being: Being;
  readonly person?: Person;
}

export interface Cast {
  /** The fullest form of a name, and what else the article says of its bearer. */
  full(name: Name): Member | undefined;
  /** The one person whom the article calls by this noun: "the archbishop"; `undefined` where there is none, or several. */
  withRole(noun: string): Member | undefined;
  /** The one body whose name has this noun: "the ministry" of the Ministry of Finance; `undefined` where there is none, or several. */
  bodyCalled(noun: string): Member | undefined;
  /** Whether the article calls anybody so. */
  hasRole(noun: string): boolean;
}

/** A sentence, and the names in it. */
export interface NamedSentence {
  readonly sentence: Sentence;
  readonly names: readonly PlacedName[];
}

interface Known {
  readonly tokens: readonly string[];
  readonly name: Name;
  readonly roles: Set<string>;
  person: Person | undefined;
  /** Stands somewhere not at the beginning of a sentence, where every word has a capital. */
  isSure: boolean;
}

/** Words of a name, comparable: "Jong-un" is "Jong Un". */
const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[-‐‑]/g, ' ')
    .replace(/ (?:jr|sr|iii?)\.?$/, '')
    .split(' ');

const ROLE_REACH = 5;

/** An article that names more is none; each name is compared with all. */
const MOST_NAMES = 2000;

export function castOf(read: Iterable<NamedSentence>, words: CueWords): Cast {
  const known = new Map<string, Known>();
  const acronyms = new Map<string, string>();
  const plainWords = new Set<string>();
  for (const { sentence, names } of read) {
    for (const { kind, isCapital, lower } of sentence) if (kind === 'word' && !isCapital) plainWords.add(lower);
    for (const { from, to, name } of names) {
      const tokens = tokensOf(name.text);
      const key = tokens.join(' ');
      const here = known.get(key) ?? { tokens, name, roles: new Set<string>(), person: undefined, isSure: false };
      here.isSure ||= from > 0;
      for (const role of rolesBeside(sentence, from, to, name, words)) here.roles.add(role);
      here.person ??= name.person ?? [...here.roles].map((role) => words.genderOfTitle.get(role)).find((each) => each !== undefined);
      if (known.size < MOST_NAMES || known.has(key)) known.set(key, here);
      const acronym = sentence[to]?.text === '(' && sentence[to + 2]?.text === ')' ? sentence[to + 1]?.text : undefined;
      if (acronym && /^\p{Lu}[\p{Lu}\p{Ll}&]*$/u.test(acronym) && acronym.length < 9) acronyms.set(acronym, name.text);
    }
  }
  const found = new Map<string, Member | undefined>();
  const full = (name: Name): Member | undefined => {
    const key = `${name.text}|${name.being}|${name.person ?? ''}|${name.roles.length}`;
    if (!found.has(key))
      found.set(
        key,
        words.isVerbSecond && areTwo(name, known)
          ? undefined
          : fullest(name, known, acronyms, (word) => words.isVerbSecond || plainWords.has(word) || isCommon(word, words)),
      );
    return found.get(key);
  };
  return {
    full,
    withRole: (noun) => bearerOf(noun, known),
    bodyCalled: (noun) => bodyOf(noun, known),
    hasRole: (noun) => [...known.values()].some(({ roles }) => roles.has(noun)),
  };
}

function rolesBeside(sentence: Sentence, from: number, to: number, name: Name, words: CueWords): string[] {
  const roles = name.roles.filter((role, index) => role !== 'president' || name.roles[index - 1] !== 'vice');
  for (let at = from - 1; at >= 0 && from - at <= ROLE_REACH; at--) {
    const piece = sentence[at];
    // "His wife, Ben Moss said, was ill": he is not his wife.
    if (piece?.text === ',' && at === from - 1 && sentence[to]?.kind !== 'word') continue;
    if (piece?.kind !== 'word' || piece.isPossessive || words.verbs.has(piece.lower) || words.otherVerbs.has(piece.lower)) break;
    const isVice = sentence[at - 1]?.lower === 'vice';
    if (!isVice && (words.people.has(piece.lower) || words.titles.has(piece.lower))) roles.push(piece.lower);
    if (words.prepositions.has(piece.lower) || words.determiners.has(piece.lower)) break;
  }
  if (sentence[to]?.text !== ',') return roles;
  const beside: string[] = [];
  for (let at = to + 1; at < sentence.length && at - to <= 8; at++) {
    const piece = sentence[at];
    // "The trial of Ben Moss, the judge said": he is no judge.
    if (piece?.kind === 'word' && words.verbs.has(piece.lower)) return roles;
    if (piece?.kind !== 'word' || words.prepositions.has(piece.lower) || words.relatives.has(piece.lower)) break;
    if (words.people.has(piece.lower) || words.titles.has(piece.lower)) beside.push(piece.lower);
  }
  return [...roles, ...beside];
}

/** "rief Scholz Merkel zu": a surname before another is no first name. */
function areTwo(name: Name, known: ReadonlyMap<string, Known>): boolean {
  const [first, ...rest] = tokensOf(name.text);
  return rest.length === 1 && [...known.values()].some(({ tokens }) => tokens.length > 1 && tokens.at(-1) === first);
}

/** "Nobody", "Locals", "Critics": what begins a sentence with a capital and names nobody. */
const isCommon = (word: string, words: CueWords): boolean =>
  word.endsWith('s') || words.beginners.has(word) || words.people.has(word) || words.documents.has(word);

/** @param isCommonWord whether a word with a capital, in lower case, is perhaps no name where a sentence begins with it */
function fullest(
  name: Name,
  known: ReadonlyMap<string, Known>,
  acronyms: ReadonlyMap<string, string>,
  isCommonWord: (word: string) => boolean,
): Member | undefined {
  const spelledOut = acronyms.get(name.text);
  if (spelledOut) return { text: spelledOut, being: 'body' };
  const tokens = tokensOf(name.text);
  const own = known.get(tokens.join(' '));
  const longer = [...known.values()].filter((other) => isLongerForm(other, tokens, name));
  const longest = longer.toSorted((a, b) => b.tokens.length - a.tokens.length);
  const best = longest[0];
  const isOne = best && longest.every((other) => isSubsequence(other.tokens, best.tokens));
  const chosen = best && isOne ? best : undefined;
  const isAlone = !chosen && longer.length === 0 && tokens.length === 1 && !own?.isSure && name.roles.length === 0;
  if (isAlone && /^\p{Lu}\p{Ll}/u.test(name.text) && isCommonWord(tokens[0] ?? '')) return undefined;
  const person = name.person ?? chosen?.person ?? own?.person;
  const being = chosen
    ? chosen.name.being
    : tokens.length === 1 && longer.length > 0
      ? 'person'
      : name.being !== 'unknown'
        ? name.being
        : own && own.roles.size > 0
          ? 'person'
          : (own?.name.being ?? 'unknown');
  return { text: chosen?.name.text ?? name.text, being, ...(person && { person }) };
}

/** Whether a name that is known is a longer form of this one: "Alberto Fernández" of "Fernández", "Kim Jong Un" of "Kim". */
function isLongerForm({ tokens, name }: Known, short: readonly string[], { being }: Name): boolean {
  if (tokens.length <= short.length || name.being === 'place' || being === 'place') return false;
  if (name.being === 'body') return short.length > 1 && being === 'body' && endsWith(tokens, short);
  if (name.being !== 'person') return false;
  if (short.length === 1) return tokens.at(-1) === short[0] || tokens[0] === short[0];
  return isSubsequence(short, tokens) && tokens.at(-1) === short.at(-1);
}

const endsWith = (tokens: readonly string[], end: readonly string[]): boolean =>
  end.every((token, index) => tokens[tokens.length - end.length + index] === token);

function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const token of long) if (token === short[at]) at++;
  return at === short.length;
}

function bearerOf(noun: string, known: ReadonlyMap<string, Known>): Member | undefined {
  const bearers = [...known.values()].filter(({ roles, name }) => roles.has(noun) && (name.being === 'person' || name.being === 'unknown'));
  const longest = bearers.toSorted((a, b) => b.tokens.length - a.tokens.length)[0];
  if (!longest || !bearers.every(({ tokens }) => isSubsequence(tokens, longest.tokens))) return undefined;
  return { text: longest.name.text, being: 'person', ...(longest.person && { person: longest.person }) };
}

function bodyOf(noun: string, known: ReadonlyMap<string, Known>): Member | undefined {
  const bodies = [...known.values()].filter(({ name, tokens }) => name.being === 'body' && tokens.includes(noun));
  const longest = bodies.toSorted((a, b) => b.tokens.length - a.tokens.length)[0];
  if (!longest || !bodies.every(({ tokens }) => isSubsequence(tokens, longest.tokens))) return undefined;
  return { text: longest.name.text, being: 'body' };
}
