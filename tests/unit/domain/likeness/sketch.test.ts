import { describe, expect, test } from 'vitest';
import { isWorthComparing, sketchOf } from '../../../../src/domain/likeness/sketch.ts';

/** Words of which no four stand twice in the same order. */
const words = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `w${from + at}`);

describe('a sketch', () => {
  test('is the same for the same words, ascending, each number once', () => {
    const sketch = sketchOf([...words(100), ...words(100)]);
    expect(sketchOf([...words(100), ...words(100)])).toEqual(sketch);
    expect([...sketch]).toEqual([...new Set(sketch)].sort((a, b) => a - b));
  });

  test('holds about one in sixteen shingles of a long text, some of a short one, none of a phrase, and never many', () => {
    expect(sketchOf(words(1600)).length).toBeGreaterThan(70);
    expect(sketchOf(words(1600)).length).toBeLessThan(130);
    expect(sketchOf(words(40))).toHaveLength(16);
    expect(sketchOf(words(20))).toHaveLength(0);
    expect(sketchOf([])).toHaveLength(0);
    expect(sketchOf(words(50_000))).toHaveLength(256);
  });
});

describe('comparing is worth it', () => {
  test('for a text and its first half, its last quarter, or the whole within a text forty times as long', () => {
    const text = sketchOf(words(800));
    expect(isWorthComparing(text, sketchOf(words(400)))).toBe(true);
    expect(isWorthComparing(sketchOf(words(200, 600)), text)).toBe(true);
    expect(isWorthComparing(sketchOf(words(32_000)), text)).toBe(true);
  });

  test('not for texts that have little or nothing in common', () => {
    expect(isWorthComparing(sketchOf(words(800)), sketchOf(words(800, 5000)))).toBe(false);
    expect(isWorthComparing(sketchOf(words(800)), sketchOf(words(800, 720)))).toBe(false);
    expect(isWorthComparing(sketchOf([]), sketchOf([]))).toBe(false);
    expect(isWorthComparing(sketchOf(words(800)), sketchOf([]))).toBe(false);
  });

  test('is said alike where it is known how many numbers both have', () => {
    const sketches = [0, 100, 300, 700, 790].map((from) => sketchOf(words(800, from)));
    const answers = sketches.flatMap((one) =>
      sketches.map((other) => {
        const shared = one.filter((hash) => other.includes(hash)).length;
        expect(isWorthComparing(one, other, shared)).toBe(isWorthComparing(one, other));
        return isWorthComparing(one, other);
      }),
    );
    expect(new Set(answers)).toEqual(new Set([true, false]));
  });
});
