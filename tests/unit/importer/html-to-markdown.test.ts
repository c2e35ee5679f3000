/** Marks of Markdown and HTML in a page's words, inside links and emphasis and at their edges. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOfMarkup } from '../../../src/importer/pages/read-markup.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';
import { MARKS } from './marks.ts';

/** Line by line, for two line breaks are a new paragraph; two spaces are one to a reader. */
const shown = (markup: string) =>
  renderBody(bodyOfMarkup(markup, undefined).markdown, { base: '/', before: [] }).paragraphs.flatMap(({ text }) =>
    text.replace(/ +/g, ' ').split('\n'),
  );

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Words {
  readonly html: string;
  readonly text: string;
}

/** Line breaks of a page's source are white space. */
const IN_A_LINE = [...MARKS, 'é', 'www.a.example', 'http://a.example/_b_'].filter((mark) => !/[\n\u00a0]/.test(mark));
const marks: fc.Arbitrary<Words> = fc
  .array(fc.constantFrom(...IN_A_LINE), { minLength: 1, maxLength: 6 })
  .map((parts) => ({ html: escaped(parts.join('')), text: parts.join('') }));
const within = (words: fc.Arbitrary<Words>): fc.Arbitrary<Words> =>
  fc
    .tuple(fc.constantFrom('<b>', '<i>', '<a href="https://a.example/">', '<span>', '<code>', '<del>', '<s>'), words)
    .map(([tag, { html, text }]) => ({ html: `${tag}${html}</${tag.slice(1).split(/[ >]/)[0]}>`, text }));
const lineBreak: fc.Arbitrary<Words> = fc.constant({ html: '<br>', text: '\n' });

const block = fc
  .array(fc.oneof({ weight: 3, arbitrary: marks }, { weight: 2, arbitrary: within(marks) }, lineBreak), { minLength: 1, maxLength: 5 })
  .map((parts) => ({
    html: parts.map(({ html }) => html).join(''),
    text: parts
      .map(({ text }) => text)
      .join('')
      .replace(/ *\n[\n ]*/g, '\n')
      .replace(/ +/g, ' ')
      .trim(),
  }));

test('whatever characters a page shows, in links and emphasis too, its article shows', () => {
  fc.assert(
    fc.property(
      fc.array(
        block.filter(({ text }) => /\p{L}/u.test(text)),
        { minLength: 1, maxLength: 3 },
      ),
      (blocks) => {
        expect(shown(blocks.map(({ html }) => `<p>${html}</p>`).join(''))).toEqual(blocks.flatMap(({ text }) => text.split('\n')));
      },
    ),
    { numRuns: 1000 },
  );
});

test('words that are struck out stay struck out', () => {
  const { html } = renderBody(
    bodyOfMarkup('<p>He would <s>never </s><ins>always</ins> close <strike>it</strike>.</p>', undefined).markdown,
    {
      base: '/',
      before: [],
    },
  );
  expect(html).toContain('He would <del>never</del> always close <del>it</del>.');
});
