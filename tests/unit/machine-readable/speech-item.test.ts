import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/archive/make-article.ts';
import type { Address } from '../../../src/domain/permalink.ts';
import { speechesOf } from '../../../src/domain/speech/speech.ts';
import { speechInContext } from '../../../src/domain/speech/speech-in-context.ts';
import { frontMatter } from '../../../src/front-matter.ts';
import { speechItem } from '../../../src/machine-readable/speech-item.ts';

function itemOf(body: string, headline = 'Pier') {
  const fields = frontMatter.parse({ headline, publication: 'The Post', published: '2017-12-19', provenance: { source: 'shelf 1' } });
  const { article } = makeArticle('2017/12/pier' as Address, fields, body, { language: 'en', rights: '', publication: '', base: '/' });
  const [speech] = speechesOf(article.quotations);
  if (!speech) return expect.fail('nobody speaks');
  return {
    ...speechItem(article, speech, speechInContext(speech, body, 'en'), (path) => `https://archive.example/${path}`),
    anchor: speech.anchor,
  };
}

test('a follower of a speaker reads the words, in their sentence, with their place', () => {
  const item = itemOf('“We have no money,” said Ada Carter, “and no time.”', 'Pier <closed> & sold');
  expect(item.title).toBe('“We have no money,” … “and no time.”');
  expect(item.url).toBe(`https://archive.example/2017/12/pier/#${item.anchor}`);
  expect(item.summary).toBe('“We have no money,” said Ada Carter, “and no time.”');
  expect(item.html).toContain('<strong>“We have no money,”</strong> said Ada Carter, <strong>“and no time.”</strong>');
  expect(item.html).toContain('Pier &lt;closed&gt; &amp; sold · The Post');
});

test('two speeches of one paragraph are two items', () => {
  const body = '“No,” said Ada Carter.';
  expect(itemOf(body).id).toMatch(/#p-[0-9a-z]{7}\.0$/);
});

test('a long quotation is cut between words in the title, and nowhere else', () => {
  const words = 'we have waited for the boats and the boats have not come because nobody asked them whether they would like to come here';
  const item = itemOf(`“${words},” said Ada Carter.`);
  expect(item.title.length).toBeLessThanOrEqual(100);
  expect(item.title).toMatch(/^“we have waited .*[a-z]…$/);
  expect(item.summary).toContain(words);
});
