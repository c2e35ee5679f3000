import { expect, test } from 'vitest';
import { makeArticle } from '../../../src/archive/make-article.ts';
import type { Address } from '../../../src/domain/permalink.ts';
import { frontMatter } from '../../../src/front-matter.ts';
import { recordAsPage, recordsOf } from '../../../src/search/quotation-records.ts';

const BODY = '“No,” said Ada Carter. “Yes & &lt;yes>,” said Ben Dorn. “Never,” Ms Carter added.\n\nA clerk said “wait”.';

function records() {
  const fields = frontMatter.parse({
    headline: 'Pier & boats',
    authors: ['Cy "Q" Ray'],
    published: '2017',
    provenance: { source: 'shelf 1' },
  });
  const { article, paragraphs } = makeArticle('2017/pier' as Address, fields, BODY, {
    language: 'en',
    rights: '',
    publication: '',
    base: '/',
  });
  const texts = new Map(paragraphs.map(({ anchor, text }) => [anchor as string, text]));
  const known = new Set(['Ada Carter', 'Ben Dorn']);
  return recordsOf(
    article,
    (anchor) => texts.get(anchor) ?? '',
    (name) => (known.has(name) ? name : undefined),
  );
}

test('each speaker who is known has one record, with nothing but their own words', () => {
  expect(records().map(({ speaker, quotations }) => [speaker, quotations.map(({ printed }) => printed)])).toEqual([
    ['Ada Carter', ['“No,”', '“Never,”']],
    ['Ben Dorn', ['“Yes & <yes>,”']],
  ]);
});

test('the index reads each at an address of its own, with the words’ anchors and who spoke', () => {
  const [carter, dorn] = records().map(recordAsPage);
  expect(carter?.url).toBe('/2017/pier/#ada-carter');
  expect(dorn?.url).toBe('/2017/pier/#ben-dorn');
  expect(carter?.content).toMatch(/<p id="p-[0-9a-z]{7}\.0">“No,”<\/p><p id="p-[0-9a-z]{7}\.1">“Never,”<\/p>/);
  expect(carter?.content).toContain('speaker[data-speaker]');
  expect(dorn?.content).toMatch(/“Yes &#x26; &#x3C;yes>,”/);
});
