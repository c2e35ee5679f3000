import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/domain/calendar/dates.ts';
import { fold } from '../../../../src/domain/fold.ts';
import { earliestOf, FEWEST_WORDS, runsOf, samenessOf } from '../../../../src/domain/likeness/same-words.ts';

const WORDS = 'We will not rest until every boat is back in the harbour and every child is safe.';
const is = (one: string, other: string) => samenessOf(fold(one), fold(other));

describe('what another article quotes is', () => {
  test.each([
    ['the same, whatever its marks and capitals', WORDS.toUpperCase().replace('.', '!'), 'same'],
    ['the same with an editor’s addition', WORDS.replace('back', 'back [again]'), 'same'],
    ['the same with a joined word', WORDS.replace('not rest', 'not-rest'), 'same'],
    ['shorter', 'not rest until every boat is back', 'shorter'],
    ['longer', `${WORDS} That is my promise.`, 'longer'],
    ['nearly the same', WORDS.replace('boat', 'ship'), 'near'],
    ['nearly the same, and shorter', 'we shall not rest until every boat is back', 'near'],
  ])('%s', (_, other, sameness) => expect(is(WORDS, other)).toBe(sameness));

  test.each([
    ['another', 'The harbour will be closed for as long as the storm goes on.'],
    ['a turn of phrase of fewer words', 'every child is safe'],
    ['short words that differ', 'every boat is in the sea'],
    ['too many words that differ', 'We shall not sleep until all boats are home in the port and all children are well.'],
  ])('not %s', (_, other) => expect(is(WORDS, other)).toBeUndefined());

  test('seen from the other side', () => {
    expect(is('not rest until every boat is back', WORDS)).toBe('longer');
    expect(is(WORDS.replace('boat', 'ship'), WORDS)).toBe('near');
  });
});

describe('the same words find each other', () => {
  const word = fc.constantFrom('the', 'boat', 'is', 'back', 'in', 'port', 'at', 'last', 'and', 'safe');
  const words = (length: number) => fc.array(word, { minLength: length, maxLength: 30 }).map((all) => all.join(' '));
  const runs = (text: string) => new Set(runsOf(fold(text)));

  test('wherever five stand in a row in both', () => {
    fc.assert(
      fc.property(words(0), words(FEWEST_WORDS), words(0), words(0), words(0), (a, both, b, c, d) => {
        const one = runs(`${a} ${both} ${b}`);
        expect([...runs(`${c} ${both} ${d}`)].some((run) => one.has(run))).toBe(true);
      }),
    );
  });

  test('and fewer words have nothing to be found by', () => {
    expect(runsOf(fold('every child is safe'))).toEqual([]);
    expect(runsOf(fold('every child [here] is safe'))).toEqual([]);
    expect(runsOf(fold('every child here is safe'))).not.toEqual([]);
  });

  test('by about every second run of words', () => {
    const long = fold(Array.from({ length: 600 }, (_, at) => `w${(at * 7919) % 1009}`).join(' '));
    expect(runsOf(long).length / 600).toBeGreaterThan(0.4);
    expect(runsOf(long).length / 600).toBeLessThan(0.6);
  });
});

describe('which article was first is said', () => {
  test.each([
    [['2017-12-19', '2017-12-18', '2018'], 1],
    [['2017-12', '2018-01-01'], 0],
    [['2017-12', '2017-12-19'], undefined],
    [['2017-12-19', '2017-12-19'], undefined],
    [['2017~', '2019'], undefined],
    [['2017', '', '2018'], undefined],
    [['2017'], undefined],
  ])('of %j: %s', (dates, first) => expect(earliestOf(dates.map(parseDate))).toBe(first));
});
