import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRawFiles } from '../../../src/integrity/check-raw-files.ts';
import { placeForImports } from './importing.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/import');
const fixture = (name: string) => join(FIXTURES, name);

const { at, clipping, importAll: imported, articleOf } = placeForImports();
const importAll = (...files: string[]) => imported(files);
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at('content'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(at('content', name)))
          .digest('hex'),
      ]),
  );

describe('a scraped page', () => {
  test('gives what is printed on it, and nothing else', async () => {
    const article = articleOf((await importAll(fixture('scraped-page.txt')))[0]);
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
    const article = articleOf((await importAll(fixture('no-date-no-author.txt')))[0]);
    expect(article).toMatchObject({ address: 'undated/a-headline', authors: [] });
    for (const field of ['published', 'byline', 'dateline', 'publication', 'standfirst'] as const) expect(article[field]).toBeUndefined();
    expect(article.texts).toEqual(['The first paragraph names no day and nobody.', 'The second neither.']);
  });

  test('whose lines look like Markdown comes out as printed', async () => {
    const article = articleOf((await importAll(fixture('markdown-characters.txt')))[0]);
    const [headline, ...paragraphs] = readFileSync(fixture('markdown-characters.txt'), 'utf8').trim().split('\n\n');
    expect(article.headline).toBe(headline);
    expect(article.texts).toEqual(paragraphs);
  });
});

describe('the raw file', () => {
  test('is kept byte for byte, with its digest in the provenance', async () => {
    const bytes = Buffer.from('Caf\xe9 opens\r\n\r\nThe caf\xe9 opened.', 'latin1');
    const article = articleOf((await importAll(clipping('café.txt', bytes)))[0]);
    expect(article.texts).toEqual(['The café opened.']);
    expect(article.provenance.method).toBe('Imported from raw text in Windows-1252.');
    expect(readFileSync(at('content', 'raw', article.provenance.raw ?? ''))).toEqual(bytes);
    expect(checkRawFiles(at('content'), [{ file: 'x', provenance: article.provenance }])).toEqual([]);
  });

  test('of a name with tricks in it stays within content/raw', async () => {
    const article = articleOf((await importAll(clipping('..%2f..\u202etxt', 'Headline\n\nText.')))[0]);
    expect(article.provenance.raw).toMatch(/^[\p{L}\p{N}.-]+$/u);
    expect(readdirSync(at('content', 'raw'))).toHaveLength(1);
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
    const path = at('content', outcome.article);
    writeFileSync(path, readFileSync(path, 'utf8').replace('names no day', 'NAMES NO DAY'));
    expect((await importAll(fixture('no-date-no-author.txt')))[0]?.outcome).toBe('here');
    expect(readFileSync(path, 'utf8')).toContain('NAMES NO DAY');
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
    expect((await importAll(at('gone.txt'), at())).map((outcome) => outcome.outcome === 'failed' && outcome.problem.what)).toEqual([
      'There is no such file, or it vanished while others were read.',
      'This is a folder.',
    ]);
    expect(existsSync(at('content'))).toBe(false);
  });

  test('a folder that cannot be written to leaves nothing half', async () => {
    if (process.getuid?.() === 0) writeFileSync(at('content'), 'a file where the folder should be');
    else {
      chmodSync(at(), 0o500);
    }
    expect((await importAll(fixture('no-date-no-author.txt')))[0]?.outcome).toBe('failed');
    if (process.getuid?.() !== 0) chmodSync(at(), 0o700);
  });
});

test('UTF-16 is read', async () => {
  const article = articleOf(
    (await importAll(clipping('wide.txt', Buffer.from('\ufeffHeadline “wide”\r\n\r\nText — 한국.', 'utf16le'))))[0],
  );
  expect(article).toMatchObject({ headline: 'Headline “wide”', texts: ['Text — 한국.'] });
  expect(article.provenance.method).toContain('UTF-16');
});

test('a line of twenty megabytes is imported', async () => {
  const [outcome] = await importAll(clipping('long.txt', `Headline\n\n${'word '.repeat(4_000_000)}end.`));
  expect(outcome?.outcome).toBe('imported');
});
