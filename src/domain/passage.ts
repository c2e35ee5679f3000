/** Passages: where the words of a quotation stand in a paragraph, exactly or nearly. Offsets are of the printed text. */
import { fold, type Token } from './fold.ts';

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
 * brackets on either side may be absent on the other, as a whole, but not be something else. A match begins and ends with whole tokens.
 */
export function exactSpans(printed: readonly Token[], wanted: readonly Token[]): TokenSpan[] {
  if (wanted.length === 0) return [];
  const quoted = asQuoted(wanted);
  const spans: TokenSpan[] = [];
  for (let from = 0; from < printed.length; from++) {
    const to = matchEnd(printed, from, quoted, 0);
    if (to === undefined) continue;
    spans.push({ from, to });
    from = to - 1;
  }
  return spans;
}

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

/**
 * @param passedOver an insertion on one side: the other side's, at the same place, is not passed over as well, or two editors' words would count as the same
 * @returns the token after the match that begins at `at`, or `undefined` where none begins there
 */
function matchEnd(printed: readonly Token[], at: number, wanted: readonly Token[], next: number, passedOver = false): number | undefined {
  const want = wanted[next];
  if (!want) return at;
  const here = printed[at];
  if (here) {
    const met = compareTokens(printed, at, wanted, next);
    if (met) {
      const end = matchEnd(printed, met.printed, wanted, met.wanted);
      if (end !== undefined) return end;
    }
    if (passedOver) return undefined;
    // The printed text may have an insertion that the quotation lacks, but a match does not begin with one.
    const after = next > 0 ? afterInsertion(printed, at) : undefined;
    const end = after === undefined ? undefined : matchEnd(printed, after, wanted, next, true);
    if (end !== undefined) return end;
  }
  const after = passedOver ? undefined : afterInsertion(wanted, next);
  return after === undefined ? undefined : matchEnd(printed, at, wanted, after, true);
}

/** Compares letter by letter until both sides end a token together; a side may run on into its next token only where that is joint. */
function compareTokens(
  printed: readonly Token[],
  printedAt: number,
  wanted: readonly Token[],
  wantedAt: number,
): { printed: number; wanted: number } | undefined {
  let left = printed[printedAt]?.word ?? '';
  let right = wanted[wantedAt]?.word ?? '';
  let at = printedAt;
  let next = wantedAt;
  while (left !== right) {
    if (left.length < right.length && right.startsWith(left)) {
      const joined = printed[++at];
      if (!joined?.joint) return undefined;
      left += joined.word;
    } else if (right.length < left.length && left.startsWith(right)) {
      const joined = wanted[++next];
      if (!joined?.joint) return undefined;
      right += joined.word;
    } else return undefined;
  }
  return { printed: at + 1, wanted: next + 1 };
}

/** The printed stretch that a span of tokens covers. */
export function passageOf(printed: readonly Token[], { from, to }: TokenSpan): Passage {
  return { start: printed[from]?.start ?? 0, end: printed[to - 1]?.end ?? 0 };
}

/** All places where a quotation stands word for word in one paragraph. */
export function exactPassages(paragraph: string, quotation: string): Passage[] {
  const printed = fold(paragraph);
  return exactSpans(printed, fold(quotation)).map((span) => passageOf(printed, span));
}
