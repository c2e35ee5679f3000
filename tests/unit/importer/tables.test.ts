/** Tables: a row is an article, or is refused by its number. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/importer/outcome.ts';
import type { ColumnNames } from '../../../src/importer/tables/field-names.ts';
import { placeForImports } from './importing.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string) => join(FIXTURES, name);

const { at, clipping, importAll: imported, articleOf } = placeForImports();
const importWith = (columns: ColumnNames, ...files: string[]) => imported(files, { columns });
const importAll = (...files: string[]) => imported(files);

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
    expect(articleOf(outcomes[0]).texts).toEqual(['First.', 'Second, with "marks".']);
    expect(articleOf(outcomes[0]).provenance.source).toBe('https://example.org/1');
    expect(articleOf(outcomes[5]).published).toBeUndefined();
  });

  test('whose days may be two says so with its remedy, and is read by what is said of them', async () => {
    const rows = ['04/13/2017', '03/04/2017'].map((date, at) => `Boats ${at},${date},The boats of row ${at} came in.`);
    const table = clipping('us.csv', `title,date,text\n${rows.join('\n')}\n`);
    const [, refused] = await importAll(table);
    expect(refused).toMatchObject({
      problem: { line: 3, remedy: expect.stringMatching(/^Say which number comes first: --dates day-first/) },
    });
    const [, told] = await imported([table], { dates: 'month-first' });
    expect(articleOf(told)).toMatchObject({
      published: { year: 2017, month: 3, day: 4 },
      provenance: { guesses: { published: '“03/04/2017”, with the month first, as who imported it says' } },
    });
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

  test('names the line where a row begins, however many it takes', async () => {
    const table = 'title,date,text\n\nA,,"One.\n\nTwo."\n"B\nC",,"One.\nThree."\nD,03/04/2017,"One.\n\nFour."\n';
    const outcomes = await importAll(clipping('table.csv', table));
    expect(outcomes).toMatchObject([{ source: 'table.csv, line 3' }, { source: 'table.csv, line 6' }, { problem: { line: 9 } }]);
  });

  test('two articles under one headline get two addresses, the same ones every time', async () => {
    const outcomes = await importAll(fixture('odd-rows.csv'));
    expect(articleOf(outcomes[0]).address).toBe('2020/01/good-row');
    expect(articleOf(outcomes[6]).address).toMatch(/^2020\/01\/good-row-[0-9a-f]{8}$/);
  });

  test('whose rows name one paper, or one box, as their source gives every one of them, and again none', async () => {
    const rows = ['Bridge', 'School', 'Market'].map((what, at) => `${what} opens,2017-04-1${at},SOURCE,The ${what} opened on day ${at}.`);
    const table = `title,date,source,text\n${rows.join('\n')}\n`;
    const paper = clipping('paper.csv', table.replaceAll('SOURCE', 'Reed &amp; Rye'));
    const outcomes = await importAll(paper);
    expect(outcomes.map((outcome) => articleOf(outcome))).toMatchObject(
      ['Bridge opens', 'School opens', 'Market opens'].map((headline, at) => ({
        headline,
        publication: { name: 'Reed & Rye' },
        provenance: { source: `paper.csv, line ${at + 2}` },
      })),
    );
    expect((await importAll(paper)).map(({ outcome }) => outcome)).toEqual(['here', 'here', 'here']);

    rmSync(at('content'), { recursive: true });
    const boxes = table.replaceAll('SOURCE', 'Box 3').replace('source', 'box').replaceAll('opens,', 'opens!,');
    const kept = (await importWith({ url: 'box' }, clipping('boxes.csv', boxes))).map((outcome) => articleOf(outcome));
    expect(kept.map(({ provenance, publication }) => [provenance.source, publication])).toEqual(
      [2, 3, 4].map((line) => [`Box 3; boxes.csv, line ${line}`, undefined]),
    );
  });

  test.each([
    ['Publication Date', 'Article Title', 'Full text', 'Source Name', 'Tags'],
    ['publishedAt', 'title', 'content', 'source', 'keywords'],
    ['date_publish', 'headline', 'maintext', 'publisher', 'tags'],
    ['Erscheinungsdatum', 'Überschrift', 'Volltext', 'Zeitung', 'Schlagwörter'],
  ])('is read by the names that programs and people give: %s, %s, %s, %s, %s', async (...names) => {
    const values = ['2019-01-05', 'Lamp lit', 'The lamp was lit.', 'The Post', 'lamps; ports'];
    const record = Object.fromEntries(names.map((name, at) => [name, values[at]]));
    for (const file of [clipping('r.json', JSON.stringify([record])), clipping('t.csv', `${names.join(';')}\n"${values.join('";"')}"\n`)]) {
      const [outcome] = await importAll(file);
      expect(articleOf(outcome)).toMatchObject({
        headline: 'Lamp lit',
        published: { year: 2019, month: 1, day: 5 },
        publication: { name: 'The Post' },
        keywords: ['lamps', 'ports'],
        texts: ['The lamp was lit.'],
      });
      rmSync(at('content'), { recursive: true });
    }
  });

  test('takes an address from whichever column has it, and never for the name of a paper', async () => {
    const table = [
      'source,link,title,text',
      'The Post,https://post.example/1,Boats in,The boats came in.',
      ',https://post.example/2,Boats out,The boats went out.',
    ];
    const [named, bare] = await importAll(clipping('links.csv', `${table.join('\n')}\n`));
    expect(articleOf(named)).toMatchObject({ publication: { name: 'The Post' }, provenance: { source: 'https://post.example/1' } });
    expect(articleOf(bare).publication).toBeUndefined();
    const [record] = await importAll(
      clipping('record.json', JSON.stringify({ source: { name: 'The Post' }, title: 'Boats up', text: 'The boats went up.' })),
    );
    expect(articleOf(record)).toMatchObject({ publication: { name: 'The Post' }, provenance: { source: 'record.json, line 1' } });
    const [linked] = await importAll(
      clipping('linked.csv', 'source,title,text\nhttps://post.example/3,Boats down,The boats went down to the sea.\n'),
    );
    expect(articleOf(linked).provenance.source).toBe('https://post.example/3');
    expect(articleOf(linked).publication).toBeUndefined();
  });

  test('may name the language by its name; one that nobody knows refuses no article, and is told of', async () => {
    const rows = ['English', 'deutsch', 'pt_BR', 'Gibberish'].map(
      (language, at) => `Boats ${at},${language},The boats of row ${at} came in.`,
    );
    const outcomes = await importAll(clipping('table.csv', `title,language,text\n${rows.join('\n')}\n`));
    expect(outcomes.map((outcome) => articleOf(outcome).language)).toEqual(['en', 'de', 'pt-BR', undefined]);
    expect(outcomes[3]).toMatchObject({ remarks: [expect.stringContaining('“Gibberish”, is none that is known')] });
  });

  test('with columns of other names is read by their names', async () => {
    const columns = { url: 'link', date: 'day', title: 'head', text: 'story', author: 'by' };
    const [outcome] = await importWith(columns, fixture('other-columns.csv'));
    expect(articleOf(outcome)).toMatchObject({
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
      expect(outcomes.map((outcome) => articleOf(outcome).headline)).toEqual(['Lamp 1 lit', 'Lamp 2 lit']);
      expect(articleOf(outcomes[1])).toMatchObject({ published: { day: 2 }, texts: ['The lamp, number 2; it was lit\tat noon.'] });
      const said = outcomes.map((outcome) => 'remarks' in outcome && outcome.remarks.join());
      const name = separator === ';' ? 'a semicolon' : 'a tab';
      expect(said).toEqual([
        separator === ',' ? expect.not.stringContaining('divided by') : expect.stringContaining(`divided by ${name}`),
        '',
      ]);
      rmSync(at('content'), { recursive: true });
    }
  });

  test('divided by semicolons is named so where it is refused, and told by its column names whatever it is called', async () => {
    const table = 'url;title;text\n;Lamp lit;The lamp was lit.\n;Lamp out;The lamp; it went out.\n';
    const [good, bad] = await importAll(clipping('lamps.txt', table));
    expect(articleOf(good).headline).toBe('Lamp lit');
    expect(bad).toMatchObject({ problem: { line: 3, remedy: expect.stringContaining('a semicolon') } });
    const [without] = await importAll(clipping('tafel.csv', table.replace('title', 'head')));
    expect(without).toMatchObject({ problem: { what: expect.stringContaining('divided by a semicolon, are: url, head, text') } });
    const [letter] = await importAll(clipping('letter.txt', 'Race for the title; a mate wins\n\nThe mate won by a length.\n'));
    expect(articleOf(letter).headline).toBe('Race for the title; a mate wins');
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

describe('fields with markup in them', () => {
  const record = (fields: object) =>
    clipping('record.json', JSON.stringify({ title: 'Lamp lit', url: 'https://web.example/lamp', ...fields }));

  test('are read as what they show', async () => {
    const [outcome] = await importAll(
      record({
        title: 'Lamp &amp; <i>tower</i>',
        author: 'Reed &amp; Sons',
        text: '<p>The lamp was <em>lit</em> &mdash; at <a href="/ten">ten</a>.</p><p>AT&amp;T paid.</p><p>Share this article</p>',
      }),
    );
    const article = articleOf(outcome);
    expect(article).toMatchObject({ headline: 'Lamp & tower', texts: ['The lamp was lit — at ten.', 'AT&T paid.'] });
    expect(article.html).toContain('href="https://web.example/ten"');
    expect(article.provenance.leftOut).toEqual(['Share this article']);
  });

  test('may be a page of WordPress, or words with entities alone', async () => {
    const table =
      'title,text\nLamp,"The lamp was <b>lit</b>.\n\nNobody knew."\nTower,"&quot;It burns,&quot; she said.\n\nIt did&#8217;t."\n';
    const outcomes = await importAll(clipping('table.csv', table));
    expect(outcomes.map((outcome) => articleOf(outcome).texts)).toEqual([
      ['The lamp was lit.', 'Nobody knew.'],
      ['"It burns," she said.', 'It did’t.'],
    ]);
  });

  test.each(['R&D; and AT&T', 'Write <p> before each line', 'where 3 < x and y > 2', 'a &b; c <3', '<Lamp> and <tower>'])(
    'are text where they only have such a character: %s',
    async (text) => {
      expect(articleOf((await importAll(record({ title: text, text })))[0])).toMatchObject({ headline: text, texts: [text] });
    },
  );
});

describe('fields that are not used', () => {
  const remarksOf = (outcomes: readonly Outcome[]) => outcomes.map((each) => ('remarks' in each ? each.remarks : []));

  test('are named once of a table', async () => {
    const rows = ['one', 'two'].map((lamp) => `Lamp ${lamp},5 May 2017,Reed,,The lamp ${lamp} was lit.`).join('\n');
    expect(remarksOf(await importAll(clipping('table.csv', `title,Went Out,Penned By,,text\n${rows}\n`)))).toEqual([
      ['Of the table these fields were not used: Went Out, Penned By. To use one, name it: --columns date=NAME'],
      [],
    ]);
  });

  test('are named where they first come of records, those alone that say something', async () => {
    const records = [
      { title: 'Lamp', text: 'It was lit.', score: '', 'Went Out': '5 May 2017' },
      { Title: 'Tower', text: 'It stood.', 'Went Out': '6 May 2017', score: 3 },
    ];
    expect(remarksOf(await importAll(clipping('a.jsonl', records.map((each) => JSON.stringify(each)).join('\n'))))).toEqual([
      [expect.stringContaining('this field was not used: Went Out.')],
      [expect.stringContaining('this field was not used: score.')],
    ]);
  });
});

test.each([
  [{ title: 'Lamp', text: '' }, 'This record, “Lamp”, has no text.'],
  [{ title: null, text: 'It was lit.' }, 'This record has no title.'],
  [{ title: 'Lamp', story: 'It was lit.' }, 'This record has no "text". Its fields are: title, story.'],
])('a record is told apart that has a field without words, and one that has no such field: %j', async (record, what) => {
  expect(await importAll(clipping('a.jsonl', JSON.stringify(record)))).toMatchObject([{ outcome: 'failed', problem: { what } }]);
});
