/** The phrase before a verb that says who does it. */
import type { CueWords } from './cue-words.ts';
import { isNamePart, type Run } from './names.ts';
import { isAdjectival, isAfterDeterminer, isComma, isVerbLike, joins } from './phrase-words.ts';
import { isInRelativeClause } from './relative-clause.ts';
import type { Piece, Sentence } from './sentences.ts';

/** A phrase, and what stands beside it between commas: "Lu Kang", "a spokesman for the ministry". */
export interface Phrase extends Run {
  readonly beside?: Run;
}

const LONGEST_BESIDE = 22;

const LONGEST = 24;

/** The phrase that ends before the verb at `verb`, its helping words passed over; `undefined` where it is not plain. */
export function phraseBefore(sentence: Sentence, verb: number, words: CueWords): Phrase | undefined {
  let end = verb;
  while (end > 0 && isHelping(sentence[end - 1], words)) end--;
  if (sentence[end - 1]?.lower === 'who') return antecedent(sentence, end - 1, words);
  if (isComma(sentence[end - 1])) {
    const comma = matchingComma(sentence, end - 1, words);
    if (comma === undefined) return undefined;
    const beside = { from: comma + 1, to: end - 1 };
    const main = plainBefore(sentence, comma, words);
    if (!main || isInRelativeClause(sentence, main, words)) return undefined;
    const name = nameFurtherBack(sentence, main, words);
    return name || !isAfterLoneName(sentence, main, words) ? { ...(name ?? main), beside } : undefined;
  }
  const plain = plainBefore(sentence, end, words);
  if (!plain || isInRelativeClause(sentence, plain, words)) return undefined;
  return withNameBefore(sentence, plain, words);
}

/** "The man who shot Reagan, John Hinckley, said": something between commas stands before the verb, and is not understood. */
export function isUnclearAside(sentence: Sentence, verb: number, words: CueWords): boolean {
  let end = verb;
  while (end > 0 && isHelping(sentence[end - 1], words)) end--;
  const comma = isComma(sentence[end - 1]) ? matchingComma(sentence, end - 1, words) : undefined;
  const main = comma === undefined ? undefined : plainBefore(sentence, comma, words);
  return main !== undefined && phraseBefore(sentence, verb, words) === undefined;
}

/** "Ada Carter, who called it": whom "who" means. */
function antecedent(sentence: Sentence, who: number, words: CueWords): Phrase | undefined {
  const end = isComma(sentence[who - 1]) ? who - 1 : who;
  const plain = plainBefore(sentence, end, words) ?? nameBefore(sentence, end);
  const name = plain && plain.from > 0 ? withNameBefore(sentence, plain, words) : plain;
  return name && sentence.slice(name.from, name.to).some(isNamePart) ? name : undefined;
}

function nameBefore(sentence: Sentence, end: number): Run | undefined {
  let from = end;
  while (isNamePart(sentence[from - 1])) from--;
  return from < end ? { from, to: end } : undefined;
}

/** "Ada Carter, head of the Institute in Saltby, Maine, said": the name before two commas. */
function nameFurtherBack(sentence: Sentence, { from }: Run, words: CueWords): Run | undefined {
  if (!isComma(sentence[from - 1])) return undefined;
  const name = plainBefore(sentence, from - 1, words);
  const before = sentence[(name?.from ?? 0) - 1];
  const isAlone = name && (name.from === 0 || before?.kind === 'quotation' || /^[,;]$/.test(before?.text ?? ''));
  return isAlone &&
    name.to - name.from > 1 &&
    name.to - name.from < 5 &&
    sentence.slice(name.from, name.to).every(isNamePart) &&
    !words.determiners.has(sentence[name.from]?.lower ?? '')
    ? name
    : undefined;
}

/** "Carter, chief of staff to the president, Ben Moss, said": one word before two commas may be who speaks. */
function isAfterLoneName(sentence: Sentence, { from }: Run, words: CueWords): boolean {
  const name = sentence[from - 2];
  const before = sentence[from - 3];
  if (!isComma(sentence[from - 1]) || !isNamePart(name) || before?.kind === 'word') return false;
  return !words.times.has(name.lower) && !words.beginners.has(name.lower) && !words.adverbs.has(name.lower) && !/ly$/.test(name.lower);
}

/** "Ada Carter, the keeper said": the comma after "keeper" is not always printed. */
function withNameBefore(sentence: Sentence, plain: Run, words: CueWords): Phrase {
  const { from, to } = plain;
  if (!words.determiners.has(sentence[from]?.lower ?? '') || sentence[from - 1]?.text !== ',' || isComma(sentence[to + 1])) return plain;
  if (!sentence.slice(from, to).some(({ lower }) => words.titles.has(lower))) return plain;
  const name = plainBefore(sentence, from - 1, words);
  const isName =
    name && (name.from === 0 || sentence[name.from - 1]?.kind === 'mark') && sentence.slice(name.from, name.to).every(isNamePart);
  return isName && name.to - name.from > 1 ? { ...name, beside: plain } : plain;
}

export const isHelping = (piece: Piece | undefined, words: CueWords): boolean =>
  piece?.kind === 'word' &&
  !piece.isCapital &&
  (words.auxiliaries.has(piece.lower) || words.adverbs.has(piece.lower) || /ly$/.test(piece.lower)) &&
  !words.people.has(piece.lower);

function matchingComma(sentence: Sentence, end: number, words: CueWords): number | undefined {
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_BESIDE; at--) {
    const piece = sentence[at];
    if (!piece || piece.kind === 'quotation' || piece.text === ';' || piece.text === ':') return undefined;
    if (isComma(piece) && !isListComma(sentence, at, words)) return at;
  }
  return undefined;
}

/** "the executive director of A, B and C" and "Tampa, Florida": no end of a phrase that stands beside. */
function isListComma(sentence: Sentence, at: number, words: CueWords): boolean {
  const next = sentence[at + 1];
  const after = sentence[at + 2];
  return (
    isNamePart(next) &&
    isNamePart(sentence[at - 1]) &&
    after?.text === ',' &&
    !words.people.has(next?.lower ?? '') &&
    sentence[at - 2]?.lower === 'in'
  );
}

function plainBefore(sentence: Sentence, end: number, words: CueWords): Run | undefined {
  let from = end;
  while (from > 0 && end - from < LONGEST) {
    const piece = sentence[from - 1];
    if (!piece) break;
    if (piece.text === ')') {
      const open = openBefore(sentence, from - 1);
      if (open === undefined) return undefined;
      from = open;
      continue;
    }
    if (piece.text === '&') {
      from--;
      continue;
    }
    if (piece.kind !== 'word') break;
    const right = sentence[from];
    if (words.pronouns.has(piece.lower) && from === end) return { from: from - 1, to: end };
    if (words.pronouns.has(piece.lower)) break;
    if (from === end && piece.isPossessive) return undefined;
    if (words.relatives.has(piece.lower) || words.times.has(piece.lower)) break;
    if (words.coordinators.has(piece.lower)) {
      if (!joins(sentence, from - 1, words) && !isPair(sentence, from - 1, end)) break;
      from--;
      continue;
    }
    if (words.conjunctions.has(piece.lower) && !words.prepositions.has(piece.lower)) break;
    if (words.participles.has(piece.lower) && isNamePart(sentence[from - 2])) {
      from--;
      continue;
    }
    if (isVerbLike(piece, words) && !isAdjectival(sentence, from - 1, words) && !isNounThere(sentence, from, end, words)) break;
    if (words.prepositions.has(piece.lower)) {
      const before = sentence[from - 2];
      const isModifier = before && words.participles.has(before.lower) && isNamePart(sentence[from - 3]);
      if (
        before?.kind !== 'word' ||
        (isVerbLike(before, words) && !isModifier && !isAfterDeterminer(sentence, from - 2, words)) ||
        words.times.has(before.lower)
      )
        return words.conjunctions.has(piece.lower) && from < end ? { from, to: end } : undefined;
      from--;
      continue;
    }
    if (words.determiners.has(piece.lower)) {
      const before = sentence[from - 2];
      from--;
      if (before?.kind === 'word' && words.definite.has(before.lower)) return { from: from - 1, to: end };
      if (before?.kind === 'word' && words.prepositions.has(before.lower) && isFronted(sentence, from - 1))
        return lastName(sentence, from, end);
      if (before?.kind === 'word' && words.prepositions.has(before.lower) && !before.isCapital) continue;
      if (before?.kind === 'word' && words.prepositions.has(before.lower)) return undefined;
      break;
    }
    if (right?.kind === 'word' && !piece.isCapital && words.adverbs.has(piece.lower)) break;
    from--;
  }
  return from < end ? { from, to: end } : undefined;
}

const isFronted = (sentence: Sentence, preposition: number): boolean => preposition === 0 || sentence[preposition - 1]?.kind !== 'word';

/** "After the summit American officials said": what begins with the last capital after a small letter. */
function lastName(sentence: Sentence, from: number, end: number): Run | undefined {
  for (let at = end - 1; at > from; at--) if (isNamePart(sentence[at]) && !isNamePart(sentence[at - 1])) return { from: at, to: end };
  return undefined;
}

/** "A report by the institute": a noun with something that hangs on it. */
const isNounThere = (sentence: Sentence, from: number, end: number, words: CueWords): boolean =>
  from < end && words.prepositions.has(sentence[from]?.lower ?? '') && isAfterDeterminer(sentence, from - 1, words);

/** "Kim and Moon said": two names at the beginning of a clause. */
function isPair(sentence: Sentence, and: number, end: number): boolean {
  if (sentence[and]?.lower !== 'and' || !sentence.slice(and + 1, end).every(isNamePart)) return false;
  let from = and;
  while (isNamePart(sentence[from - 1]) && !sentence[from - 1]?.isPossessive) from--;
  return from < and && (from === 0 || sentence[from - 1]?.kind === 'mark' || sentence[from - 1]?.kind === 'quotation');
}

function openBefore(sentence: Sentence, close: number): number | undefined {
  for (let at = close - 1; at >= 0 && close - at < 12; at--) if (sentence[at]?.text === '(') return at;
  return undefined;
}
