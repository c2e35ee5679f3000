/** The records of a ZIP file: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */

export const STORED = 0;
export const DEFLATED = 8;

export interface Entry {
  /** Path inside, with `/`, in UTF-8. */
  readonly name: Buffer;
  readonly method: typeof STORED | typeof DEFLATED;
  readonly crc: number;
  /** Bytes as they stand in the file, and as they come out. */
  readonly packed: number;
  readonly size: number;
}

/** From these values on the format needs its 64-bit records. */
export interface Limits {
  readonly entries: number;
  readonly bytes: number;
}

/** 1 January 1980, 00:00, the first moment that a ZIP file knows: two archives of the same files are the same bytes. */
const [TIME, DATE] = [0, 0x21];
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** A regular file that all may read, on Unix. */
const MODE = 0o100644 * 0x10000;
const MADE_ON_UNIX = 0x0300;
/** Versions of the format; 4.5 knows 64-bit records. */
const [PLAIN, WIDE] = [20, 45];
/** Says that the value stands in a 64-bit record. */
const ALL_ONES = 0xffffffff;

/** Field values, in little endian: `[bytes, value]`. */
function record(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

/** @param isWide sizes have 64 bits */
export function localRecord({ name, method, crc, packed, size }: Entry, isWide: boolean): Buffer {
  const wide = isWide ? record([2, 1], [2, 16], [8, size], [8, packed]) : Buffer.alloc(0);
  const head = record(
    [4, 0x04034b50],
    [2, isWide ? WIDE : PLAIN],
    [2, FLAGS],
    [2, method],
    [2, TIME],
    [2, DATE],
    [4, crc],
    [4, isWide ? ALL_ONES : packed],
    [4, isWide ? ALL_ONES : size],
    [2, name.length],
    [2, wide.length],
  );
  return Buffer.concat([head, name, wide]);
}

/** @param offset where the local record stands */
export function directoryRecord({ name, method, crc, packed, size }: Entry, offset: number, most: number): Buffer {
  const isWide = [packed, size, offset].some((value) => value >= most);
  const wide = isWide ? record([2, 1], [2, 24], [8, size], [8, packed], [8, offset]) : Buffer.alloc(0);
  const narrow = (value: number): [4, number] => [4, isWide ? ALL_ONES : value];
  const head = record(
    [4, 0x02014b50],
    [2, MADE_ON_UNIX + WIDE],
    [2, isWide ? WIDE : PLAIN],
    [2, FLAGS],
    [2, method],
    [2, TIME],
    [2, DATE],
    [4, crc],
    narrow(packed),
    narrow(size),
    [2, name.length],
    [2, wide.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, MODE],
    narrow(offset),
  );
  return Buffer.concat([head, name, wide]);
}

/** @param size of all directory records @param offset where the first of them stands */
export function endRecords(entries: number, size: number, offset: number, most: Limits): Buffer {
  const isWide = entries >= most.entries || size >= most.bytes || offset >= most.bytes;
  const wide = isWide
    ? [
        record(
          [4, 0x06064b50],
          [8, 44],
          [2, MADE_ON_UNIX + WIDE],
          [2, WIDE],
          [4, 0],
          [4, 0],
          [8, entries],
          [8, entries],
          [8, size],
          [8, offset],
        ),
        record([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]),
      ]
    : [];
  const count = isWide ? 0xffff : entries;
  const [shownSize, shownOffset] = isWide ? [ALL_ONES, ALL_ONES] : [size, offset];
  return Buffer.concat([
    ...wide,
    record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, shownSize], [4, shownOffset], [2, 0]),
  ]);
}
