import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/archive/make-article.ts';
import type { Address } from '../../../src/domain/permalink.ts';
import { speechesOf } from '../../../src/domain/speech/speech.ts';
import { speechInContext } from '../../../src/domain/speech/speech-in-context.ts';
import { frontMatter } from '../../../src/front-matter.ts';
import { speechItem } from '../../../src/machine-readable/speech-item.ts';

function itemsOf(body: string, headline = 'Pier') {
  const fields = frontMatter.parse({ headline, publication: 'The Post', published: '2017-12-19', provenance: { source: 'shelf 1' } });
  const { article } = makeArticle('2017/12/pier' as Address, fields, body, { language: 'en', rights: '', publication: '', base: '/' });
  return speechesOf(article.quotations).map((speech) => ({
    ...speechItem(article, speech, speechInContext(speech, body, 'en'), (path) => `https://archive.example/${path}`),
    anchor: speech.anchor,
  }));
}

const itemOf = (body: string, headline?: string) => itemsOf(body, headline)[0] ?? expect.fail('nobody speaks');

test('a follower of a speaker reads the words, in their sentence, with their place', () => {
  const item = itemOf('“We have no money,” said Ada Carter, “and no time.”', 'Pier <closed> & sold');
  expect(item.title).toBe('“We have no money,” … “and no time.”');
  expect(item.url).toBe(`https://archive.example/2017/12/pier/#${item.anchor}`);
  expect(item.summary).toBe('“We have no money,” said Ada Carter, “and no time.”');
  expect(item.html).toContain('<strong>“We have no money,”</strong> said Ada Carter, <strong>“and no time.”</strong>');
  expect(item.html).toContain('Pier &lt;closed&gt; &amp; sold · The Post');
});

test('two speeches of one paragraph are two items, which lead to it, and stay the same when paragraphs come before', () => {
  const body = '“No,” said Ada Carter. The room fell silent. “Perhaps,” said Ben Dole.';
  const ids = itemsOf(body).map(({ id }) => id);
  const anchor = itemOf(body).anchor;
  expect(ids).toEqual([`https://archive.example/2017/12/pier/#${anchor}`, `https://archive.example/2017/12/pier/?quotation=2#${anchor}`]);
  const later = itemsOf(`“Never,” said Cleo Finch.\n\n${body}`);
  expect(later.map(({ id }) => id).slice(1)).toEqual(ids);
});

test('a long quotation is cut between words in the title, and nowhere else', () => {
  const words = 'we have waited for the boats and the boats have not come because nobody asked them whether they would like to come here';
  const item = itemOf(`“${words},” said Ada Carter.`);
  expect(item.title.length).toBeLessThanOrEqual(100);
  expect(item.title).toMatch(/^“we have waited .*[a-z]…$/);
  expect(item.summary).toContain(words);
});
