/** A file packed with gzip -> the file. */
import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { type Item, itemOfBytes } from '../item.ts';
import { Refused } from '../refused.ts';

/** The whole is bounded, not the ratio: zeroes pack a thousandfold, and 256 MB of them do no harm. */
const LARGEST = 256 * 1024 * 1024;

export async function* openGzip(item: Item): AsyncGenerator<Item> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpackedChunks(item.chunks())) {
    size += part.length;
    if (size > LARGEST) throw new Refused(`It unpacks to more than ${LARGEST / 1024 / 1024} MB.`, 'Unpack it, and import what was in it.');
    parts.push(part);
  }
  const { hints, beside, depth } = item;
  const file = `${dirname(item.file)}/${basename(item.file).replace(/\.gz$/i, '')}`.replace(/^\.\//, '');
  const place = item.place.replace(/\.gz$/i, '');
  yield itemOfBytes({ file, place, bytes: Buffer.concat(parts), depth: depth + 1, hints, beside });
}

export async function* unpackedChunks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const source = Readable.from(chunks);
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const part of source.pipe(gunzip)) yield part as Buffer;
  } catch (error) {
    throw new Refused(`It is not soundly packed: ${(error as Error).message}.`, 'Bring it again from where it came.');
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** The beginning of what is packed, as far as it can be told from the beginning of the file. */
export function unpackedHead(head: Buffer): Buffer {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1024 * 1024 });
  } catch {
    return Buffer.alloc(0);
  }
}
