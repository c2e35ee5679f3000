/** Names in printed text: where they stand, what they name, without the titles before them. */
import type { CueWords, Person } from './cue-words.ts';
import { germanNamesIn } from './german-name.ts';
import { isNationality, isPlace, placeAt } from './places.ts';
import type { Piece, Sentence } from './sentences.ts';

export type Being = 'person' | 'body' | 'place' | 'unknown';

export interface Name {
  /** As printed, without titles before it, with straight spaces. */
  readonly text: string;
  readonly being: Being;
  /** What a title says: "Mrs". */
  readonly person?: Person;
  /** Titles before it, in lower case. */
  readonly roles: readonly string[];
}

/** Parts of names that have no capital: "Ursula von der Leyen", "Abdullah al-Jahafi". */
const PARTICLE = /^(?:de|del|della|der|den|di|da|do|dos|du|la|le|van|von|zu|bin|bint|ibn|al|el|ter|ten|y)$/;
const LOWER_NAME = /^(?:al|el|ul|ad|as|d)[-'’]\p{Lu}/u;

export const isNamePart = (piece: Piece | undefined): piece is Piece =>
  piece?.kind === 'word' && (piece.isCapital || (piece.text.length > 3 && LOWER_NAME.test(piece.text)));

/** A run of capitals and what ties them together: piece indices, end excluded. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The run of capitals that begins at `from`; `undefined` where none does. */
export function runAt(sentence: Sentence, from: number, end: number, words: CueWords): Run | undefined {
  if (!isNamePart(sentence[from]) || !canBegin(sentence, from, words)) return undefined;
  let to = from + 1;
  let isBody = false;
  while (to < end) {
    const last = sentence[to - 1];
    const next = sentence[to];
    if (!last || !next || last.isPossessive) break;
    isBody ||= words.bodies.has(last.lower);
    if (isNamePart(next) && !words.times.has(next.lower)) to++;
    else if (next.text === '&' && isNamePart(sentence[to + 1])) to += 2;
    else if (next.kind === 'word' && ties(next.lower, last, isBody, words)) {
      let skip = to + 1;
      while (PARTICLE.test(sentence[skip]?.lower ?? '') || ((isBody || words.titles.has(last.lower)) && sentence[skip]?.lower === 'the'))
        skip++;
      if (skip >= end || !isNamePart(sentence[skip]) || words.times.has(sentence[skip]?.lower ?? '')) break;
      to = skip + 1;
    } else break;
  }
  return { from, to };
}

function ties(lower: string, last: Piece, isBody: boolean, words: CueWords): boolean {
  if (PARTICLE.test(lower)) return true;
  if (lower === 'on') return ON_BODY.test(last.lower);
  if (lower === 'of' || lower === 'for') return isBody || words.titles.has(last.lower) || words.bodies.has(last.lower);
  if (lower === 'from') return words.titles.has(last.lower);
  if (lower === 'and' || lower === 'und') return isBody || words.titles.has(last.lower);
  return false;
}

/** "Commission on Presidential Debates". */
const ON_BODY = /^(?:commission|committee|council|panel|conference|office|institute|center|centre)$/;

function canBegin(sentence: Sentence, from: number, words: CueWords): boolean {
  const piece = sentence[from];
  if (!piece || words.times.has(piece.lower) || words.pronouns.has(piece.lower)) return false;
  const isFirst = from === 0 || sentence[from - 1]?.kind !== 'word';
  if (words.determiners.has(piece.lower)) return false;
  const isNoun = words.people.has(piece.lower) || words.documents.has(piece.lower);
  if (isFirst && isNoun && !words.titles.has(piece.lower) && !isNamePart(sentence[from + 1]) && sentence[from + 1]?.lower !== 'of')
    return false;
  return !(isFirst && words.beginners.has(piece.lower));
}

/** A name in its sentence. */
export interface PlacedName extends Run {
  readonly name: Name;
}

/** All names of a sentence. */
export function namesIn(sentence: Sentence, words: CueWords): PlacedName[] {
  if (words.isVerbSecond) return germanNamesIn(sentence, words);
  const names: PlacedName[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const run = runAt(sentence, at, sentence.length, words);
    if (!run) continue;
    const name = nameOf(sentence.slice(run.from, run.to), words, words.definite.has(sentence[run.from - 1]?.lower ?? ''));
    if (name) names.push({ ...run, name });
    at = run.to - 1;
  }
  return names;
}

/** A run of capitals as a name; `undefined` where it has titles only: "the President". */
export function nameOf(pieces: readonly Piece[], words: CueWords, hasArticle = false): Name | undefined {
  const start = afterTitles(pieces, words);
  const rest = pieces.slice(start);
  const roles = pieces.slice(0, start).map(({ lower }) => lower);
  if (rest.length === 0) return undefined;
  const person = roles.map((role) => words.genderOfTitle.get(role)).find((each) => each !== undefined);
  const text = rest.map(({ text: part }) => part.replaceAll('’', "'")).join(' ');
  return { text, being: beingOf(rest, roles, words, hasArticle), roles, ...(person && { person }) };
}

function beingOf(rest: readonly Piece[], roles: readonly string[], words: CueWords, hasArticle: boolean): Being {
  const last = rest.at(-1);
  if (!last) return 'unknown';
  if (rest.some(({ lower }) => words.bodies.has(lower) || words.media.has(lower))) return 'body';
  if (isPlace(rest.map(({ text }) => text).join(' ')) || rest.every(({ text }) => isNationality(text))) return 'place';
  if (roles.length > 0) return 'person';
  if (rest.some(({ text }) => /^\p{Lu}{2,}$/u.test(text) && text.length > 2) || /\d/.test(last.text)) return 'body';
  return rest.length > 1 && rest.length < 6 && !hasArticle ? 'person' : 'unknown';
}

/** Index of the first piece after the titles. "President of Ukraine Volodymyr Zelenskyy": of a place after a title, too. */
function afterTitles(pieces: readonly Piece[], words: CueWords): number {
  // "Police Chief Ada Carter"
  let last = words.bodies.has(pieces[0]?.lower ?? '') && words.titles.has(pieces[1]?.lower ?? '') && pieces.length > 2 ? 1 : -1;
  for (const [index, { lower }] of pieces.entries())
    if (isTitle(lower, words, index === last + 1) && (!QUALIFIER.test(lower) || index === last + 1)) last = index;
  if (last < 0) return 0;
  if (
    last < pieces.length - 1 &&
    pieces.slice(last + 1).some(({ lower }) => words.bodies.has(lower)) &&
    !words.titles.has(pieces[0]?.lower ?? '')
  )
    return 0;
  const next = pieces[last + 1];
  // "Foreign Ministry"
  if (last === pieces.length - 2 && words.bodies.has(next?.lower ?? '')) return 0;
  if (!next || !['of', 'for', 'from', 'and'].includes(next.lower)) return last + 1;
  let at = last + 2;
  if (pieces[at]?.lower === 'the') at++;
  const place = pieces[at]?.lower === 'state' ? 1 : placeAt(pieces.slice(at).map(({ text }) => text));
  if (place > 0) return at + place;
  const left = pieces.length - at;
  const isPerson = left > 2 && !pieces.slice(-2).some(({ lower }) => words.bodies.has(lower));
  return isPerson ? pieces.length - 2 : pieces.length;
}

/** "Senator", "Lawyer", "Fourteen-year-old". */
const isTitle = (lower: string, words: CueWords, isLeading: boolean): boolean =>
  words.titles.has(lower) ||
  (isLeading && words.people.has(lower) && !words.bodies.has(lower) && !words.media.has(lower)) ||
  /-(?:year-old|elect|general)$/.test(lower);

/** Words that make a title with another only: "Foreign Affairs" has none. */
const QUALIFIER = /^(?:foreign|vice|deputy|assistant|acting|former|executive|managing|late|chief|head|general)$/;
