import { expect, test } from 'vitest';
import { documentOf } from '../../../src/importer/pages/html-document.ts';
import { metadataOf } from '../../../src/importer/pages/html-metadata.ts';

const authorsOf = (byline: string, text: string) =>
  metadataOf(documentOf(`<html><body><article><h1>Kino</h1>${byline}<p>${text}</p></article></body></html>`)).authors;

test.each([
  ['<p class="byline">By <a rel="author">Ada Carter</a></p>', 'The cinema closes.', ['Ada Carter']],
  ['<p class="byline">Von <a rel="author">Änne Böttcher</a></p>', 'Das Kino ist zu.', ['Änne Böttcher']],
  ['<p class="author">Von Änne Böttcher und Tom Groß</p>', 'Das Kino ist zu.', ['Änne Böttcher', 'Tom Groß']],
  ['<p class="byline">Von Änne Böttcher, 03. Mai 2022</p>', 'Das Kino ist zu.', ['Änne Böttcher']],
])('%s names its authors once', (byline, text, authors) => {
  expect(authorsOf(byline, text)).toEqual(authors);
});

test.each([
  ['a line that breaks within a string', '"headline":"Harbour\nclosed"'],
  ['a comma behind the last of a list', '"headline":"Harbour closed","keywords":["ships",],'],
  ['both, and a comma within a string', '"headline":"Harbour closed","description":"ships,\n]",'],
])('linked data is read in spite of %s', (_, fields) => {
  const data = `{"@type":"NewsArticle","author":{"name":"Ann Roe",},"datePublished":"2018-05-03",${fields}}`;
  const { headline, authors } = metadataOf(
    documentOf(`<html><head><script type="application/ld+json">${data}</script></head><body><p>The harbour is closed.</p></body></html>`),
  );
  expect({ headline, authors }).toMatchObject({ headline: 'Harbour closed', authors: ['Ann Roe'] });
});
