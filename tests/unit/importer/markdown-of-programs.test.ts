/** Markdown as other programs write it: their front matter, tables, footnotes, pictures. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeForImports } from './importing.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string) => join(FIXTURES, name);

const { at, clipping, importAll: imported, articleOf } = placeForImports();
const importAll = (...files: string[]) => imported(files);

describe('Markdown of other programs', () => {
  test('of Jekyll keeps its text and lists the fields that were left out', async () => {
    const article = articleOf((await importAll(fixture('jekyll.md')))[0]);
    expect(article).toMatchObject({
      headline: 'A title: with a colon',
      standfirst: 'The line below.',
      published: { precision: 'day', year: 2018, month: 3, day: 9 },
      authors: ['Jane Writer'],
      section: 'Harbour',
      keywords: ['bridge', '007', 'Trade'],
    });
    expect(article.provenance.leftOut).toEqual(['layout: post']);
    expect(article.texts).toEqual(['Some Markdown that stays.']);
  });

  test.each([
    ['published: true', false],
    ['published: false', true],
  ])('of Jekyll that says "%s" has its date elsewhere', async (line, draft) => {
    const post = `---\nlayout: post\n${line}\ntitle: Lamp lit\n---\nThe lamp was lit.\n`;
    const article = articleOf((await importAll(clipping('2018-03-09-lamp.md', post)))[0]);
    expect(article).toMatchObject({ published: { year: 2018, month: 3, day: 9 }, draft });
    expect(article.provenance.leftOut).toEqual(['layout: post']);
  });

  test('of Hugo is read from TOML, its repeated heading once', async () => {
    const article = articleOf((await importAll(fixture('hugo.md')))[0]);
    expect(article).toMatchObject({ headline: 'From Hugo', authors: ['Jane Writer', 'John Roe'], draft: true, texts: ['The text.'] });
    expect(article.provenance.leftOut).toEqual(['# From Hugo', 'weight: 3']);
  });

  test.each([
    ['a colon within a value', '---\ntitle: Lamp lit\nsubtitle: it was: late\n---\n', 3, 'holds a colon'],
    ['a mark that is never closed', '---\ntitle: Lamp lit\nauthor: "Jane\ntags: [a]\nlang: en\n---\n', 3, 'mark that opens here'],
    ['a bracket that is never closed', '---\ntitle: Lamp lit\ntags: [a, b\nlang: en\n---\n', 3, 'bracket that opens here'],
    ['a tab', '---\ntitle: Lamp lit\nauthor:\n  a: b\n\tname: Jane\n---\n', 5, ''],
    ['a field that is there twice', '---\ntitle: Lamp lit\nlang: en\ntitle: Lamp\n---\n', 4, 'twice'],
    ['a character of YAML', '---\ntitle: Lamp lit\nauthor: @jane\n---\n', 3, 'keeps for itself'],
    ['a line that is none of TOML', '+++\ntitle = "Lamp lit"\nauthor = Jane\n+++\n', 3, 'TOML'],
  ])('with %s in its front matter names that line of the file, and in our words', async (_, fields, line, what) => {
    const [outcome] = await importAll(clipping('lamp.md', `${fields}The lamp was lit.\n`));
    if (outcome?.outcome !== 'failed') throw new Error(JSON.stringify(outcome));
    expect(outcome.problem).toMatchObject({ line, what: expect.stringContaining(what), remedy: expect.stringContaining('value') });
    expect(outcome.problem.what).toContain(fields.split('\n')[line - 1]?.trim());
    expect(outcome.problem.what).not.toMatch(/column \d|at line|mappings|sequence|scalar/i);
  });

  const LAMP = '---\ntitle: Lamp lit\n---\n';
  const imported = async (body: string) => {
    const [outcome] = await importAll(clipping('lamp.md', LAMP + body));
    const { texts } = articleOf(outcome);
    const [, fields = '', markdown = ''] = readFileSync(
      at('content', outcome && 'article' in outcome ? outcome.article : ''),
      'utf8',
    ).split(/^---\n/m);
    return { texts, fields, markdown, remarks: outcome && 'remarks' in outcome ? outcome.remarks : [] };
  };

  test('with a table of pipes keeps its cells apart', async () => {
    const { texts, markdown, remarks } = await imported(
      'So it was lit:\n| Lamp | **Lit** |\n|:-----|----:|\n| old \\| new | at `ten` |\n| - third | [late](https://lamp.example/) | and more |\n| # fourth\n- A list.\n\nLamp | Lit\n--- | ---\nfifth | never\n\n```\n| a | b |\n|---|---|\n```\n',
    );
    expect(texts).toEqual(
      'So it was lit:,Lamp,Lit,old | new,at ten,- third,late,and more,# fourth,A list.,Lamp,Lit,fifth,never,| a | b |\n|---|---|'.split(
        ',',
      ),
    );
    expect(markdown).toContain('<tr><th>Lamp</th><th><strong>Lit</strong></th></tr>');
    expect(markdown).toContain('<a href="https://lamp.example/">late</a>');
    expect(remarks).toEqual([]);
  });

  test('with footnotes has them as paragraphs at its end, whatever they look like', async () => {
    const { texts, remarks } = await imported(
      'It was lit[^1], then not.[^Tower] `[^1]`\n\n[^unused]: Nobody calls it.[^also]\n[^also]: Nor this.\n[^1]: word\n[^tower]: The old one,\nas *one* says.[^1]\n\n    Its keeper left.\n\nThe end.\n',
    );
    expect(texts).toEqual([
      'It was lit[1], then not.[2] [^1]',
      'The end.',
      '[1] word',
      '[2] The old one,\nas one says.[1]',
      'Its keeper left.',
      '[3] Nobody calls it.[4]',
      '[4] Nor this.',
    ]);
    expect(remarks).toEqual([]);
  });

  test('with pictures takes over those that came along, and names those that did not', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]);
    clipping('here.png', png);
    const { texts, remarks, fields } = await imported(
      'It was lit.\n\n![The tower](here.png "The tower at noon.")\n\nA lamp ![like *this*](gone/lamp.jpg) hung there.\n\n![](https://example.org/far.jpg)\n\n`![no](picture)`\n',
    );
    expect(texts).toEqual(['It was lit.', 'A lamp like this hung there.', '![no](picture)']);
    expect(fields).toMatch(/src: pictures\/[0-9a-f]{32}\.png/);
    expect(fields).toContain('caption: The tower at noon.');
    expect(fields).toContain('original: https://example.org/far.jpg');
    expect(remarks).toContainEqual(expect.stringMatching(/^Pictures that did not come along: gone\/lamp\.jpg\. Put them where/));
  });

  test('with tables and footnotes in a list or a quotation keeps their words, and says so', async () => {
    const { texts, remarks } = await imported('> Lit.[^1]\n>\n> [^1]: word\n\n- A table:\n\n  | a | b |\n  |---|---|\n');
    expect(texts).toEqual(['Lit.[^1]', '[^1]: word', 'A table:', '| a | b |\n|---|---|']);
    expect(remarks).toEqual([expect.stringContaining('Footnotes in lists'), expect.stringContaining('with pipes: 1')]);
  });

  test('with code in its front matter is refused, and nothing runs', async () => {
    expect((await importAll(fixture('code-in-front-matter.md')))[0]).toMatchObject({
      outcome: 'failed',
      problem: { what: expect.stringContaining('"js"') },
    });
    expect('verbatimRan' in globalThis).toBe(false);
  });
});
