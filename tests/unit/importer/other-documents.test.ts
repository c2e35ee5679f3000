/** Documents that other programs made for themselves are refused whole, and never read as what they are packed in. */
import { existsSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { packedFixtures } from '../../imported-fixtures.ts';
import { placeForImports } from './importing.ts';

const { at, clipping, importAll } = placeForImports();
const imported = (...files: string[]): Promise<Outcome[]> => importAll(files);

const WORDS = 'The lamp in the tower was lit on Tuesday, for the first time in years.';
const packed = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const openDocument = (kind: string) =>
  packed({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content><text:p>${WORDS}</text:p></office:document-content>`,
    'META-INF/manifest.xml': '<manifest:manifest/>',
  });
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const OTHERS: Record<string, string | Uint8Array> = {
  'letter.odt': openDocument('text'),
  'sheet.ods': openDocument('spreadsheet'),
  'slides.odp': openDocument('presentation'),
  'packed-again.odt': packed({ 'content.xml': `<p>${WORDS}</p>`, 'META-INF/manifest.xml': '<m/>', mimetype: 'x' }),
  'sheet.xlsx': packed({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': `<workbook>${WORDS}</workbook>`, 'xl/styles.xml': '<s/>' }),
  'slides.pptx': packed({ '[Content_Types].xml': TYPES, 'ppt/presentation.xml': `<p>${WORDS}</p>` }),
  'letter.rtf': `{\\rtf1\\ansi\\deff0 {\\fonttbl{\\f0 Serif;}}\n\\pard Lamp lit\\par\n\\par\n${WORDS}\\par }`,
  'letter.fodt': `<?xml version="1.0" encoding="UTF-8"?>\n\n<office:document office:version="1.3"><text:p>${WORDS}</text:p></office:document>`,
  'letter.doc': Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(WORDS)]),
};

test.each(Object.keys(OTHERS))('%s is refused, with what to save it as', async (name) => {
  const [outcome, ...more] = await imported(clipping(name, OTHERS[name] ?? ''));
  expect(outcome).toMatchObject({
    outcome: 'failed',
    problem: {
      what: expect.stringMatching(/^This is an? .+, which is not read\.$/),
      remedy: expect.stringMatching(/save it as (?:DOCX|CSV)/),
    },
  });
  expect(more).toEqual([]);
  expect(existsSync(at('content/articles'))).toBe(false);
});

test('a ZIP with one of them among letters gives the letters, and a Word document is read', async () => {
  const zip = zipSync({ 'letter.odt': openDocument('text'), 'lamp.txt': strToU8(`Lamp lit\n\n${WORDS}\n`) });
  const outcomes = await imported(clipping('letters.zip', zip), clipping('stone.docx', packedFixtures()['stone.docx'] ?? ''));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'imported', 'imported']);
});

test('a ZIP of folders that are called xl and ppt is a ZIP', async () => {
  const zip = packed({ 'xl/lamp.txt': `Lamp lit\n\n${WORDS}\n`, 'content.xml': '<a/>' });
  expect((await imported(clipping('letters.zip', zip)))[0]?.outcome).toBe('imported');
});

test.each([
  [
    'wire.xml',
    `<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<nitf><body><p>${WORDS}</p></body></nitf>`,
    'XML of a kind that is not read (<nitf>)',
  ],
  ['export.ris', `TY  - NEWS\nTI  - Lamp lit\nAB  - ${WORDS}\nER  - \n`, 'a list of references'],
  ['export.bib', `@article{lamp2017,\n  title = {Lamp lit},\n  abstract = {${WORDS}}\n}\n`, 'a list of references'],
  ['export.enw', `%0 Newspaper Article\n%T Lamp lit\n%X ${WORDS}\n`, 'a list of references'],
])('%s is not taken for the text of an article', async (name, text, what) => {
  expect(await imported(clipping(name, text))).toMatchObject([
    { outcome: 'failed', problem: { what: expect.stringContaining(what), remedy: expect.stringContaining('Bring the articles') } },
  ]);
  expect(existsSync(at('content/articles'))).toBe(false);
});

test('text that only begins like one is read', async () => {
  const [outcome] = await imported(clipping('ty.txt', `TY and the boats\n\n@harbour {the pub} was full. ${WORDS}\n`));
  expect(outcome?.outcome).toBe('imported');
});
