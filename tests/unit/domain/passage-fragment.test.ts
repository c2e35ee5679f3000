import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedPage, passageFragment, type Selected, toWholeWords, wordsOf } from '../../../src/domain/passage-fragment.ts';

const PARAGRAPHS = [
  'The keeper said the light will burn. Nobody asked the keeper why.',
  '“We won’t wait,” the ferryman said, “for a state-run tide.”',
  'The light will burn until the last boat is home, the keeper said again.',
];
const selected = (words: string, paragraph: number, from = 0) => {
  const start = (PARAGRAPHS[paragraph] ?? '').indexOf(words, from);
  return { paragraphs: PARAGRAPHS, from: { paragraph, offset: start }, to: { paragraph, offset: start + words.length } };
};
const fragmentOf = (given: Selected, between: string[] = []) => passageFragment(given, comparedPage(given.paragraphs, between));

describe('a selection', () => {
  test('is widened to whole words, and loses the spaces at its ends', () => {
    expect(wordsOf(toWholeWords(selected('eeper said the lig', 0)))).toBe('keeper said the light');
    expect(wordsOf(toWholeWords(selected(' said ', 0)))).toBe('said');
    expect(wordsOf(toWholeWords(selected('on’t wait', 1)))).toBe('won’t wait');
    expect(wordsOf(toWholeWords(selected('run', 1)))).toBe('state-run');
  });

  test('takes no quotation mark for an apostrophe', () => {
    const paragraphs = ['The ‘state-run’ tide, he said: ‘no’.'];
    const wordsAt = (start: number, end: number) =>
      wordsOf(toWholeWords({ paragraphs, from: { paragraph: 0, offset: start }, to: { paragraph: 0, offset: end } }));
    expect(wordsAt(6, 8)).toBe('state-run');
    expect(wordsAt(32, 34)).toBe('no');
  });

  test('over paragraphs keeps them apart', () => {
    const over = { paragraphs: PARAGRAPHS, from: { paragraph: 0, offset: 37 }, to: { paragraph: 2, offset: 19 } };
    expect(wordsOf(over).split('\n')).toEqual(['Nobody asked the keeper why.', PARAGRAPHS[1], 'The light will burn']);
  });
});

describe('its text fragment', () => {
  test('is the words alone where they stand once', () => {
    expect(fragmentOf(selected('Nobody asked', 0))).toBe(':~:text=Nobody%20asked');
  });

  test('has the words around them where the same stand before on the page, whatever their capitals', () => {
    expect(fragmentOf(selected('the light will burn', 0))).toBe(':~:text=the%20light%20will%20burn');
    expect(fragmentOf(selected('The light will burn', 2))).toBe(':~:text=The%20light%20will%20burn,-until');
    expect(fragmentOf(selected('keeper', 2))).toBe(':~:text=home%2C%20the-,keeper,-said%20again.');
  });

  test('tells them from the same words in the title, too', () => {
    expect(fragmentOf(selected('We won’t wait', 1), ['“We won’t wait” — a headline'])).toBe(
      ':~:text=We%20won%E2%80%99t%20wait,-%2C%E2%80%9D%20the',
    );
  });

  test('takes marks and spaces as they stand on the page', () => {
    const paragraphs = ['He said (twice) “no”.', 'She said (twice) “no” too.'];
    const from = { paragraph: 1, offset: 18 };
    expect(fragmentOf({ paragraphs, from, to: { paragraph: 1, offset: 20 } })).toBe(':~:text=twice)%20%E2%80%9C-,no,-%E2%80%9D%20too.');
  });

  test('names beginning and end where they stand in two paragraphs', () => {
    const over = { paragraphs: PARAGRAPHS, from: { paragraph: 0, offset: 37 }, to: { paragraph: 2, offset: 19 } };
    expect(fragmentOf(over)).toBe(':~:text=Nobody%20asked%20the%20keeper%20why.,The%20light%20will%20burn');
  });

  test('and names more of both where they alone lead elsewhere', () => {
    const paragraphs = [
      'One two three four five six. Then it ended at once.',
      'One two three four five seven. It ended at once, all said. So it ended at once.',
      'Last.',
    ];
    const from = { paragraph: 1, offset: 0 };
    const over = { paragraphs, from, to: { paragraph: 2, offset: 5 } };
    expect(fragmentOf(over)).toBe(':~:text=One%20two%20three%20four%20five%20seven,Last.');
  });

  test('is left out where a paragraph stands twice: the anchor alone leads to the second', () => {
    const paragraphs = ['The tide was late.', 'The tide was late.'];
    const to = { paragraph: 1, offset: 18 };
    expect(fragmentOf({ paragraphs, from: { paragraph: 1, offset: 0 }, to })).toBe('');
    expect(fragmentOf({ paragraphs, from: { paragraph: 0, offset: 0 }, to: { ...to, paragraph: 0 } })).not.toBe('');
  });

  test('is nothing for nothing', () => {
    expect(fragmentOf({ paragraphs: PARAGRAPHS, from: { paragraph: 0, offset: 3 }, to: { paragraph: 0, offset: 3 } })).toBe('');
  });
});

/** As a browser looks for it, https://wicg.github.io/scroll-to-text-fragment/#find-a-range-from-a-text-directive, in a page of plain words. */
function placeNamed(fragment: string, page: string): { start: number; end: number } | undefined {
  const parts = fragment.slice(':~:text='.length).split(',').map(decodeURIComponent);
  const prefix = parts[0]?.endsWith('-') ? `${parts.shift()?.slice(0, -1)} ` : '';
  const suffix = parts.at(-1)?.startsWith('-') ? ` ${parts.pop()?.slice(1)}` : '';
  const [start = '', end] = parts;
  const spaced = ` ${page} `;
  for (let at = 0; at >= 0; ) {
    at = spaced.indexOf(` ${prefix}${start}${end === undefined ? suffix : ''} `, at);
    if (at < 0) return undefined;
    const from = at + prefix.length;
    if (end === undefined) return { start: from, end: from + start.length };
    const last = spaced.indexOf(` ${end}${suffix} `, from + start.length);
    if (last >= 0) return { start: from, end: last + end.length };
    at++;
  }
  return undefined;
}

test('whatever is selected, the fragment names its place, or nothing', () => {
  const word = fc.constantFrom('the', 'tide', 'was', 'late', 'again', 'and', 'nobody', 'came');
  const page = fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 });
  let named = 0;
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), (given, one, other) => {
      const places = given.flatMap((words, paragraph) => words.map((_, index) => ({ paragraph, index })));
      const [first, last] = [one % places.length, other % places.length].sort((a, b) => a - b).map((index) => places[index]);
      if (!first || !last) return;
      const paragraphs = given.map((words) => words.join(' '));
      const offset = (paragraph: number, words: number) => (given[paragraph] ?? []).slice(0, words).join(' ').length;
      const from = { paragraph: first.paragraph, offset: first.index === 0 ? 0 : offset(first.paragraph, first.index) + 1 };
      const to = { paragraph: last.paragraph, offset: offset(last.paragraph, last.index + 1) };
      const fragment = fragmentOf({ paragraphs, from, to });
      if (!fragment) return;
      named++;
      const inPage = ({ paragraph, offset: at }: typeof from) =>
        paragraphs.slice(0, paragraph).join(' ').length + (paragraph > 0 ? 1 : 0) + at;
      expect(placeNamed(fragment, paragraphs.join(' '))).toEqual({ start: inPage(from), end: inPage(to) });
    }),
    { numRuns: 300 },
  );
  expect(named).toBeGreaterThan(100);
});
