import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildProgress } from '../../../src/commands/build-progress.ts';

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
/** Half a minute is the time between two lines of a log. */
const wait = () => vi.advanceTimersByTime(31_000);

test('a log says now and then what is done, how much of it, how fast, and how long it will still take', () => {
  const progress = buildProgress();
  progress.begin('pages', 4);
  progress.done();
  expect(lines).toEqual([]);
  wait();
  progress.done();
  expect(lines).toEqual(['2 of 4 pages, 0 a second, about 31 seconds left\n']);
});

test('what goes on beside is told when the rest is done', () => {
  const progress = buildProgress();
  progress.begin('pages', 100);
  progress.beside('articles indexed', 1, 50);
  wait();
  progress.beside('articles indexed', 20, 50);
  progress.done();
  progress.end();
  wait();
  progress.beside('articles indexed', 40, 50);
  expect(lines.map((line) => line.replace(/,.*/s, ''))).toEqual(['1 of 100 pages', '40 of 50 articles indexed']);
});
