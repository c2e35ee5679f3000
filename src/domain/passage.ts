/** Passages: where the words of a quotation stand in a paragraph, exactly or nearly. Offsets are of the printed text. */
import { areAtOdds, comparedOf, fold, type Token } from './fold.ts';
import { isNegation } from './negation.ts';

/** A stretch of a text, in UTF-16 code units, end excluded. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A stretch of tokens, end excluded. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds every place where `wanted` stands word for word, from left to right, without overlaps.
 *
 * Words parted by a hyphen on either side are equal to the same words spaced or run together; what stands in square
 * brackets on either side may be absent on the other, as a whole, but not be something else; a "[not]" that is not printed is no
 * addition but another statement. A match begins and ends with whole tokens,
 * and not within "7½". Numbers are not run together: "5–4" is not 54.
 */
export function exactSpans(printed: readonly Token[], wanted: readonly Token[]): TokenSpan[] {
  if (wanted.length === 0) return [];
  const quoted = asQuoted(wanted);
  const spans: TokenSpan[] = [];
  const dead = new Set<string>();
  for (let from = 0; from < printed.length; from++) {
    if (isWithinWord(printed, from)) continue;
    const to = matchEnd(printed, from, quoted, 0, dead);
    if (to === undefined || isWithinWord(printed, to)) continue;
    spans.push({ from, to });
    from = to - 1;
  }
  return spans;
}

/** Whether a token is a further one on the same characters: the fraction of "7½". */
const isWithinWord = (tokens: readonly Token[], at: number): boolean => at > 0 && tokens[at]?.start === tokens[at - 1]?.start;

/** A quotation that stands in brackets for the most part is looked for with what stands in them. */
export function asQuoted(tokens: readonly Token[]): readonly Token[] {
  const inserted = tokens.filter((token) => token.inserted).length;
  return inserted * 2 >= tokens.length ? tokens.map((token) => ({ ...token, inserted: false })) : tokens;
}

/** The token after the insertion that begins at a place; `undefined` where none does. Nobody leaves out half an insertion. */
function afterInsertion(tokens: readonly Token[], at: number): number | undefined {
  if (!tokens[at]?.inserted || tokens[at - 1]?.inserted) return undefined;
  const end = tokens.findIndex((token, index) => index > at && !token.inserted);
  return end < 0 ? tokens.length : end;
}

/** The same in a quotation, but for what turns it into its opposite. */
function afterAddition(wanted: readonly Token[], at: number): number | undefined {
  const end = afterInsertion(wanted, at);
  return end === undefined || wanted.slice(at, end).some(({ word }) => isNegation(word)) ? undefined : end;
}

/**
 * Word after word, however long a quotation is pasted; only where an insertion begins is there more than one way on.
 *
 * @param passedOver an insertion on one side: the other side's, at the same place, is not passed over as well, or two editors' words would count as the same
 * @param dead ways that led nowhere, so that none is tried twice
 * @returns the token after the match that begins at `at`, or `undefined` where none begins there
 */
function matchEnd(
  printed: readonly Token[],
  at: number,
  wanted: readonly Token[],
  next: number,
  dead: Set<string>,
  passedOver = false,
): number | undefined {
  for (;;) {
    if (!wanted[next]) return at;
    const met = printed[at] && compareTokens(printed, at, wanted, next);
    // The printed text may have an insertion that the quotation lacks, but a match does not begin with one.
    const afterPrinted = passedOver || next === 0 ? undefined : afterInsertion(printed, at);
    const afterWanted = passedOver ? undefined : afterAddition(wanted, next);
    if (afterPrinted === undefined && afterWanted === undefined) {
      if (!met) return undefined;
      [at, next, passedOver] = [met.printed, met.wanted, false];
      continue;
    }
    const here = `${at} ${next}`;
    if (dead.has(here)) return undefined;
    const end =
      (met && matchEnd(printed, met.printed, wanted, met.wanted, dead)) ??
      (afterPrinted === undefined ? undefined : matchEnd(printed, afterPrinted, wanted, next, dead, true)) ??
      (afterWanted === undefined ? undefined : matchEnd(printed, at, wanted, afterWanted, dead, true));
    if (end === undefined) dead.add(here);
    return end;
  }
}

/** Compares letter by letter until both sides end a token together; a side may run on into its next token only where that is joint. */
function compareTokens(
  printed: readonly Token[],
  printedAt: number,
  wanted: readonly Token[],
  wantedAt: number,
): { printed: number; wanted: number } | undefined {
  if (areAtOdds(printed[printedAt], wanted[wantedAt])) return undefined;
  let left = comparedAt(printed, printedAt);
  let right = comparedAt(wanted, wantedAt);
  let at = printedAt;
  let next = wantedAt;
  while (left !== right) {
    if (left.length < right.length && right.startsWith(left)) {
      if (!printed[++at]?.joint) return undefined;
      left = runTogether(left, comparedAt(printed, at));
    } else if (right.length < left.length && left.startsWith(right)) {
      if (!wanted[++next]?.joint) return undefined;
      right = runTogether(right, comparedAt(wanted, next));
    } else return undefined;
  }
  return { printed: at + 1, wanted: next + 1 };
}

function comparedAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token ? comparedOf(token) : '';
}

/** Digits stay apart. */
const runTogether = (word: string, next: string): string =>
  /\p{Nd}$/u.test(word) && /^\p{Nd}/u.test(next) ? `${word}-${next}` : word + next;

/** The printed stretch that a span of tokens covers. */
export function passageOf(printed: readonly Token[], { from, to }: TokenSpan): Passage {
  return { start: printed[from]?.start ?? 0, end: printed[to - 1]?.end ?? 0 };
}

/** All places where a quotation stands word for word in one paragraph. */
export function exactPassages(paragraph: string, quotation: string): Passage[] {
  const printed = fold(paragraph);
  return exactSpans(printed, fold(quotation)).map((span) => passageOf(printed, span));
}
