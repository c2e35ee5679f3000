import { describe, expect, test } from 'vitest';
import { printedPassages } from '../../../src/search/printed-passages.ts';
import { sampleOf, tellingOf } from '../../../src/search/prove-search.ts';

const page = (body: string, attributes = 'data-searched') => ({
  file: '2019/04/tide/index.html',
  html: `<article ${attributes} data-published="2019-04">${body}</article>`,
});
const paragraph = (anchor: string, html: string) => `<p id="${anchor}">${html}<a class="pilcrow" href="#${anchor}"></a></p>`;

describe('what a page prints', () => {
  const passages = [
    ...printedPassages([
      page(
        paragraph('p-aaaaaaa', 'He said “the tide &amp; the <em>wind</em> are with us,” and left. Nobody asked him anything at all.') +
          paragraph('p-bbbbbbb', 'Too short.') +
          paragraph('p-bbbbbbb-2', '«Une phrase en français, bien sûr»'),
      ),
    ]),
  ];

  test('is its quotations and its sentences, as a reader sees them, each with its place', () => {
    expect(passages).toContainEqual({
      kind: 'quotation',
      text: 'the tide & the wind are with us,',
      page: '2019/04/tide/',
      anchor: 'p-aaaaaaa',
      published: '2019-04',
    });
    expect(passages).toContainEqual({
      kind: 'sentence',
      text: 'Nobody asked him anything at all.',
      page: '2019/04/tide/',
      anchor: 'p-aaaaaaa',
      published: '2019-04',
    });
    expect(passages.filter(({ kind }) => kind === 'quotation').map(({ anchor }) => anchor)).toContain('p-bbbbbbb-2');
  });

  test('stands at its own anchor, not at an old one that leads there', () => {
    const corrected = '<span class="kept" id="p-0000000"></span>The tide was late on Tuesday, and nobody knew why.';
    expect([...printedPassages([page(paragraph('p-aaaaaaa', corrected))])].map(({ anchor }) => anchor)).toEqual(['p-aaaaaaa']);
  });

  test('leaves out what is too short to prove anything, and pages that are not searched', () => {
    expect(passages.map(({ text }) => text)).not.toContain('Too short.');
    expect([...printedPassages([page(paragraph('p-aaaaaaa', 'A long enough sentence to find.'), '')])]).toEqual([]);
  });

  test('a sample is spread over all of it, the same each time, and no larger than wanted', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ kind: 'sentence' as const, text: `s${index}`, page: '', anchor: '' }));
    const sample = sampleOf(many, 10);
    expect(sample).toHaveLength(10);
    expect(sample.at(-1)?.text).toBe('s90');
    expect(sampleOf(many, 10)).toEqual(sample);
    expect(sampleOf(many, 1000)).toHaveLength(100);
  });
});

test('what tells an article from others is its longest passage of each kind, unless that is very long', () => {
  const passage = (kind: 'quotation' | 'sentence', text: string, page = 'one') => ({ kind, text, page, anchor: 'p-aaaaaaa' });
  const telling = [
    passage('sentence', 'No one at the harbour wanted to say why the ferry had not left.'),
    passage('quotation', 'we have nothing more to say about that today'),
    passage('sentence', 'This report has been updated.', 'two'),
    passage('sentence', 'very long '.repeat(40), 'three'),
  ];
  const others = [
    passage('sentence', 'This report has been updated.'),
    passage('sentence', 'long '.repeat(100)),
    passage('quotation', 'we do not comment on that'),
    passage('sentence', 'even longer '.repeat(40), 'three'),
  ];
  expect(tellingOf([...others, ...telling])).toEqual(expect.arrayContaining(telling));
  expect(tellingOf([...others, ...telling])).toHaveLength(telling.length);
});
