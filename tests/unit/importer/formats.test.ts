/** Which format a file is of, what is made of it, and what is said of what was guessed. */
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { expandInputs } from '../../../src/importer/expand-inputs.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { packedFixtures } from '../../imported-fixtures.ts';
import { placeForImports } from './importing.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string): string => join(FIXTURES, name);

const { at, clipping, importAll: imported, articleOf } = placeForImports();
const methodOf = (outcome: Outcome | undefined) => articleOf(outcome).provenance.method;

describe('the format is told by what is in a file, whatever it is called', () => {
  test.each([
    ['saved-page.html', 'Imported from a saved web page.'],
    ['one-file-page.mhtml', 'Imported from a page saved as one file (MHTML).'],
    ['newsletter.eml', 'Imported from an e-mail.'],
    ['wordpress.xml', 'Imported from a feed.'],
    ['feed.atom', 'Imported from a feed.'],
    ['notes.enex', 'Imported from notes (ENEX).'],
    ['records.jsonl', 'Imported from a table (JSON Lines).'],
    ['odd-rows.csv', 'Imported from a table (CSV).'],
    ['jekyll.md', 'Imported from Markdown.'],
    ['hugo.md', 'Imported from Markdown.'],
    ['print.pdf', 'Imported from a PDF.'],
    ['no-date-no-author.txt', 'Imported from raw text.'],
    ['stone.docx', 'Imported from a Word document.'],
    ['capture.warc', 'Imported from a saved web page.'],
    ['capture.wacz', 'Imported from a saved web page.'],
    ['letters.zip', 'Imported from raw text.'],
  ])('%s', async (name, method) => {
    const bytes = packedFixtures()[name] ?? readFileSync(fixture(name));
    const outcomes = await imported([clipping('clipping.dat', bytes)]);
    expect(methodOf(outcomes.find(({ outcome }) => outcome === 'imported'))).toBe(method);
  });

  test('and --as overrules it', async () => {
    const path = clipping('looks-like-a-table.txt', 'title, text and more\n\nA paragraph, and so on.\n');
    expect((await imported([path]))[0]?.outcome).toBe('failed');
    expect(articleOf((await imported([path], { as: 'text' }))[0]).headline).toBe('title, text and more');
  });
});

describe('clippings are found', () => {
  const LETTER = 'Lamp lit\n\nThe lamp in the tower was lit on Tuesday.\n';
  const letter = (at: number) => LETTER.replaceAll('amp', `amp${at}`);
  const headlines = async (...named: string[]) =>
    (await imported((await expandInputs(named)).map(({ path }) => path))).map((each) => ('headline' in each ? each.headline : each.file));

  test('in folders and by patterns, hidden files and the folder of a saved page passed by', async () => {
    clipping('a/one.txt', letter(1));
    clipping('a/b/two.txt', letter(2));
    clipping('a/.hidden.txt', letter(3));
    clipping('a/page_files/four.txt', letter(4));
    clipping('a/page.html', readFileSync(fixture('saved-page.html')));
    expect(await headlines(at('clippings'))).toEqual(['Lamp2 lit', 'Lamp1 lit', 'Ferry runs again after storm']);
    rmSync(at('content'), { recursive: true });
    expect(await headlines(at('clippings/**/t*.txt'))).toEqual(['Lamp2 lit']);
  });

  test('in a ZIP within gzip, and in standard input', async () => {
    const packed = gzipSync(zipSync({ 'lamps/one.txt': strToU8(letter(1)) }));
    expect(articleOf((await imported([clipping('letters.gz', packed)]))[0]).headline).toBe('Lamp1 lit');
    const inputs = await expandInputs(['-'], Readable.from([letter(2)]));
    expect(articleOf((await imported(inputs.map(({ path }) => path)))[0]).headline).toBe('Lamp2 lit');
  });
});

describe('a page', () => {
  const PAGE = readFileSync(fixture('saved-page.html'), 'utf8');

  test('says where each field comes from, and keeps quotations, posts with their author, tables and links', async () => {
    const { provenance, texts } = articleOf((await imported([fixture('saved-page.html')]))[0]);
    expect(provenance.origins).toMatchObject({
      headline: 'JSON-LD',
      published: 'JSON-LD',
      publication: 'Open Graph',
      language: 'the printed page',
    });
    expect(texts).toContain('— Harbour Office (@harbouroffice) March 7, 2019');
    expect(texts).toContain('2.40');
    const body = readFileSync(at('content/articles/2019/03/ferry-runs-again-after-storm.md'), 'utf8');
    expect(body).toContain('> First crossing at seven. Bring a coat.\n>\n> — Harbour Office');
    expect(body).toContain('[the new stage](https://gazette.example/2019/03/landing-stage)');
  });

  test.each([
    ['The ferry at noon. Photo: Tom Reed'],
    ['The ferry at noon. © Tom Reed / Harbour Pictures'],
    ['The ferry at noon. <span class="image-credit">Tom Reed</span>'],
    ['<span itemprop="copyrightHolder">Harbour Pictures</span> The ferry at noon.'],
  ])('has a picture, and says below it whose that is: %s', async (below) => {
    const markup = PAGE.replace(/<figcaption>.*?<\/figcaption>/, `<figcaption>${below}</figcaption>`);
    const [picture] = articleOf((await imported([clipping('a.html', markup)]))[0]).pictures;
    expect(picture?.caption).toBe('The ferry at noon.');
    expect(below).toContain(picture?.credit);
    expect(picture?.credit).toMatch(/Tom Reed|Harbour Pictures/);
  });

  test('about which the libraries disagree is one to look at', async () => {
    const teasers = `<div class="box">${'<div><p>A seal slept on the slipway for most of a day, and the harbour office put up a sign for it.</p></div>'.repeat(3)}</div>`;
    const [plain, mixed] = await imported([
      clipping('a.html', PAGE),
      clipping('b.html', PAGE.replaceAll('erry', 'errie').replace('</main>', `${teasers}</main>`)),
    ]);
    const said = (outcome: Outcome | undefined) => (outcome && 'remarks' in outcome ? outcome.remarks.join(' ') : '');
    expect(said(mixed)).toMatch(/disagree about \d+ % of the words/);
    expect(said(plain)).not.toContain('disagree about 0 %');
  });

  test('whose picture says nothing to those who do not see it is one to look at', async () => {
    const [outcome] = await imported([clipping('a.html', PAGE.replace(/saved-page_files(.*?) alt="[^"]*"/, '/pictures$1'))]);
    expect(articleOf(outcome).pictures[0]?.original).toBe('https://gazette.example/pictures/ferry.png');
    expect(outcome).toMatchObject({ remarks: expect.arrayContaining([expect.stringContaining('no text for those who do not see it')]) });
  });
});

describe('the sender of a mail', () => {
  const mail = (header: string) =>
    `From: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <j@harbour.example>\nSubject: Lamp lit\nDate: Fri, 1 Mar 2019 10:00:00 +0000\n${header}\n\nThe lamp in the tower was lit on Tuesday.\n`;

  test.each([
    'List-Id: <letters.harbour.example>',
    'List-Unsubscribe: <https://harbour.example/leave>',
    'Precedence: bulk',
    'Precedence: list',
  ])('is a publication where it sends newsletters: %s', async (header) => {
    const { publication, provenance } = articleOf((await imported([clipping('lamp.eml', mail(header))]))[0]);
    expect(publication?.name).toBe('Jörg Müller');
    expect(provenance.origins).toMatchObject({ publication: 'the headers of the mail' });
  });

  test.each(['To: A <a@harbour.example>', 'Precedence: first-class'])(
    'is none where a person wrote it, and is kept: %s',
    async (header) => {
      const { publication, authors, provenance } = articleOf((await imported([clipping('lamp.eml', mail(header))]))[0]);
      expect(publication).toBeUndefined();
      expect(authors).toEqual([]);
      expect(provenance.origins).toEqual({
        headline: 'the headers of the mail',
        published: 'the headers of the mail',
        source: 'a mail from Jörg Müller <j@harbour.example>',
      });
    },
  );
});

describe('nothing is invented, and what is guessed is called a guess', () => {
  test('a weekday is a date only from a day on which the clipping was taken', async () => {
    expect(articleOf((await imported([fixture('hidden-characters.txt')]))[0]).published).toBeUndefined();
    rmSync(at('content'), { recursive: true });
    const { published, provenance } = articleOf((await imported([fixture('hidden-characters.txt')], { retrieved: '2017-12-20' }))[0]);
    expect(published).toMatchObject({ precision: 'day', year: 2017, month: 12 });
    expect(provenance.guesses?.['published']).toMatch(/reckoned from 2017-12-20/);
  });

  test.each([
    ['old.html', '<html><body><article><h1>Lamp lit</h1><p>Posted on 03/04/2009</p><p>TEXT</p></article></body></html>'],
    ['old.txt', 'Lamp lit\n\n03/04/2009\n\nTEXT\n'],
    ['2.md', '---\ntitle: Lamp lit\ndate: 03/04/2009\n---\nTEXT\n'],
  ])('a day that may be two is asked about, and read by what is said of it: %s', async (name, written) => {
    const text =
      'The lamp in the tower was lit on a cold evening, and the people of the harbour came out to see it shine over the sea again.';
    const file = clipping(name, written.replace('TEXT', text));
    const [asked] = await imported([file]);
    const said =
      asked && ('remarks' in asked ? asked.remarks.join() : 'problem' in asked && `${asked.problem.what} ${asked.problem.remedy}`);
    expect(said).toContain('03/04/2009');
    expect(said).toContain('--dates day-first');
    rmSync(at('content'), { recursive: true, force: true });
    const [told] = await imported([file], { dates: 'day-first' });
    expect(articleOf(told)).toMatchObject({
      published: { year: 2009, month: 4, day: 3 },
      texts: [text],
      provenance: { guesses: { published: '“03/04/2009”, with the day first, as who imported it says' } },
    });
  });

  test('a date that is given belongs to articles that have none, and is said to be given', async () => {
    const [none, own] = await imported([fixture('no-date-no-author.txt'), fixture('scraped-page.txt')], { published: '2017-12' });
    expect(articleOf(none)).toMatchObject({
      published: { precision: 'month', year: 2017 },
      provenance: { origins: { published: 'who imported it (--published)' } },
    });
    expect(articleOf(own)).toMatchObject({ published: { precision: 'day', year: 2017 } });
  });

  test('a language is told where the text is long enough', async () => {
    const long =
      'Die Fähre zwischen den beiden Ufern fuhr am Freitag wieder, vier Tage nachdem ein Sturm ihren Steg fortgerissen hatte. '.repeat(3);
    const [told, untold] = await imported([clipping('a.txt', `Die Fähre\n\n${long}`), clipping('b.txt', 'Boot\n\nEin Boot.')]);
    expect(articleOf(told)).toMatchObject({ language: 'de', provenance: { guesses: { language: 'recognised by its words' } } });
    expect(articleOf(untold).language).toBeUndefined();
  });

  test('an encoding that nothing says', async () => {
    const { provenance, headline } = articleOf((await imported([fixture('cyrillic.txt')]))[0]);
    expect(headline).toBe('Мост открыли во вторник');
    expect(provenance.guesses?.['encoding']).toBe('windows-1251, by its letters');
  });
});

describe('printed words stay as they are', () => {
  test('characters that print nothing go, are counted, and stay in the raw file', async () => {
    const { texts, outcome, provenance } = articleOf((await imported([fixture('hidden-characters.txt')]))[0]);
    expect(texts.join('')).not.toMatch(/[\u00ad\u200b\u202e]/);
    expect(outcome).toMatchObject({
      remarks: expect.arrayContaining([expect.stringContaining('Characters that print nothing were removed')]),
    });
    expect(readFileSync(at('content/raw', provenance.raw ?? ''))).toEqual(readFileSync(fixture('hidden-characters.txt')));
  });

  test('of a scan, with its lines joined where that was said', async () => {
    const { texts, provenance, outcome } = articleOf((await imported([fixture('scan.txt')], { ocr: true }))[0]);
    expect(texts).toEqual([
      'The bridge that was to open in spring opened in autumn, and the mayor, who is state-run by nobody, said that a state-run bridge knows no season.',
      'He cut the ribbon twice, since the first cut had gone beside the ribbon and into his glove.',
      'The glove is kept in the town hall.',
    ]);
    expect(provenance.leftOut).toContain('- 12 -');
    expect(outcome).toMatchObject({ remarks: [expect.stringContaining('opened, beside')] });
  });
});

test('a web archive that was cut within a record gives the pages before', async () => {
  const capture = readFileSync(fixture('capture.warc'));
  const cut = Buffer.concat([capture, Buffer.from('WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\nHTTP/1.1 200 OK\r\n')]);
  expect((await imported([clipping('cut.warc', cut)])).map(({ outcome }) => outcome)).toEqual(['imported']);
});
