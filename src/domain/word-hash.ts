/**
 * Words as numbers of 32 bits, evenly spread and the same on every machine. They find what may be alike;
 * they prove nothing, for two words in four billion share a number.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return spread(hash);
}

/** The number of a sequence of numbered words, from `start` on. */
export function hashOfRun(hashes: Uint32Array, start: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x01000193) ^ (hash >>> 15);
  return spread(hash);
}

/** MurmurHash3's last step, after which every bit depends on all bits before it: https://github.com/aappleby/smhasher */
function spread(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
