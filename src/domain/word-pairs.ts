/**
 * Pairs of neighbouring words: which of them a shard has, so that a shard which lacks one of a quotation's is not asked.
 * They are kept as Bloom filters, which may say "yes" of a pair that is not there (about one in a hundred), but never "no" of one that is:
 * https://doi.org/10.1145/362686.362692
 */
import type { Token } from './fold.ts';
import { hashOf, hashOfRun } from './word-hash.ts';

/** Two words that follow each other, as a number. */
export type WordPair = number;

/** Bytes of a file of pairs: one is read for a pair. */
export const PAIR_FILE_BYTES = 2048;
const BITS = PAIR_FILE_BYTES * 8;
const BITS_FOR_PAIR = 10;
const PROBES = 7;

export const pairFileName = (index: number): string => `pairs/${index.toString(36)}.bin`;

/** How many files hold so many different pairs. */
export const filesForPairs = (pairs: number): number => Math.max(1, Math.ceil((pairs * BITS_FOR_PAIR) / BITS));

/** In which of `files` files a pair is. */
export const fileOfPair = (pair: WordPair, files: number): number => Math.floor((pair / 2 ** 32) * files);

/** Two independent numbers make all probes: https://doi.org/10.1002/rsa.20208 */
function* bitsOf(pair: WordPair): Generator<number> {
  const first = Math.imul(pair, 0x9e3779b1) >>> 0;
  const step = (Math.imul(pair ^ (pair >>> 15), 0x85ebca6b) >>> 0) | 1;
  for (let probe = 0; probe < PROBES; probe++) yield ((first + Math.imul(probe, step)) >>> 0) % BITS;
}

export function addPair(file: Uint8Array, pair: WordPair): void {
  for (const bit of bitsOf(pair)) file[bit >> 3] = (file[bit >> 3] ?? 0) | (1 << (bit & 7));
}

export function mayHavePair(file: Uint8Array, pair: WordPair): boolean {
  for (const bit of bitsOf(pair)) if (!((file[bit >> 3] ?? 0) & (1 << (bit & 7)))) return false;
  return true;
}

const couple = new Uint32Array(2);
function pairOf(first: number, second: number): WordPair {
  couple[0] = first;
  couple[1] = second;
  return hashOfRun(couple, 0, 2);
}

const pairOfWords = (first: string, second: string): WordPair => pairOf(hashOf(first), hashOf(second));

/**
 * Every pair of words that a quotation from this text may have, over the ends of paragraphs too: parts of compounds apart
 * and run together, insertions read and passed over.
 */
export function* pairsInText(paragraphs: Iterable<readonly Token[]>): Generator<WordPair> {
  const flow: Token[] = [];
  for (const tokens of paragraphs) for (const [at, token] of tokens.entries()) flow.push(at === 0 ? { ...token, joint: false } : token);
  const hashes = Uint32Array.from(flow, ({ word }) => hashOf(word));
  for (let at = 1; at < flow.length; at++) {
    if (isWithinUnspaced(flow, at)) continue;
    yield pairOf(hashes[at - 1] ?? 0, hashes[at] ?? 0);
    if (isPlain(flow, at - 1) && isPlain(flow, at)) continue;
    const ends = runsEndingAt(flow, at - 1);
    const begins = runsBeginningAt(flow, at);
    for (const end of ends) for (const begin of begins) yield pairOfWords(end, begin);
    const before = lastBeforeInsertion(flow, at);
    if (before !== undefined) for (const end of runsEndingAt(flow, before)) for (const begin of begins) yield pairOfWords(end, begin);
  }
}

const isPlain = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at]?.joint && !tokens[at]?.inserted && !tokens[at + 1]?.joint && !tokens[at - 1]?.inserted;

/** Characters of scripts without spaces follow each other as tokens; no quotation's pairs are made of them. */
const isWithinUnspaced = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.joint === true && tokens[at]?.word.length === 1 && tokens[at - 1]?.word.length === 1;

/** More parts than these are not run together by anybody. */
const PARTS = 4;

function runsEndingAt(tokens: readonly Token[], at: number): string[] {
  const runs: string[] = [];
  let run = '';
  for (let from = at; from >= 0 && from > at - PARTS; from--) {
    run = (tokens[from]?.word ?? '') + run;
    runs.push(run);
    if (!tokens[from]?.joint) break;
  }
  return runs;
}

function runsBeginningAt(tokens: readonly Token[], at: number): string[] {
  const runs: string[] = [];
  let run = '';
  for (let to = at; to < Math.min(tokens.length, at + PARTS) && (to === at || tokens[to]?.joint); to++) {
    run += tokens[to]?.word;
    runs.push(run);
  }
  return runs;
}

/** Of a word after an insertion, the word before it. */
function lastBeforeInsertion(tokens: readonly Token[], at: number): number | undefined {
  let before = at - 1;
  while (before >= 0 && tokens[before]?.inserted) before--;
  return before < at - 1 && before >= 0 ? before : undefined;
}

export interface QuotedPair {
  readonly pair: WordPair;
  /** Places of its words among the tokens of the quotation. */
  readonly at: number;
}

/** The pairs of a quotation that every text which has it word for word has, too: none of compounds and insertions, which may be written otherwise. */
export function pairsInQuotation(tokens: readonly Token[]): QuotedPair[] {
  return tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1];
    return next && isPlain(tokens, at) && isPlain(tokens, at + 1) ? [{ pair: pairOfWords(word, next.word), at }] : [];
  });
}
