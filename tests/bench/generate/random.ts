/** Chance that comes out the same for the same seed, on every machine. */

export interface Random {
  /** From 0 to 1. */
  next(): number;
  below(count: number): number;
  happens(share: number): boolean;
  oneOf<Item>(items: readonly Item[]): Item;
}

/** @param seeds whole numbers; each list of them begins a sequence of its own */
export function randomFrom(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = mixed(Math.imul(state ^ seed, 0x85ebca6b) + 0x6d2b79f5);
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (count) => Math.floor(next() * count),
    happens: (share) => next() < share,
    oneOf: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}

function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0xc2b2ae35);
  return once ^ (once >>> 13);
}

/** A rank below `size` by Zipf's law: the tenth is met a tenth as often as the first. */
export const zipf = (random: Random, size: number): number => Math.floor((size + 1) ** random.next()) - 1;

const FLAT = 40;
const COMMON = 8_000;
const STEEPER = 1.8;

/** As words are met in much text: by Zipf's law among the common ones, and more rarely than that among the others. */
export function wordRank(random: Random, size: number): number {
  const known = Math.log((COMMON + FLAT) / FLAT);
  const rest = (1 - (COMMON / size) ** (STEEPER - 1)) / (STEEPER - 1);
  const at = random.next() * (known + rest);
  if (at < known) return Math.min(COMMON - 1, Math.floor(FLAT * Math.exp(at) - FLAT));
  const left = (at - known) * (STEEPER - 1);
  return Math.min(size - 1, Math.floor(COMMON * (1 - left) ** (-1 / (STEEPER - 1))));
}
