/**
 * Neighbours: two or three words that follow each other. It is known of each shard which neighbours stand in it, so that a shard which lacks some of a
 * quotation's is not asked. They are kept as Bloom filters, which may say "yes" of neighbours that are not there (of about one
 * in fifty), but never "no" of those that are: https://doi.org/10.1145/362686.362692
 */
import type { Token } from '../fold.ts';
import { hashOf, hashOfRun } from '../word-hash.ts';

/** Two or three words that follow each other, as a number. */
export type Neighbours = number;

/** Bytes of a file: one is read for a question. */
export const NEIGHBOUR_FILE_BYTES = 2048;
const BITS = NEIGHBOUR_FILE_BYTES * 8;
const BITS_FOR_EACH = 8;
const PROBES = 6;

export const neighbourFileName = (index: number): string => `neighbours/${index.toString(36)}.bin`;

/** How many files hold so many different ones. */
export const filesForNeighbours = (count: number): number => Math.max(1, Math.ceil((count * BITS_FOR_EACH) / BITS));

/** In which of `files` files they are. */
export const fileOfNeighbours = (neighbours: Neighbours, files: number): number => Math.floor((neighbours / 2 ** 32) * files);

/** Two independent numbers make all probes: https://doi.org/10.1002/rsa.20208 */
const firstOf = (neighbours: Neighbours): number => Math.imul(neighbours, 0x9e3779b1);
const stepOf = (neighbours: Neighbours): number => Math.imul(neighbours ^ (neighbours >>> 15), 0x85ebca6b) | 1;
const bitOf = (first: number, step: number, probe: number): number => ((first + Math.imul(probe, step)) >>> 0) % BITS;

export function addNeighbours(file: Uint8Array, neighbours: Neighbours): void {
  const [first, step] = [firstOf(neighbours), stepOf(neighbours)];
  for (let probe = 0; probe < PROBES; probe++) {
    const bit = bitOf(first, step, probe);
    file[bit >> 3] = (file[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

export function mayHaveNeighbours(file: Uint8Array, neighbours: Neighbours): boolean {
  const [first, step] = [firstOf(neighbours), stepOf(neighbours)];
  for (let probe = 0; probe < PROBES; probe++) {
    const bit = bitOf(first, step, probe);
    if (!((file[bit >> 3] ?? 0) & (1 << (bit & 7)))) return false;
  }
  return true;
}

const group = new Uint32Array(3);
function neighboursOf(first: number, second: number, third?: number): Neighbours {
  group[0] = first;
  group[1] = second;
  group[2] = third ?? 0;
  return hashOfRun(group, 0, third === undefined ? 2 : 3);
}

/** A way to read on in a text: a word as somebody may write it, and the place of the next. */
interface Step {
  readonly hash: number;
  readonly next: number;
}

/**
 * Tells all neighbours that a quotation from this text may have, over the ends of paragraphs too: parts of compounds apart
 * and run together, insertions read and passed over. Some are told several times.
 */
export function forEachNeighbours(paragraphs: Iterable<readonly Token[]>, tell: (neighbours: Neighbours) => void): void {
  const flow: Token[] = [];
  for (const tokens of paragraphs) for (const [at, token] of tokens.entries()) flow.push(at === 0 ? { ...token, joint: false } : token);
  const hashes = flow.map(({ word }) => hashOf(word));
  const arePlain = flow.map((_, at) => isPlain(flow, at));
  for (let at = 0; at + 1 < flow.length; at++) {
    if (arePlain[at] && arePlain[at + 1] && (arePlain[at + 2] ?? true)) {
      const [first = 0, second = 0, third] = [hashes[at], hashes[at + 1], hashes[at + 2]];
      tell(neighboursOf(first, second));
      if (third !== undefined) tell(neighboursOf(first, second, third));
    } else {
      for (const first of stepsFrom(flow, at)) {
        for (const second of stepsFrom(flow, first.next)) {
          tell(neighboursOf(first.hash, second.hash));
          for (const third of stepsFrom(flow, second.next)) tell(neighboursOf(first.hash, second.hash, third.hash));
        }
      }
    }
  }
}

/** Neither part of a compound nor beside an insertion: every text writes it so. */
export const isPlain = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at]?.joint && !tokens[at]?.inserted && !tokens[at + 1]?.joint && !tokens[at + 1]?.inserted && !tokens[at - 1]?.inserted;

/** More parts than these are not run together by anybody. */
const PARTS = 4;

/** Characters of scripts without spaces are tokens that are all joint, and so are never asked for. */
const isUnspaced = (token: Token | undefined): boolean => token?.word.length === 1 && token.word >= '\u0e00';

function stepsFrom(tokens: readonly Token[], at: number): Step[] {
  const steps: Step[] = [];
  let word = '';
  for (let next = at; next < Math.min(tokens.length, at + PARTS) && (next === at || tokens[next]?.joint); next++) {
    word += tokens[next]?.word;
    if (next > at && isUnspaced(tokens[next - 1]) && isUnspaced(tokens[next])) return next - 1 === at ? [] : steps;
    const hash = hashOf(word);
    steps.push({ hash, next: next + 1 });
    const after = afterInsertion(tokens, next + 1);
    if (after !== undefined) steps.push({ hash, next: after });
  }
  return steps;
}

/** Where the text goes on after an insertion that begins at a place. */
function afterInsertion(tokens: readonly Token[], at: number): number | undefined {
  if (!tokens[at]?.inserted || tokens[at - 1]?.inserted) return undefined;
  let after = at;
  while (tokens[after]?.inserted) after++;
  return after < tokens.length ? after : undefined;
}

export interface QuotedNeighbours {
  readonly neighbours: Neighbours;
  /** Places of the words among the tokens of the quotation. */
  readonly places: readonly number[];
}

/**
 * The neighbours of a quotation that every text which has it word for word has, too: none with compounds and insertions, which may be
 * written otherwise.
 *
 * @param count of words: two or three
 */
export function neighboursInQuotation(tokens: readonly Token[], count: 2 | 3): QuotedNeighbours[] {
  const hashes = tokens.map(({ word }) => hashOf(word));
  return tokens.flatMap((_, at) => {
    const places = [at, at + 1, at + 2].slice(0, count);
    if (at + count > tokens.length || !places.every((place) => isPlain(tokens, place))) return [];
    const [first = 0, second = 0, third] = places.map((place) => hashes[place] ?? 0);
    return [{ neighbours: neighboursOf(first, second, third), places }];
  });
}
