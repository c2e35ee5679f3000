/**
 * Sketches: a few numbers that stay of a text, enough to see which others may print the same words.
 *
 * A sketch holds the smallest hashes of the text's shingles (its runs of four words), one in sixteen of them. Unlike a MinHash
 * signature of fixed length, which estimates how much two texts have in common of all that both say, it also shows that a short
 * text stands within a long one: FracMinHash, doi:10.12688/f1000research.19675.1 and doi:10.1101/2022.01.11.475838.
 */
import { hashOf, hashOfRun } from '../word-hash.ts';

/** Words of a shingle. */
export const SHINGLE = 4;
/** Texts with fewer shingles are too short to tell a story from a phrase. */
export const FEWEST_SHINGLES = 24;
/** One in sixteen shingles, but never fewer of a short text nor more of a long one. */
const KEPT_BELOW = 2 ** 32 / 16;
const FEWEST = 16;
const MOST = 256;
/** Where a smaller part of the shorter sketch is shared, the texts need not be compared. */
const WORTH_COMPARING = 1 / 4;

/**
 * @param words the folded words of the text
 * @returns ascending hashes, each once; none for a text that is too short
 */
export function sketchOf(words: readonly string[]): Uint32Array {
  const count = words.length - SHINGLE + 1;
  if (count < FEWEST_SHINGLES) return new Uint32Array();
  const hashes = new Uint32Array(words.length);
  for (let at = 0; at < words.length; at++) hashes[at] = hashOf(words[at] ?? '');
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at++) shingles[at] = hashOfRun(hashes, at, SHINGLE);
  const kept = distinct(shingles.filter((hash) => hash < KEPT_BELOW));
  return kept.length < FEWEST ? distinct(shingles).slice(0, FEWEST) : kept.slice(0, MOST);
}

/** Ascending. */
const distinct = (hashes: Uint32Array): Uint32Array => hashes.sort().filter((hash, at) => at === 0 || hash !== hashes[at - 1]);

/**
 * Whether so much of the shorter text may stand in the longer one that it is worth comparing them word by word.
 *
 * @param most no more hashes than so many are in both, where that is known
 */
export function isWorthComparing(one: Uint32Array, other: Uint32Array, most = MOST): boolean {
  const reach = Math.min(reachOf(one), reachOf(other));
  const [ofOne, ofOther] = [countUpTo(reach, one), countUpTo(reach, other)];
  const wanted = Math.max(1, WORTH_COMPARING * Math.min(ofOne, ofOther));
  if (most < wanted) return false;
  let [shared, inOne, inOther] = [0, 0, 0];
  while (shared < wanted) {
    if (shared + Math.min(ofOne - inOne, ofOther - inOther) < wanted) return false;
    const [a, b] = [one[inOne] ?? 0, other[inOther] ?? 0];
    if (a === b) shared++;
    if (a <= b) inOne++;
    if (b <= a) inOther++;
  }
  return true;
}

/** How many of ascending hashes are not above one. */
function countUpTo(reach: number, hashes: Uint32Array): number {
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) <= reach) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Up to this number a sketch holds every hash of its text. */
function reachOf(sketch: Uint32Array): number {
  const last = sketch.at(-1) ?? 0;
  return sketch.length === MOST ? last : Math.max(last, KEPT_BELOW);
}
