/** Bytes in an encoding that nothing names. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/importer/decode-text.ts';
import { placeForImports } from './importing.ts';

const { clipping, importAll } = placeForImports();
const PLAIN = 'The boat lay in the harbour for a week, and nobody went on board. '.repeat(30);
const western = (text: string) => Buffer.from(text, 'latin1');

describe('a text of which nearly all is ASCII', () => {
  test.each([
    ['a name and a quotation', 'Ren\xe9 said: \x93I didn\x92t do it,\x94 and left.', 'René said: “I didn’t do it,” and left.'],
    ['a mark behind a letter, which could be one letter of UTF-8', '\x93CAF\xc9\x94 stood over the door.', '“CAFÉ” stood over the door.'],
    ['a page without a charset', '<html><head><title>Ren\xe9</title></head><body><p>Ren\xe9 left.</p></body></html>', '<p>René left.</p>'],
  ])('is read as Windows-1252, as a guess: %s', (_, written, read) => {
    const decoded = decodeText(western(`${written}\n${PLAIN}`));
    expect(decoded).toMatchObject({ encoding: 'Windows-1252', guessed: true, text: expect.stringContaining(read) });
  });

  test('is UTF-8 where most of its other letters are, and a broken one is said', async () => {
    const bytes = Buffer.concat([Buffer.from(`René lit the lamp\n\nRené said: “It burns.” ${PLAIN}`), western('Ren\xe9 left.')]);
    expect(decodeText(bytes)).toMatchObject({ encoding: 'UTF-8, with 1 broken characters' });
    const [outcome] = await importAll([clipping('lamp.txt', bytes)]);
    expect(outcome).toMatchObject({ outcome: 'imported', remarks: [expect.stringContaining('1 of its characters is broken (\ufffd).')] });
  });
});
