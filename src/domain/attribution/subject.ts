/** Who a phrase means: somebody named, a pronoun, a document, or people without a name. */
import type { CueWords, Person } from './cue-words.ts';
import { isNamePart, type Name, nameOf, type Run, runAt } from './names.ts';
import type { Phrase } from './noun-phrase.ts';
import type { Piece, Sentence } from './sentences.ts';

export type Subject =
  | { readonly kind: 'name'; readonly name: Name }
  /** "Kim and Moon". */
  | { readonly kind: 'several'; readonly names: readonly Name[] }
  | { readonly kind: 'pronoun'; readonly person: Person }
  /** "the report"; `issuer` where the phrase itself says whose it is. */
  | { readonly kind: 'document'; readonly noun: string; readonly issuer?: Name; readonly isDefinite: boolean; readonly isOwn?: boolean }
  /** "a judge", "the archbishop", "Chinese authorities"; `noun` is what they are. */
  | { readonly kind: 'people'; readonly noun: string; readonly text: string; readonly isDefinite: boolean; readonly isPlain: boolean };

/** @returns `undefined` where the phrase is none that can speak */
export function subjectOf(sentence: Sentence, phrase: Phrase, words: CueWords): Subject | undefined {
  const main = read(sentence, phrase, words);
  if (!phrase.beside) return main;
  const beside = read(sentence, phrase.beside, words);
  const isOffice =
    words.titles.has(sentence[phrase.from]?.lower ?? '') && sentence.slice(phrase.from, phrase.to).some(({ lower }) => lower === 'of');
  if (isOffice && beside?.kind === 'name' && beside.name.being === 'person') return beside;
  if (main?.kind === 'name' && main.name.being !== 'place') return main;
  if (beside?.kind === 'name' && isOfSomebody(sentence, phrase, words)) return undefined;
  if (beside?.kind === 'several' && main?.kind !== 'several') return beside;
  if (beside?.kind === 'name' && beside.name.being !== 'place' && beginsWithName(sentence, phrase.beside, words) && main?.kind === 'people')
    return beside;
  return main;
}

/** "The sister of the dead pilot, Marco Ruiz, said": which of the two has the name is not plain. */
function isOfSomebody(sentence: Sentence, { from, to }: Run, words: CueWords): boolean {
  const last = sentence[to - 1];
  const tie = sentence.findIndex(({ lower }, index) => index > from && index < to && words.prepositions.has(lower));
  const noun = last?.lower ?? '';
  if (tie < 0 || !last || sentence.slice(tie, to).some(({ isCapital }) => isCapital)) return false;
  return words.titles.has(noun) || (words.people.has(noun) && !words.bodies.has(noun) && !words.media.has(noun) && !GROUPS.test(noun));
}

/** Words for people who are many. */
const GROUPS = /^(?:campaign|community|firm|mission|delegation|side|family|[a-z]+s)$/;

const beginsWithName = (sentence: Sentence, { from }: Run, words: CueWords): boolean =>
  words.titles.has(sentence[from]?.lower ?? '') || isNamePart(sentence[from]);

function read(sentence: Sentence, { from, to }: Run, words: CueWords): Subject | undefined {
  const all: readonly Piece[] = withoutBrackets(sentence.slice(from, to));
  const first = all[0];
  if (!first) return undefined;
  const several = severalIn(all, words);
  if (several) return several;
  const person = words.pronouns.get(first.lower);
  if (person) return all.length === 1 || all[1]?.kind !== 'word' ? { kind: 'pronoun', person } : undefined;
  if (words.prepositions.has(first.lower) && !words.titles.has(first.lower)) return undefined;
  const owner = all.findLastIndex((piece, index) => piece.isPossessive && index < all.length - 1);
  const determiner = words.determiners.has(first.lower);
  if (owner >= 0 && isHeadAfter(all, owner, words)) return readOwned(all, owner, words);
  const head = readHead(determiner ? all.slice(1) : all, determiner ? first.lower : '', words);
  return head?.kind === 'document' && words.possessives.has(first.lower) ? { ...head, isOwn: true } : head;
}

/** "Kim and Moon", nothing else. */
function severalIn([...all]: readonly Piece[], words: CueWords): Subject | undefined {
  if (/^(?:both|sowohl)$/.test(all[0]?.lower ?? '')) all.shift();
  const and = all.findIndex(({ lower }) => words.coordinators.has(lower));
  if (and < 1 || !isAllName(all.slice(0, and)) || !isAllName(all.slice(and + 1))) return undefined;
  const names = [all.slice(0, and), all.slice(and + 1)].map((pieces) => nameOf(pieces, words));
  const persons = names.filter((name) => name?.being === 'person' || (name && /^\p{Lu}/u.test(name.text) && name.being !== 'body'));
  return persons.length === 2 ? { kind: 'several', names: persons.filter((name) => name !== undefined) } : undefined;
}

const isAllName = (pieces: readonly Piece[]): boolean =>
  pieces.length > 0 && pieces.every((piece) => isNamePart(piece) && !piece.isPossessive);

function withoutBrackets(pieces: readonly Piece[]): Piece[] {
  let depth = 0;
  return pieces.filter(({ text }) => {
    if (text === '(') depth++;
    const isInside = depth > 0;
    if (text === ')') depth--;
    return !isInside;
  });
}

/** "Argentina's Amnesty International" but not "the director of Argentina's Amnesty International". */
function isHeadAfter(all: readonly Piece[], owner: number, words: CueWords): boolean {
  const tie = all.findIndex(({ lower }, index) => index > 0 && index < owner && words.prepositions.has(lower));
  return tie < 0 || all[tie - 1]?.isCapital === true;
}

/** "the South’s vice unification minister", "the Fund's Jacqueline De León", "Coles' statement". */
function readOwned(all: readonly Piece[], owner: number, words: CueWords): Subject | undefined {
  const rest = readHead(all.slice(owner + 1), 'the', words);
  if (!rest || rest.kind === 'pronoun' || rest.kind === 'several') return undefined;
  if (rest.kind === 'name') return rest;
  const isNamed = all.slice(0, owner + 1).some((piece) => isNamePart(piece));
  const ownerName = isNamed ? nameAtEnd(all.slice(0, owner + 1), words) : undefined;
  if (rest.kind === 'document') return { ...rest, ...(ownerName && { issuer: ownerName }) };
  const from = words.determiners.has(all[0]?.lower ?? '') ? 1 : 0;
  if (!isNamed) return { ...rest, isDefinite: true };
  return { ...rest, text: printed(all.slice(from), owner - from), isDefinite: false, isPlain: false };
}

const printed = (pieces: readonly Piece[], owner = -1): string =>
  pieces
    .map(({ text, isPossessive }, index) =>
      (isPossessive && index <= owner ? `${text}'s` : isPossessive ? `${text}'s` : text).replaceAll('’', "'"),
    )
    .join(' ');

function nameAtEnd(pieces: readonly Piece[], words: CueWords): Name | undefined {
  for (let from = 0; from < pieces.length; from++) {
    const run = runAt(pieces, from, pieces.length, words);
    if (!run) continue;
    if (run.to === pieces.length)
      return nameOf(pieces.slice(run.from, run.to), words, words.determiners.has(pieces[from - 1]?.lower ?? ''));
    from = run.to - 1;
  }
  return undefined;
}

/** A phrase without its determiner and owner. */
function readHead(pieces: readonly Piece[], determiner: string, words: CueWords): Subject | undefined {
  const isDefinite = words.definite.has(determiner) || words.possessives.has(determiner);
  const first = pieces[0];
  if (!first) return undefined;
  for (let from = 0; from < pieces.length; from++) {
    const piece = pieces[from];
    if (!piece || (words.prepositions.has(piece.lower) && from > 0)) break;
    const run = runAt(pieces, from, pieces.length, words);
    if (!run) continue;
    const after = pieces[run.to];
    if (after === undefined || words.prepositions.has(after.lower) || after.kind !== 'word' || words.participles.has(after.lower)) {
      const name = nameOf(pieces.slice(run.from, run.to), words, isDefinite && run.from === 0);
      if (name && isDoneTo(pieces[run.from - 1], name, words)) return undefined;
      if (name) return { kind: 'name', name };
      return describe(pieces, isDefinite, words);
    }
    const last = pieces[pieces.length - 1];
    if (words.documents.has(last?.lower ?? '')) {
      const issuer = nameOf(pieces.slice(run.from, run.to), words, true);
      return { kind: 'document', noun: last?.lower ?? '', isDefinite, ...(issuer && { issuer }) };
    }
    from = run.to - 1;
  }
  return describe(pieces, isDefinite, words);
}

/** "the firm suing Ben Moss": not he, but the firm. */
const isDoneTo = (before: Piece | undefined, { being }: Name, words: CueWords): boolean =>
  before?.kind === 'word' && !before.isCapital && /..ing$/.test(before.lower) && !words.titles.has(before.lower) && being === 'person';

function describe(pieces: readonly Piece[], isDefinite: boolean, words: CueWords): Subject | undefined {
  const tie = pieces.findIndex(({ lower }, index) => index > 0 && words.prepositions.has(lower));
  const head = pieces.slice(0, tie < 0 ? pieces.length : tie);
  const noun = head.at(-1);
  // "One of the users": one, but who?
  if (words.prepositions.has(pieces[0]?.lower ?? '')) return undefined;
  if (noun?.kind !== 'word') return undefined;
  const isPlain = head.length === 1 && tie < 0;
  if (words.documents.has(noun.lower) && !words.people.has(noun.lower)) {
    const issuer = /^(?:in|by|from|von|in)$/.test(pieces[tie]?.lower ?? '') ? nameAtEnd(pieces.slice(tie + 1), words) : undefined;
    return { kind: 'document', noun: noun.lower, isDefinite, ...(issuer && { issuer }) };
  }
  const what = noun.lower.split('-').at(-1) ?? '';
  if (!words.people.has(what) && !words.titles.has(what) && !(words.makers.test(what) && !words.noMakers.has(what))) return undefined;
  return { kind: 'people', noun: what, text: printed(pieces), isDefinite, isPlain };
}
