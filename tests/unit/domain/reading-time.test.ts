import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/domain/reading-time.ts';

test('nothing takes less than a minute to read', () => {
  expect(readingMinutes(5)).toBe(1);
  expect(readingMinutes(700)).toBe(3);
});
