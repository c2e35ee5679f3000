/** A paragraph as the rules of attribution read it: sentences of words, marks, and quotations as single tokens. */
import type { Quotation } from './quotation.ts';

/** Offsets are UTF-16 code units of the paragraph's text, end excluded. */
export interface Piece {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** Of a word: without "’s"; of a quotation: its words. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Begins with a capital letter. */
  readonly isCapital: boolean;
  /** Ends with "’s" or "s’". */
  readonly isPossessive: boolean;
  readonly quotation?: Quotation;
}

export type Sentence = readonly Piece[];

const PIECE =
  /((?:\p{Lu}\.){2,}|[@#]?[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:(?:[-‐‑–'’&/]|\.(?=[\p{Ll}\p{N}]))[\p{L}\p{N}\p{M}_]+)*['’]?)|[.!?…]+|[^\s\p{L}\p{N}\p{Cf}]/gu;
const ABBREVIATED = /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|lt|col|sgt|capt|adm|rev|st|jr|sr|vs|jan|feb|aug|sept|oct|nov|dec|[A-Z])$/iu;
const POSSESSIVE = /['’]s$|(?<=s)['’]$/iu;

/** Splits a paragraph around its outermost quotations. */
export function sentencesOf(text: string, quotations: readonly Quotation[], endsAfter: EndsAfter): Sentence[] {
  return divide(piecesOf(text, quotations), text, endsAfter);
}

/** Whether a new sentence begins at `index`, after a quotation that ends with a full stop or the like. */
export type EndsAfter = (pieces: readonly Piece[], index: number) => boolean;

function piecesOf(text: string, quotations: readonly Quotation[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const quotation of quotations) {
    readWords(text.slice(from, quotation.start), from, pieces);
    const { start, end, text: words } = quotation;
    pieces.push({ kind: 'quotation', text: words, lower: '', start, end, isCapital: false, isPossessive: false, quotation });
    from = end;
  }
  readWords(text.slice(from), from, pieces);
  return pieces;
}

function readWords(text: string, offset: number, pieces: Piece[]): void {
  for (const match of text.matchAll(PIECE)) {
    const start = offset + match.index;
    const isWord = match[1] !== undefined;
    const last = pieces.at(-1);
    if (!isWord && match[0] === '.' && last?.end === start && last.kind === 'word' && ABBREVIATED.test(last.text)) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text}.`, lower: `${last.lower}.`, end: start + 1 };
      continue;
    }
    const word = isWord && /['’]/.test(match[0]) ? match[0].replace(POSSESSIVE, '') : match[0];
    pieces.push({
      kind: isWord ? 'word' : 'mark',
      text: word,
      lower: word.toLowerCase(),
      start,
      end: start + match[0].length,
      isCapital: isWord && beginsWithCapital(word),
      isPossessive: isWord && word !== match[0],
    });
  }
}

function beginsWithCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first > 96 && first < 123 ? false : (first > 64 && first < 91) || /^[@#]?\p{Lu}/u.test(word);
}

const ENDS = /^[.!?…]+$/u;
const ENDS_INSIDE = /[.!?…][\])]?$/u;

function divide(pieces: readonly Piece[], text: string, endsAfter: EndsAfter): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 1; at <= pieces.length; at++) {
    if (at < pieces.length && !beginsAt(pieces, at, text, endsAfter)) continue;
    sentences.push(pieces.slice(from, at));
    from = at;
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function beginsAt(pieces: readonly Piece[], at: number, text: string, endsAfter: EndsAfter): boolean {
  const last = pieces[at - 1];
  const next = pieces[at];
  if (!last || !next || next.kind === 'mark') return false;
  if (last.kind === 'quotation') {
    const begins = next.kind === 'quotation' || next.isCapital;
    return begins && ENDS_INSIDE.test(last.text.replace(/["”’']+$/u, '')) && endsAfter(pieces, at);
  }
  const begins = next.kind === 'quotation' || next.isCapital || /^[\d@#]/.test(next.text) || /^al-/.test(next.text);
  if (last.kind === 'word') return /^(?:\p{Lu}\.){2,}$/u.test(last.text) && /^(?:The|He|She|It|They|In|But|And|A|On)$/.test(next.text);
  return begins && ENDS.test(last.text) && /\s/u.test(text.slice(last.end, next.start));
}
