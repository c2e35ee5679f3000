import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readState, writeState } from '../../../../src/domain/finding/search-state.ts';

test('the whole state of a search is in its address', () => {
  const state = { q: '“no interest” & more', filters: { publication: 'Example Post', from: '2017' }, sort: 'newest' as const };
  expect(writeState(state)).toBe('?q=%E2%80%9Cno+interest%E2%80%9D+%26+more&in=Example+Post&from=2017&sort=newest');
  expect(readState(writeState(state))).toEqual(state);
});

test('an empty search has a plain address', () => {
  expect(writeState({ q: '', filters: {}, sort: 'relevance' })).toBe('');
});

test('a foreign address gives a search for what it can', () => {
  expect(readState('?q=a&sort=sideways&x=1&in=')).toEqual({ q: 'a', filters: {}, sort: 'relevance' });
});

test('whatever is typed comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (q) => readState(writeState({ q, filters: {}, sort: 'oldest' })).q === q));
});
