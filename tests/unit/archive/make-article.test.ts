import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/archive/make-article.ts';
import { type Address, anchorOf } from '../../../src/domain/permalink.ts';
import { frontMatter } from '../../../src/front-matter.ts';

const DEFAULTS = { language: 'en', rights: '', publication: '', base: '/' };

test('words that were corrected and set right again need no anchor beside their own', () => {
  const [first, second, third] = ['The tide was late.', 'The tide was early.', 'The tide came.'].map((text) => String(anchorOf(text)));
  const fields = frontMatter.parse({
    headline: 'Tide',
    provenance: { source: 'shelf 1' },
    keepAnchors: { [String(first)]: second, [String(second)]: first, [String(third)]: first },
  });
  const { article } = makeArticle('2017/tide' as Address, fields, 'The tide was late.', DEFAULTS);
  expect(article.keepAnchors).toEqual({ [String(second)]: first, [String(third)]: first });
});
