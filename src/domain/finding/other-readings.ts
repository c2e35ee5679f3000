/** How else a query may be read where what was typed does not stand anywhere as it was read first. */
import { fold } from '../fold.ts';
import type { Hit } from './hit.ts';
import { asPasted, markedIn, PASTED, type ParsedQuery, parseQuery } from './query.ts';

/**
 * All of what was typed, read in another way.
 *
 * @param isFound whether anything was found as it was read first
 */
export function otherReadings(query: ParsedQuery, isFound: boolean): ParsedQuery[] {
  const { typed, quotations, words, without } = query;
  // Few words around quotation marks may be a piece of a sentence.
  const isSplit = quotations.length > 0 && words !== '' && without.length === 0;
  const plain = asRead(typed);
  return [...(isSplit || (!isFound && hasStrayHyphen(query)) ? [asPasted(query)] : []), ...(plain === typed ? [] : [parseQuery(plain)])];
}

/** A hyphen within a pasted sentence, with words on both sides of it, leaves nothing out. */
const hasStrayHyphen = ({ typed, quotations, words, without }: ParsedQuery): boolean =>
  quotations.length === 0 && without.length > 0 && fold(words).length >= PASTED && /\S\s+-\S+\s+[^\s-]/u.test(typed);

/** Fewer words by themselves tell nothing. */
const FEWEST = 3;
/** Further quotations of a long text are not looked for. */
const MOST = 3;
/** The longest tells most. */
const byLength = (a: string, b: string): number => b.length - a.length;

/** What is worth looking for by itself: the pieces around an ellipsis together, the quotations, the text without what pages put around it. */
export function partsOf(query: ParsedQuery): ParsedQuery[] {
  const text = asRead(asPasted(query).words);
  const quotations = (query.quotations.length > 0 ? query.quotations : markedIn(text)).filter(isTelling).sort(byLength).slice(0, MOST);
  const pieces = (quotations.length === 1 ? (quotations[0] ?? '') : text)
    .split(ELLIPSIS)
    .map(withoutMarks)
    .filter(isTelling)
    .slice(0, MOST);
  const bare = withoutMarks(withoutTail(text));
  const parts = [
    ...(pieces.length > 1 ? [pieces, ...pieces.map((piece) => [piece])] : []),
    ...(quotations.length > 1 ? [quotations] : []),
    ...quotations.map((quotation) => [quotation]),
    ...(quotations.length === 0 && bare !== withoutMarks(text) && isTelling(bare) ? [[bare]] : []),
  ];
  return parts.map((texts) => ({ ...query, quotations: texts, words: '' }));
}

/** More words that differ than these are more than a slip. */
const SLIPS = 2;

/** Whether a part of the query may tell more than the place that is nearest to the whole: nothing, or nothing but the quotations in it. */
export function tellsLittle(query: ParsedQuery, nearest: Hit | undefined): boolean {
  if (!nearest) return true;
  if (!nearest.comparison) return false;
  const text = asPasted(query).words;
  if (text.split(ELLIPSIS).filter(isTelling).length > 1) return (nearest.distance ?? 0) > SLIPS;
  const kept = nearest.comparison.filter(({ is }) => is === 'kept').length;
  return kept <= markedIn(text).reduce((sum, marked) => sum + fold(marked).length, 0);
}

const isTelling = (text: string): boolean => fold(text).length >= FEWEST;

const ELLIPSIS = /[[(]?(?:…|\.\s?\.\s?\.)[\])]?/gu;
const MARKS_AT_ENDS = /^[\s"“”„«»]+|(?<![\s"“”„«»])[\s"“”„«»]+$/gu;
const withoutMarks = (text: string): string => text.replace(MARKS_AT_ENDS, '');

const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/giu;
const READ_MORE =
  /(?<=\s)(?:read (?:more|the full)|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|اقرأ المزيد)(?!\p{L}).*$/isu;
/** The name of a publication, as titles of pages and people who quote put it at the end: "… – The Harbour Post". */
const NAME_AT_END = /(?<=\s)[-–—|·]{1,2}\s*\p{Lu}[^-–—|·\n]{1,40}$/u;
const withoutTail = (text: string): string => text.replace(ADDRESS, '').replace(READ_MORE, '').trim().replace(NAME_AT_END, '').trim();

const ENTITY = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,6}));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: '’',
  bdquo: '„',
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
  shy: '',
  szlig: 'ß',
};
/** `uuml`, `eacute`: marks over letters are not compared. */
const MARKED_LETTER = /^([a-z])(?:uml|acute|grave|circ|tilde|cedil|ring)$/i;
const MARKUP = /<\/?[a-z][^<>]*>/giu;

/**
 * Text that came out of the source of a page or out of an address, as its readers saw it: what entities stand for, also where they were
 * escaped twice, no tags, and spaces where a line may break.
 */
const asRead = (text: string): string =>
  decoded(decoded(fromAddress(text)))
    .replace(MARKUP, ' ')
    .replaceAll('\u200b', ' ');

function fromAddress(text: string): string {
  if (!/%20/u.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decoded(text: string): string {
  return text.replace(ENTITY, (entity: string, ...found: unknown[]) => {
    const { decimal, hex, name = '' } = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const code = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
    if (!Number.isNaN(code)) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    return MARKED_LETTER.exec(name)?.[1] ?? NAMED[name.toLowerCase()] ?? entity;
  });
}
