import { describe, expect, test } from 'vitest';
import { quotationsOf } from '../../../src/domain/speech/article-quotation.ts';
import { spokenIn } from '../../../src/domain/speech/spoken.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

const rendered = (markdown: string) =>
  renderBody(markdown, { base: '/', before: [], speakers: (paragraphs) => spokenIn(quotationsOf(paragraphs, 'en').quotations) });

/** The quotations of a page: who said which words. */
const quoted = (markdown: string) =>
  [...rendered(markdown).html.matchAll(/<span class="quotation" data-speaker="([^"]*)"[^>]*>(.*?)<\/span>/g)].map(([, speaker, html]) => [
    speaker,
    html?.replace(/<[^>]+>/g, ''),
  ]);

describe('a program is told who said the words', () => {
  test('of each quotation, with its marks', () => {
    expect(quoted('“No,” said Ada Carter, “and never.” The “old guard” met.')).toEqual([
      ['Ada Carter', '“No,”'],
      ['Ada Carter', '“and never.”'],
    ]);
  });

  test('where words of it are set off or linked', () => {
    expect(quoted('“It is *never* [too late](https://example.org/),” said Ada Carter.')).toEqual([
      ['Ada Carter', '“It is never too late,”'],
    ]);
  });

  test('within other markup', () => {
    expect(quoted('*“No,” said Ada Carter.*')).toEqual([['Ada Carter', '“No,”']]);
  });

  test('and not where markup crosses its marks', () => {
    expect(quoted('“No, *never,” said Ada Carter*.')).toEqual([]);
  });
});

test('the words are as they were', () => {
  const markdown = '“It is *never* [too late](https://example.org/),” said Ada Carter. *“No, never,” she said.*';
  const plain = renderBody(markdown, { base: '/', before: [] });
  expect(rendered(markdown).paragraphs).toEqual(plain.paragraphs);
  expect(rendered(markdown).html.replace(/<[^>]+>/g, '')).toBe(plain.html.replace(/<[^>]+>/g, ''));
});
