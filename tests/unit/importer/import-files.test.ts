import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/archive/read-front-matter.ts';
import type { ColumnNames } from '../../../src/importer/named-fields.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { checkRawFiles } from '../../../src/integrity/check-raw-files.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';
import { outcomesOf } from './importing.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string) => join(FIXTURES, name);

let folder: string;
let into: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'));
  into = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const importWith = (columns: ColumnNames, ...files: string[]): Promise<Outcome[]> =>
  outcomesOf(files, { into, cache: join(folder, 'cache'), reading: { columns } });
const importAll = (...files: string[]) => importWith({}, ...files);
const clipping = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
function articleAt(outcome: Outcome | undefined) {
  if (!outcome || !('article' in outcome)) throw new Error(`not imported: ${JSON.stringify(outcome)}`);
  const read = readFrontMatter(readFileSync(join(into, outcome.article), 'utf8'), outcome.article);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { paragraphs } = renderBody(read.body, { base: '/', before: [] });
  return { ...read.fields, address: outcome.address, texts: paragraphs.map(({ text }) => text) };
}
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(into, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(into, name)))
          .digest('hex'),
      ]),
  );

describe('a scraped page', () => {
  test('gives what is printed on it, and nothing else', async () => {
    const article = articleAt((await importAll(fixture('scraped-page.txt')))[0]);
    expect(article).toMatchObject({
      address: '2017/12/minister-says-the-bridge-will-open-on-time',
      headline: 'Minister says the bridge will open “on time”',
      byline: 'By Jane Q. Writer and John O’Roe',
      authors: ['Jane Q. Writer', 'John O’Roe'],
      dateline: 'PORTBURG',
      published: { precision: 'day', year: 2017, month: 12, day: 19 },
      pictures: [{ caption: 'The second span, seen from the river', credit: 'A. PHOTOGRAPHER/AFP/Getty Images' }],
    });
    expect(article.texts).toEqual([
      'PORTBURG, Dec 19 (Agency) — The bridge will open “on time,” the minister\u00a0said on Tuesday.',
      '“We have … no doubt,” she said, and\u00a0left.',
    ]);
    expect(article.provenance).toMatchObject({ source: 'scraped-page.txt', method: 'Imported from raw text.' });
    expect(article.provenance.leftOut).toEqual([
      'Follow\u00a0Jane Q. Writer on Facebook and Twitter.',
      'COMMENTS',
      'Please let us know if you’re having issues with commenting.',
    ]);
  });

  test('that names no date and no author gets none', async () => {
    const article = articleAt((await importAll(fixture('no-date-no-author.txt')))[0]);
    expect(article).toMatchObject({ address: 'undated/a-headline', authors: [] });
    for (const field of ['published', 'byline', 'dateline', 'publication', 'standfirst'] as const) expect(article[field]).toBeUndefined();
    expect(article.texts).toEqual(['The first paragraph names no day and nobody.', 'The second neither.']);
  });

  test('whose lines look like Markdown comes out as printed', async () => {
    const article = articleAt((await importAll(fixture('markdown-characters.txt')))[0]);
    const [headline, ...paragraphs] = readFileSync(fixture('markdown-characters.txt'), 'utf8').trim().split('\n\n');
    expect(article.headline).toBe(headline);
    expect(article.texts).toEqual(paragraphs);
  });
});

describe('the raw file', () => {
  test('is kept byte for byte, with its digest in the provenance', async () => {
    const bytes = Buffer.from('Caf\xe9 opens\r\n\r\nThe caf\xe9 opened.', 'latin1');
    const article = articleAt((await importAll(clipping('café.txt', bytes)))[0]);
    expect(article.texts).toEqual(['The café opened.']);
    expect(article.provenance.method).toBe('Imported from raw text in Windows-1252.');
    expect(readFileSync(join(into, 'raw', article.provenance.raw ?? ''))).toEqual(bytes);
    expect(checkRawFiles(into, [{ file: 'x', provenance: article.provenance }])).toEqual([]);
  });

  test('of a name with tricks in it stays within content/raw', async () => {
    const article = articleAt((await importAll(clipping('..%2f..\u202etxt', 'Headline\n\nText.')))[0]);
    expect(article.provenance.raw).toMatch(/^[\p{L}\p{N}.-]+$/u);
    expect(readdirSync(join(into, 'raw'))).toHaveLength(1);
  });
});

describe('importing the same again', () => {
  test('changes no file', async () => {
    const files = readdirSync(FIXTURES)
      .filter((name) => name !== 'README.md')
      .map(fixture);
    const first = await importAll(...files);
    const before = snapshot();
    const again = await importAll(...files);
    expect(snapshot()).toEqual(before);
    expect(first.filter(({ outcome }) => outcome === 'imported').length).toBeGreaterThan(5);
    expect(again.some(({ outcome }) => outcome === 'imported')).toBe(false);
    expect(again.filter(({ outcome }) => outcome === 'here')).toHaveLength(first.filter(({ outcome }) => outcome === 'imported').length);
  });

  test('leaves what a person has mended since', async () => {
    const [outcome] = await importAll(fixture('no-date-no-author.txt'));
    if (outcome?.outcome !== 'imported') throw new Error('not imported');
    const path = join(into, outcome.article);
    writeFileSync(path, readFileSync(path, 'utf8').replace('names no day', 'NAMES NO DAY'));
    expect((await importAll(fixture('no-date-no-author.txt')))[0]?.outcome).toBe('here');
    expect(readFileSync(path, 'utf8')).toContain('NAMES NO DAY');
  });
});

describe('a table', () => {
  test('gives an article for each row, or names the row and why not', async () => {
    const outcomes = await importAll(fixture('odd-rows.csv'));
    expect(outcomes.map(({ outcome, row }) => `${row} ${outcome}`)).toEqual([
      '1 imported',
      '2 failed',
      '3 failed',
      '4 failed',
      '5 failed',
      '6 imported',
      '7 imported',
    ]);
    const problems = outcomes.flatMap((outcome) => (outcome.outcome === 'failed' ? outcome.problem : []));
    expect(problems.map(({ what }) => what)).toEqual([
      'The date of “Ambiguous”, 03/04/2020, cannot be read without a guess.',
      'This row has no title.',
      'This row, “No text”, has no text.',
      'This row has 2 columns where the others have 4.',
    ]);
    expect(problems.every(({ line, remedy }) => (line ?? 0) > 1 && remedy.length > 10)).toBe(true);
    expect(articleAt(outcomes[0]).texts).toEqual(['First.', 'Second, with "marks".']);
    expect(articleAt(outcomes[0]).provenance.source).toBe('https://example.org/1');
    expect(articleAt(outcomes[5]).published).toBeUndefined();
  });

  test('with dates that are still to come says so of each, and of no other', async () => {
    const rows = ['2026-11-24', '2026-11-25', '2026-11-26', '2027', '2026~'].map(
      (date, at) => `Boats ${at},${date},The boats of row ${at} came in.`,
    );
    const outcomes = await importAll(clipping('table.csv', `title,date,text\n${rows.join('\n')}\n`));
    expect(outcomes.map((each) => 'remarks' in each && each.remarks.filter((remark) => remark.includes('still to come')).length)).toEqual([
      0, 0, 1, 1, 0,
    ]);
  });

  test('two articles under one headline get two addresses, the same ones every time', async () => {
    const outcomes = await importAll(fixture('odd-rows.csv'));
    expect(articleAt(outcomes[0]).address).toBe('2020/01/good-row');
    expect(articleAt(outcomes[6]).address).toMatch(/^2020\/01\/good-row-[0-9a-f]{8}$/);
  });

  test('with columns of other names is read by their names', async () => {
    const columns = { url: 'link', date: 'day', title: 'head', text: 'story', author: 'by' };
    const [outcome] = await importWith(columns, fixture('other-columns.csv'));
    expect(articleAt(outcome)).toMatchObject({
      headline: 'A table of another make',
      authors: ['Jane Writer', 'John Roe'],
      published: { year: 2019, month: 1, day: 5 },
    });
    const [without] = await importAll(fixture('other-columns.csv'));
    expect(without).toMatchObject({ outcome: 'failed', problem: { remedy: expect.stringContaining('--columns') } });
  });

  test.each([
    ['semicolons', 'link;day;head;story', ';'],
    ['semicolons below the line that Excel reads', 'sep=;\nlink;day;head;story', ';'],
    ['semicolons, with a comma in a name', '"link, if any";day;head;story', ';'],
    ['tabs', 'link\tday\thead\tstory', '\t'],
    ['commas, with semicolons in a name', '"link;or;none;at;all",day,head,story', ','],
  ])('divided by %s is read, and what is not a comma is said once', async (_, header, separator) => {
    const row = (at: number) => ['', `2019-01-0${at}`, `Lamp ${at} lit`, `"The lamp, number ${at}; it was lit\tat noon."`].join(separator);
    const table = `\ufeff${header}\n${row(1)}\n${row(2)}\n`;
    const columns = { date: 'day', title: 'head', text: 'story' };
    for (const encoding of ['utf8', 'utf16le'] as const) {
      const outcomes = await importWith(columns, clipping('tafel.csv', Buffer.from(table, encoding)));
      expect(outcomes.map((outcome) => articleAt(outcome).headline)).toEqual(['Lamp 1 lit', 'Lamp 2 lit']);
      expect(articleAt(outcomes[1])).toMatchObject({ published: { day: 2 }, texts: ['The lamp, number 2; it was lit\tat noon.'] });
      const said = outcomes.map((outcome) => 'remarks' in outcome && outcome.remarks.join());
      const name = separator === ';' ? 'a semicolon' : 'a tab';
      expect(said).toEqual([separator === ',' ? '' : expect.stringContaining(`divided by ${name}`), '']);
      rmSync(into, { recursive: true });
    }
  });

  test('divided by semicolons is named so where it is refused, and told by its column names whatever it is called', async () => {
    const table = 'url;title;text\n;Lamp lit;The lamp was lit.\n;Lamp out;The lamp; it went out.\n';
    const [good, bad] = await importAll(clipping('lamps.txt', table));
    expect(articleAt(good).headline).toBe('Lamp lit');
    expect(bad).toMatchObject({ problem: { line: 3, remedy: expect.stringContaining('a semicolon') } });
    const [without] = await importAll(clipping('tafel.csv', table.replace('title', 'head')));
    expect(without).toMatchObject({ problem: { what: expect.stringContaining('divided by a semicolon, are: url, head, text') } });
    const [letter] = await importAll(clipping('letter.txt', 'Race for the title; a mate wins\n\nThe mate won by a length.\n'));
    expect(articleAt(letter).headline).toBe('Race for the title; a mate wins');
  });

  test.each([
    ['a mark that is never closed', 'title,text\nA,"One, ""two""\nlines."\n\nB,"never closed\nC,It left.\nD,It came.\n', 5, 'never closed'],
    ['a mark below the line that Excel reads', 'sep=;\ntitle;text\nA;It left.\nB;"never closed\nC;It came.\n', 4, 'never closed'],
    ['a mark within marks', 'title,text\nA,It left.\nB,"The "old" boat"\n', 3, 'within quoted text'],
    ['a mark within text', 'title,text\nA,It left.\nB,a 5" nail\n', 3, 'does not begin with one'],
    ['a row without end', `title,text\nA,It left.\nB,"${'never closed '.repeat(1_500_000)}`, 3, 'is not closed'],
  ])('with %s names its line, in our words', async (_, table, line, what) => {
    const problem = (await importAll(clipping('open.csv', table))).flatMap((each) => (each.outcome === 'failed' ? each.problem : []));
    expect(problem).toEqual([
      { file: expect.stringContaining('open.csv'), line, what: expect.stringContaining(what), remedy: expect.stringContaining('""') },
    ]);
    expect(problem[0]?.what).toMatch(/^This table cannot be read: /);
    expect(problem[0]?.what).not.toMatch(/Quote|parsing|Record/);
  });
});

describe('Markdown of other programs', () => {
  test('of Jekyll keeps its text and lists the fields that were left out', async () => {
    const article = articleAt((await importAll(fixture('jekyll.md')))[0]);
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

  test('of Hugo is read from TOML, its repeated heading once', async () => {
    const article = articleAt((await importAll(fixture('hugo.md')))[0]);
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
    const { texts } = articleAt(outcome);
    const [, fields = '', markdown = ''] = readFileSync(join(into, outcome && 'article' in outcome ? outcome.article : ''), 'utf8').split(
      /^---\n/m,
    );
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

describe('what cannot be imported is refused by name, and the rest goes on', () => {
  test.each([
    ['empty.txt', '', 'empty'],
    ['white.txt', ' \n \n', 'white space'],
    ['only-headline.txt', 'Headline\n', 'no text below the headline'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]), 'binary'],
    ['cut.txt', Buffer.from([0xff, 0xfe, 0x41]), 'ends within a character'],
    ['greek.txt', Buffer.from(Array.from({ length: 400 }, (_, i) => 0xe1 + (i % 24))), 'would be a guess'],
    ['symbols.txt', '!!!\n\n???', ''],
  ])('%s', async (name, bytes, reason) => {
    const [bad, good] = await importAll(clipping(name, bytes), fixture('no-date-no-author.txt'));
    if (reason)
      expect(bad).toMatchObject({
        outcome: 'failed',
        problem: { what: expect.stringContaining(reason), remedy: expect.stringMatching(/\w{3}/) },
      });
    expect(good?.outcome).toBe('imported');
  });

  test('a file that is not there, a folder', async () => {
    expect(
      (await importAll(join(folder, 'gone.txt'), folder)).map((outcome) => outcome.outcome === 'failed' && outcome.problem.what),
    ).toEqual(['There is no such file, or it vanished while others were read.', 'This is a folder.']);
    expect(existsSync(into)).toBe(false);
  });

  test('a folder that cannot be written to leaves nothing half', async () => {
    if (process.getuid?.() === 0) writeFileSync(into, 'a file where the folder should be');
    else {
      chmodSync(folder, 0o500);
    }
    expect((await importAll(fixture('no-date-no-author.txt')))[0]?.outcome).toBe('failed');
    if (process.getuid?.() !== 0) chmodSync(folder, 0o700);
  });
});

test('UTF-16 is read', async () => {
  const article = articleAt(
    (await importAll(clipping('wide.txt', Buffer.from('\ufeffHeadline “wide”\r\n\r\nText — 한국.', 'utf16le'))))[0],
  );
  expect(article).toMatchObject({ headline: 'Headline “wide”', texts: ['Text — 한국.'] });
  expect(article.provenance.method).toContain('UTF-16');
});

test('a line of twenty megabytes is imported', async () => {
  const [outcome] = await importAll(clipping('long.txt', `Headline\n\n${'word '.repeat(4_000_000)}end.`));
  expect(outcome?.outcome).toBe('imported');
});
