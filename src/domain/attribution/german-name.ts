/** Names in German text, where every noun has a capital: what stands before a name is told from it by its ending. */
import type { CueWords, Person } from './cue-words.ts';
import type { Name, PlacedName } from './names.ts';
import { isPlace } from './places.ts';
import type { Piece, Sentence } from './sentences.ts';

/** Words before a name that are no part of it, compounds too: "Verteidigungsminister", "SPD-Chefin", "Kollegen". */
const OFFICE =
  /(?:minister|präsident|chef|sprecher|kanzler|politiker|vorsitzende|abgeordnete|beauftragte|sekretär|direktor|leiter|trainer|meister|richter|anwalt|anwält|kolleg|bischof|professor|expert|manager|kapitän|kandidat|forscher|berater|diplomat|premier|gouverneur|senator|schauspieler|sänger|autor|journalist|unternehmer|reporter|stadtrat|landrat|zeuge|arzt|ärzt|witwe|vize|kommissar|torwart|beamt|angestellt|überlebend|angehörig|delegiert|führer|dezernent|ökonom|botschafter)(?:e|en|n|r|s|es|in)?$/;

/** Other nouns for persons by their ending, where a full name follows: "Rentnerin Erika Mayer", "Virologe". */
const PERSON_NOUN = /(?:er|ist|ent|ant|oge|ogen|eur|mann|frau|ierte|ierter|[^aeiouäöü]in)$/;

/** First names with such an ending. */
const FIRST_NAMES = new Set(
  `peter walter werner günter gunter günther gunther rainer reiner dieter alexander oliver christopher xaver jennifer esther ester heiner holger rüdiger
  volker roger peer elmer olivier xavier javier didier walther tyler hunter parker spencer amber heather chester leander sander silvester sylvester
  wouter pieter dexter carter cooper harper piper jasper kasper casper ömer enver alper ilker nasser yasser severin katherin catherin valentin quentin
  konstantin constantin christin christ vincent laurent martin karin kathrin katrin erwin edwin kerstin austin dustin justin calvin marvin melvin alwin armin yasmin jasmin nermin augustin franklin
  merlin marlin darwin irvin alvin cosmin marcin bettin caitlin gerwin godwin goodwin irwin selwyn ingrin
  clement hermann herrmann hartmann karl-peter lister`.split(/\s+/),
);

/** Nouns before the name of a family, of a case or of an age: nobody is called so. */
const NO_PERSON = new Set(
  `familie ehepaar regierung kabinett team fall ära affäre causa haus mutter vater papa mama oma opa gott polizei experten zeugen jemand niemand
  deutschland österreich schweiz europa bayern international schwester bruder
  einer eine keiner man alle viele wer was`.split(/\s+/),
);

const PARTICLES = /^(?:von|van|de|del|della|di|da|al|el|bin|la|le|zu)$/;

interface Title {
  readonly isTitle: boolean;
  /** Whether the word is a title whatever follows. */
  readonly isSure: boolean;
}

function titleOf({ lower }: Piece, words: CueWords): Title {
  const last = lower.split('-').at(-1) ?? '';
  const isSure = words.titles.has(lower) || words.titles.has(last) || OFFICE.test(last);
  return { isSure, isTitle: isSure || (PERSON_NOUN.test(last) && !FIRST_NAMES.has(last)) };
}

export const isFeminine = (lower: string): boolean => /(?:in|frau)$/.test(lower);

/** "Ministers", "Ministerin", "Chef": somebody, named or not. */
export const isOffice = (piece: Piece | undefined, words: CueWords): boolean =>
  piece?.kind === 'word' && piece.isCapital && titleOf(piece, words).isTitle;

/** Whether words after an office name somebody else: "des Ministers", "des Rentners"; "der Salzburger Bahn" names nobody. */
export const hasSomebody = (pieces: readonly Piece[], words: CueWords): boolean =>
  pieces.some((piece, index) => {
    const nominative = { ...piece, lower: piece.lower.replace(/s$/, '') };
    const { isSure, isTitle } = titleOf(nominative, words);
    return piece.isCapital && (isSure || (isTitle && index === pieces.length - 1));
  });

export interface GermanName {
  readonly name: Name;
  /** Index after its last piece. */
  readonly to: number;
}

/** The run of capitals at `from`, end excluded; small words inside names belong to it. */
export function capitalsAt(sentence: Sentence, from: number, words: CueWords): number {
  let to = from;
  for (let at = from; at < sentence.length; at++) {
    const piece = sentence[at];
    if (piece?.kind !== 'word' || words.times.has(piece.lower)) break;
    if (piece.isCapital) to = at + 1;
    else if (at === from || !(PARTICLES.test(piece.lower) || (piece.lower === 'der' && sentence[at - 1]?.lower === 'von'))) break;
  }
  return to;
}

/** The name in the run of capitals that begins at `from`, titles before it passed over; `undefined` where it is not plain. */
export function germanNameAt(sentence: Sentence, from: number, words: CueWords): GermanName | undefined {
  const to = capitalsAt(sentence, from, words);
  const pieces = sentence.slice(from, to);
  const titles = pieces.map((piece) => titleOf(piece, words));
  const sure = titles.findLastIndex(({ isSure }, index) => isSure && index < pieces.length - 1);
  const likely = sure < 0 && titles[0]?.isTitle && pieces.length > 1 ? 0 : sure;
  const rest = pieces.slice(likely + 1);
  if (likely >= 0 && sure < 0 && rest.length < 2) return undefined;
  if (isOfficeAtEnd(rest, titles.at(-1)?.isSure ?? false)) return undefined;
  if (!isName(rest, words)) return undefined;
  const roles = pieces.slice(0, likely + 1).map(({ lower }) => lower);
  const person = genderOf(roles.at(-1));
  const text = rest.map((piece) => piece.text.replaceAll('’', "'")).join(' ');
  const isPerson = roles.length > 0 || rest.length > 1;
  return { name: { text, being: isPerson ? 'person' : 'unknown', roles, ...(person && { person }) }, to };
}

/** Offices that are surnames, too: "Anna Richter". */
const SURNAME = /^(?:richter|könig|meister|bischof|trainer|kaiser)$/;

/** "Carters Sprecher": nobody is named. */
const isOfficeAtEnd = (rest: readonly Piece[], isSure: boolean): boolean =>
  isSure && (rest.length === 1 || !SURNAME.test(rest.at(-1)?.lower ?? '') || /s$/.test(rest[0]?.lower ?? ''));

function genderOf(title: string | undefined): Person | undefined {
  if (!title || /(?:e|en|dr\.?|prof\.?)$/.test(title)) return undefined;
  return isFeminine(title) ? 'she' : 'he';
}

function isName(rest: readonly Piece[], words: CueWords): boolean {
  const capitals = rest.filter(({ isCapital }) => isCapital);
  if (capitals.length === 0 || rest.some(({ isPossessive }, index) => isPossessive && index < rest.length - 1)) return false;
  if (
    rest.some(({ lower, text }) => words.bodies.has(lower) || words.media.has(lower) || NO_PERSON.has(lower) || /^\p{Lu}{2,}$/u.test(text))
  )
    return false;
  if (
    isPlace(capitals.map(({ text }) => text).join(' ')) ||
    words.documents.has(rest[0]?.lower ?? '') ||
    words.determiners.has(rest[0]?.lower ?? '')
  )
    return false;
  if (!rest[0]?.isCapital) return rest[0]?.lower === 'von' && rest[1]?.lower === 'der' && rest.length === 3;
  const hasInitial = capitals.length === 3 && /^\p{Lu}\.?$/u.test(capitals[1]?.text ?? '');
  return capitals.length < 3 || hasInitial;
}

/** All names of a sentence; "die Ära Merkel" and other nouns with an article are none. */
export function germanNamesIn(sentence: Sentence, words: CueWords): PlacedName[] {
  const names: PlacedName[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const piece = sentence[at];
    if (piece?.kind !== 'word' || !piece.isCapital || words.times.has(piece.lower)) continue;
    if (at === 0 && isFunctionWord(piece.lower, words)) continue;
    const found = germanNameAt(sentence, at, words);
    const before = sentence[at - 1]?.lower ?? '';
    const hasArticle = words.determiners.has(before) || /^(?:im|am|vom|zum|zur|beim|ins)$/.test(before);
    if (found && !(hasArticle && found.name.roles.length === 0)) names.push({ from: at, to: found.to, name: found.name });
    at = Math.max(at, capitalsAt(sentence, at, words) - 1);
  }
  return names;
}

/** "Seine", "Jede", "Mehrere". */
const DETERMINER =
  /^(?:(?:mein|dein|sein|ihr|unser|kein)(?:e[nmrs]?)?|(?:jed|dies|jen|manch|solch|welch|all|beid|viel|wenig|mehrer|einig)e[nmrs]?|zwei|drei|vier)$/;

/** Capitalised at the beginning of a sentence only because it begins it. */
export const isFunctionWord = (lower: string, words: CueWords): boolean =>
  DETERMINER.test(lower) ||
  words.beginners.has(lower) ||
  words.prepositions.has(lower) ||
  words.conjunctions.has(lower) ||
  words.determiners.has(lower) ||
  words.adverbs.has(lower) ||
  words.auxiliaries.has(lower) ||
  words.pronouns.has(lower);
