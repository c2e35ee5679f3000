import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordDiff } from '../../../src/domain/word-diff.ts';

describe('what changed between two versions', () => {
  test('is shown word by word', () => {
    expect(wordDiff('The ferry sailed at eight with forty aboard.', 'The ferry sailed at nine with forty people aboard.')).toEqual([
      { is: 'kept', text: 'The ferry sailed at' },
      { is: 'was', text: 'eight' },
      { is: 'now', text: 'nine' },
      { is: 'kept', text: 'with forty' },
      { is: 'now', text: 'people' },
      { is: 'kept', text: 'aboard.' },
    ]);
  });

  test.each([
    ['the same', 'the same', [{ is: 'kept', text: 'the same' }]],
    ['', 'all new', [{ is: 'now', text: 'all new' }]],
    ['all gone', '', [{ is: 'was', text: 'all gone' }]],
    ['', '', []],
  ])('"%s" and "%s"', (was, now, expected) => expect(wordDiff(was, now)).toEqual(expected));

  test('without what is new it is the old text, without what is old the new one', () => {
    const text = fc.array(fc.constantFrom('the', 'tide', 'ferry', 'nine', 'ten'), { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (was, now) => {
        const pieces = wordDiff(was, now);
        const without = (kind: string) =>
          pieces
            .filter(({ is }) => is !== kind)
            .map(({ text: words }) => words)
            .join(' ');
        expect(without('now')).toBe(was);
        expect(without('was')).toBe(now);
      }),
    );
  });
});
