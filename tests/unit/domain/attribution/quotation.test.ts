import { describe, expect, test } from 'vitest';
import { quotationsIn } from '../../../../src/domain/attribution/quotation.ts';

const shown = (...paragraphs: string[]) => quotationsIn(paragraphs).map(({ text, depth }) => (depth === 1 ? text : [text]));

describe('quotation marks of all kinds', () => {
  test.each([
    ['He said “no” and ‘yes’.', ['no', 'yes']],
    ['„So ist es“, sagte er, ‚ja‘', ['So ist es', 'ja']],
    ['« Oui », dit-elle', ['Oui']],
    ['»Ja«, sagte sie', ['Ja']],
    ['Hej, ”det är bra”, sa han', ['det är bra']],
    ['a 6" pipe and "x"', ['x']],
    ['The ‘90s were ‘good’', ['good']],
    ["the workers' demands 'were not met' in the '90s", ['were not met']],
    ['‘the workers’ demand’ was met', ['the workers’ demand']],
    ['It’s the dogs’ dinner.', []],
    ['Empty “” marks and “ ” spaces', []],
  ])('%s', (text, quotations) => {
    expect(shown(text)).toEqual(quotations);
  });
});

test('offsets take in the marks', () => {
  const text = 'She said “no”, twice.';
  expect(quotationsIn([text]).map(({ start, end }) => text.slice(start, end))).toEqual(['“no”']);
});

test('a quotation inside a quotation is found, and said to be inside', () => {
  expect(shown('“We came and I said, ‘I want’ it,” he said.')).toEqual(['We came and I said, ‘I want’ it,', ['I want']]);
  expect(shown('“She said “x” to me,” he said')).toEqual(['She said “x” to me,', ['x']]);
});

describe('a quotation over several paragraphs', () => {
  test('opens again in each', () => {
    const found = quotationsIn(['He said: “One.', '“Two.”', '“Three,” she said.']);
    expect(found.map(({ text, isContinued }) => [text, isContinued])).toEqual([
      ['One.', false],
      ['Two.', true],
      ['Three,', false],
    ]);
  });

  test('with straight marks too', () => {
    expect(quotationsIn(['"One.', '"Two."']).map(({ text, isContinued }) => [text, isContinued])).toEqual([
      ['One.', false],
      ['Two.', true],
    ]);
  });
});

describe('a quotation that is never closed', () => {
  test('ends with its paragraph', () => {
    expect(shown('He said: “It goes on. And on.', 'Next.')).toEqual(['It goes on. And on.']);
  });

  test('ends with its sentence where another follows', () => {
    expect(shown('She said “first. He said “second.”')).toEqual(['first.', 'second.']);
    expect(shown('"First. He said "second" and left.')).toEqual(['First.', 'second']);
  });
});

test('thousands of marks that never close are no trouble', () => {
  expect(quotationsIn(['“'.repeat(50_000)])).toHaveLength(1);
});
