import { expect, test } from 'vitest';
import { hashOf, hashOfRun } from '../../../src/domain/word-hash.ts';

test('words have numbers of 32 bits, the same in every run', () => {
  expect([hashOf(''), hashOf('harbour')]).toEqual([hashOf(''), hashOf('harbour')]);
  expect(hashOf('harbour')).not.toBe(hashOf('harbor'));
  for (const word of ['', 'a', 'harbour', '漢字']) expect(hashOf(word)).toSatisfy((hash: number) => hash >= 0 && hash < 2 ** 32);
});

test('they are spread evenly: of 16,000 words hardly two share one, and every sixteenth of the numbers has its share', () => {
  const hashes = Array.from({ length: 16_000 }, (_, index) => hashOf(`word${index}`));
  expect(new Set(hashes).size).toBeGreaterThan(15_995);
  const shares = Array.from({ length: 16 }, (_, part) => hashes.filter((hash) => hash >>> 28 === part).length);
  for (const share of shares) expect(share).toSatisfy((count: number) => count > 850 && count < 1150);
});

test('the number of a run depends on its words and their order, and on nothing around it', () => {
  const runOf = (words: readonly string[], start: number) => hashOfRun(Uint32Array.from(words, hashOf), start, 2);
  expect(runOf(['the', 'port', 'is'], 1)).toBe(runOf(['port', 'is', 'closed'], 0));
  expect(runOf(['port', 'is'], 0)).not.toBe(runOf(['is', 'port'], 0));
});
