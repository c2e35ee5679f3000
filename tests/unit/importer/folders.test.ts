/** What lies in a folder that was named: what is a clipping, what is none, and where each lay. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { expandInputs } from '../../../src/importer/expand-inputs.ts';
import { journalIn } from '../../../src/importer/import-files.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { countsIn, kindsPassedIn, summaryOf, writeReadableReport } from '../../../src/importer/report.ts';
import { placeForImports } from './importing.ts';

const { at, clipping, importAll } = placeForImports();
const imported = async (...named: string[]): Promise<Outcome[]> => importAll(await expandInputs(named.map((name) => at(name))));

const letter = (lamp: string) => `Lamp ${lamp} lit\n\nThe lamp ${lamp} in the tower was lit on Tuesday, and nobody knew who had done it.\n`;
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);

describe('of the files in a folder', () => {
  test.each(['utf16le', 'utf16be'])('a text in %s without a mark is read as it is when it is named', async (encoding) => {
    const bytes = Buffer.from(letter('one'), 'utf16le');
    clipping('wide.txt', encoding === 'utf16be' ? bytes.swap16() : bytes);
    const [outcome] = await imported('clippings');
    expect(outcome).toMatchObject({ outcome: 'imported', headline: 'Lamp one lit' });
    expect((await imported('clippings/wide.txt'))[0]?.outcome).toBe('here');
  });

  test('documents that cannot be read are refused, each with its reason', async () => {
    clipping('a.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]));
    clipping('b.rtf', '{\\rtf1 The lamp was lit.}');
    clipping('c.odt', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<p>The lamp was lit.</p>') }));
    clipping('d.wpd', Buffer.concat([Buffer.from('\xffWPC', 'latin1'), Buffer.alloc(600)]));
    clipping('e.pdf', Buffer.alloc(600));
    clipping('f.txt', letter('one'));
    const outcomes = await imported('clippings');
    expect(outcomes.map((each) => (each.outcome === 'failed' ? each.problem.what : each.outcome))).toEqual([
      'This is an Office document of the old kind (DOC, XLS, PPT, MSG), which is not read.',
      'This is a document in Rich Text Format (RTF), which is not read.',
      'This is an OpenDocument file (ODT, ODS, ODP), which is not read.',
      'The file is binary, not text.',
      'The file is binary, not text.',
      'imported',
    ]);
  });

  test('programs, styles and settings are passed over, unless they are named themselves; a page is a page whatever it is called', async () => {
    for (const name of ['a.py', 'b.js', 'c.css', 'd.ini', 'e.svg', 'f.yml', 'Makefile']) clipping(name, letter(name));
    clipping('g.php', `<!doctype html><title>Lamp lit</title><h1>Lamp lit</h1><p>${letter('one')}</p>`);
    const kinds = (await imported('clippings')).map(({ outcome, file }) => `${basename(file)} ${outcome}`);
    expect(kinds).toEqual([
      ...['Makefile', 'a.py', 'b.js', 'c.css', 'd.ini', 'e.svg', 'f.yml'].map((name) => `${name} passed`),
      'g.php imported',
    ]);
    expect(await imported('clippings/a.py')).toMatchObject([{ outcome: 'imported' }]);
  });

  test('what is no clipping is passed over, and counted by its kind', async () => {
    for (const name of ['a.png', 'b.PNG', 'c/d.jpg', 'e']) clipping(name, PICTURE);
    clipping('letters.zip', zipSync({ 'f.png': PICTURE, 'g.txt': strToU8(letter('one')) }));
    clipping('h.txt', letter('two'));
    await imported('clippings');
    const journal = journalIn({ cache: at('cache'), isDryRun: false });
    const summary = summaryOf(await countsIn(journal), await kindsPassedIn(journal));
    expect(summary).toBe(
      '2 imported, 0 already here, 0 refused, 5 passed over, which by themselves are no clippings (3 .png, 1 .jpg, 1 without an ending).',
    );
    let report = '';
    await writeReadableReport(journal, 'content', (text) => {
      report += text;
    });
    expect(report).toContain(summary);
    expect(report).toContain(at('clippings/letters.zip/f.png'));
  });
});

describe('where a clipping lay is its source', () => {
  const sourceOf = (outcome: Outcome | undefined) => outcome && 'source' in outcome && outcome.source;
  const article = (outcome: Outcome | undefined): string => at('content', outcome && 'article' in outcome ? outcome.article : '');
  const bothMonths = () => {
    clipping('1998/march/001.txt', letter('one'));
    clipping('1998/april/001.txt', letter('two'));
  };

  test.each([
    [['clippings'], ['1998/april/001.txt', '1998/march/001.txt']],
    [['clippings/1998'], ['april/001.txt', 'march/001.txt']],
    [['clippings/1998/march/001.txt'], ['001.txt']],
    [['clippings/*/march/*.txt'], ['1998/march/001.txt']],
    [['clippings/1998/march/*.txt'], ['001.txt']],
  ])('below what was named: %j', async (named, sources) => {
    bothMonths();
    const outcomes = await imported(...named);
    expect(outcomes.map(sourceOf)).toEqual(sources);
    for (const [at, source] of sources.entries()) expect(readFileSync(article(outcomes[at]), 'utf8')).toContain(`  source: ${source}\n`);
  });

  test.each([
    ['table.csv', 'title,text\nLamp lit,The lamp was lit.\n', '1998/table.csv, line 2'],
    ['list.json', '[{"title": "Lamp lit", "text": "The lamp was lit."}]', '1998/list.json, record 1'],
    ['records.jsonl', '{"title": "Lamp lit", "text": "The lamp was lit."}\n', '1998/records.jsonl, line 1'],
    ['lamp.md', '---\ntitle: Lamp lit\n---\nThe lamp was lit.\n', '1998/lamp.md'],
    ['lamp.eml', 'From: a@a.example\nSubject: Lamp lit\n\nThe lamp was lit.\n', '1998/lamp.eml'],
    ['lamp.html', `<!doctype html><title>Lamp lit</title><h1>Lamp lit</h1><p>${letter('one')}</p>`, '1998/lamp.html'],
    [
      'feed.xml',
      '<rss><channel><item><title>Lamp lit</title><description>The lamp was lit.</description></item></channel></rss>',
      '1998/feed.xml, item 1',
    ],
    ['letters.zip', zipSync({ 'march/001.txt': strToU8(letter('one')) }), '1998/letters.zip/march/001.txt'],
    ['dotted.zip', zipSync({ './march/001.txt': strToU8(letter('one')) }), '1998/dotted.zip/march/001.txt'],
    ['address.zip', zipSync({ 'https://web.example/001': strToU8(letter('one')) }), '1998/address.zip/https:/web.example/001'],
  ])('of %s', async (name, content, source) => {
    clipping(`1998/${name}`, content);
    expect((await imported('clippings')).map(sourceOf)).toEqual([source]);
  });

  test('and the same files are here already, from whichever folder they come', async () => {
    bothMonths();
    const [first, second] = await imported('clippings');
    const mended = readFileSync(article(first), 'utf8').replace('nobody knew', 'the mate knew');
    writeFileSync(article(first), mended);
    // As it was written before sources had folders.
    writeFileSync(
      article(second),
      readFileSync(article(second), 'utf8').replace('1998/march/001.txt', '001.txt').replace('nobody', 'no cook'),
    );
    for (const named of ['clippings', 'clippings/1998', 'clippings/1998/april', 'clippings/1998/march/001.txt', 'clippings/**/*.txt']) {
      const outcomes = await imported(named);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ outcome: 'here', remarks: [] });
    }
    expect(readFileSync(article(first), 'utf8')).toBe(mended);
  });
});
