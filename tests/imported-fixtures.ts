/** The clippings of `fixtures/import`, those of packed formats made here, brought into an archive with the command that people use. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { type Ran, run } from './site/built-site.ts';

const FIXTURES = resolve(import.meta.dirname, 'fixtures/import');

export interface ImportedFixtures {
  /** The content folder. */
  readonly content: string;
  readonly ran: Ran;
  cleanUp(): void;
}

export function importedFixtures(): ImportedFixtures {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-imported-'));
  const clippings = join(folder, 'clippings');
  cpSync(FIXTURES, clippings, { recursive: true, filter: (path) => !path.endsWith('README.md') });
  for (const [name, bytes] of Object.entries(packedFixtures())) writeFileSync(join(clippings, name), bytes);
  const content = join(folder, 'content');
  mkdirSync(content);
  return {
    content,
    ran: run('import', '--into', content, '--json', clippings),
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Formats that no editor shows: their parts are written out here. */
export function packedFixtures(): Record<string, Uint8Array> {
  const capture = new Uint8Array(readFileSync(join(FIXTURES, 'capture.warc')));
  const otherCapture = strToU8(
    new TextDecoder().decode(capture).replaceAll('mill.example', 'weir.example').replaceAll('wheel', 'weir').replaceAll('Mill', 'Weir'),
  );
  return {
    'letters.zip': zipSync({
      'lamps/lamp-lit.txt': strToU8(LAMP),
      'lamps/../../../escaped.txt': strToU8(LAMP.replaceAll('lamp', 'torch').replaceAll('Lamp', 'Torch')),
      'lamps/picture.bin': new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3]),
    }),
    'stone.docx': zipSync({
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(DOCUMENT),
    }),
    'capture.wacz': zipSync({
      'datapackage.json': strToU8('{"profile": "data-package"}'),
      'pages/pages.jsonl': strToU8('{"format": "json-pages-1.0"}\n{"title": "A page", "text": "Not an article."}\n'),
      'archive/data.warc.gz': gzipSync(withLengths(otherCapture)),
    }),
  };
}

/** The lengths of records, which the changed words no longer have. */
function withLengths(capture: Uint8Array): Uint8Array {
  const records = new TextDecoder()
    .decode(capture)
    .split(/(?=WARC\/1\.1\r\n)/)
    .map((record) => {
      const [head = '', ...rest] = record.split('\r\n\r\n');
      const block = rest
        .join('\r\n\r\n')
        .replace(/\r\n\r\n$/, '')
        .replace(/\r\nTransfer-Encoding: chunked/, '')
        .replace(/\r\n[0-9a-f]+\r\n(?=<!doctype)/, '\r\n')
        .replace(/\r\n[0-9a-f]{2,4}\r\n/, '')
        .replace(/\r\n0\r\n\r\n$/, '');
      return `${head.replace(/Content-Length: \d+/, `Content-Length: ${strToU8(block).length}`)}\r\n\r\n${block}\r\n\r\n`;
    });
  return strToU8(records.join(''));
}

const LAMP = `Lamp lit in the tower

By Nora Quill

3 May 2011

The lamp in the tower was lit on Tuesday, for the first time since its keeper had moved to the shore and taken the matches with him.

“It was not the lamp that was broken,” the mayor said.
`;

const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const DOCUMENT = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
  paragraph('Memo to the desk', undefined),
  paragraph('Boundary stone found in a hedge', 'Heading1'),
  paragraph('By Piet Voss'),
  paragraph('19 October 2013'),
  paragraph('A boundary stone that three parishes had looked for was found in a hedge on Saturday, where the third had put it.'),
  paragraph('“We only leaned it there,” their clerk said.'),
].join('')}</w:body></w:document>`;
