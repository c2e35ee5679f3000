import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../src/importer/markdown-of-text.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';
import { MARKS } from './marks.ts';

const shown = (paragraphs: string[]) => renderBody(markdownOf(paragraphs), { base: '/', before: [] }).paragraphs.map(({ text }) => text);

test('whatever characters a paragraph is made of, it is shown as printed', () => {
  const paragraph = fc
    .array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 })
    .map((parts) =>
      parts
        .join('')
        .replace(/[ ]*\n[ \n]*/g, '\n')
        .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ''),
    )
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
      expect(shown(paragraphs)).toEqual(paragraphs);
    }),
    { numRuns: 2000 },
  );
});

test('any printable text at all is shown as printed', () => {
  const printable = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(printable, (text) => {
      expect(shown([text])).toEqual([text]);
    }),
    { numRuns: 1000 },
  );
});

test.each(['-\n---', '-\n- b', '+\n+ b', 'a\n-\n---', '-\n-', '-\n- - -', '*\n* b', '=\n===', '<#@a>*', '<1@a>', '<_@a.example>'])(
  '%j is shown as printed',
  (text) => {
    expect(shown([text])).toEqual([text]);
  },
);
