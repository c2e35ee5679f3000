import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { articleData } from '../../../src/domain/article-data.ts';
import { anchorOf } from '../../../src/domain/permalink.ts';
import { quotationsOf } from '../../../src/domain/speech/article-quotation.ts';

test('programs are told of each quotation what it is, who said it, and why we think so', () => {
  const text = '“We have no money,” Ada Carter said of the “old guard”.';
  const anchor = anchorOf(text);
  const { quotations } = quotationsOf([{ anchor, text }], 'en');
  const article = { headline: 'The pier', corrected: [], provenance: { source: 'shelf 1' }, quotations } as unknown as Article;
  expect(JSON.parse(articleData(article, [{ anchor, text }], 'https://archive.example/2017/12/pier/')).quotations).toEqual([
    { anchor, text: 'We have no money,', kind: 'speech', speaker: 'Ada Carter', cue: 'Ada Carter said', confidence: 0.97 },
    { anchor, text: 'old guard', kind: 'scare' },
  ]);
});
