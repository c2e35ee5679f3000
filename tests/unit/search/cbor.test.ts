import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CborReader, type Item, writeCbor } from '../../../src/search/cbor.ts';

const { item } = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('item')),
  ),
}));

test('what was written is read as it was, and passed over as a whole', () => {
  fc.assert(
    fc.property(item, (given) => {
      const bytes = writeCbor(given);
      expect(new CborReader(bytes).read()).toEqual(given);
      const reader = new CborReader(bytes);
      reader.skip();
      expect(reader.at).toBe(bytes.length);
    }),
  );
});

/** Examples of https://www.rfc-editor.org/rfc/rfc8949#appendix-A */
test.each([
  [1_000_000, '1a000f4240'],
  [-100, '3863'],
  ['水', '63e6b0b4'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
] as const)('%j is written as the standard says', (given, hexadecimal) => {
  expect(Buffer.from(writeCbor(given)).toString('hex')).toBe(hexadecimal);
});

test.each(['f4', 'fb3ff199999999999a', '9fff', '62', '830102'])('%s is refused', (hexadecimal) => {
  expect(() => new CborReader(Buffer.from(hexadecimal, 'hex')).read()).toThrow(RangeError);
});
