/** A ZIP of clippings -> what lies in it. Nothing is unpacked to the disk, so that no name in it leads anywhere. */
import { posix } from 'node:path';
import { promisify } from 'node:util';
import { type Entry, fromBuffer, type Options, open, type ZipFile } from 'yauzl';
import { otherDocumentOf } from '../documents/other-documents.ts';
import { type Item, itemOfBytes, MOST_AT_ONCE, namesOf } from '../item.ts';
import { Refused } from '../refused.ts';
import { isCompanion } from './companions.ts';

const MOST_ENTRIES = 200_000;
/** Text is seldom packed to less than a twentieth of its size; what is a two-hundredth was made to fill a memory. */
const MOST_PACKED = 200;
const PACKED_FROM = 1024 * 1024;

/** What one entry is, or why it cannot be read. */
export type Unpacked = Item | { readonly file: string; readonly refused: Refused };

export async function* openZip(item: Item): AsyncGenerator<Unpacked> {
  const zip = await opened(item);
  try {
    const entries = await entriesOf(zip);
    const other = otherDocumentOf(entries);
    if (other) throw other;
    for (const [name, entry] of entries) {
      const file = `${item.file}/${name}`;
      if (LEADS_OUT.test(name)) {
        yield { file, refused: leadsOut() };
        continue;
      }
      if (!isWanted(name, entries)) continue;
      try {
        const bytes = await bytesOf(zip, entry);
        const place = posix.join(item.place, posix.join('/', name));
        yield itemOfBytes({ file, place, bytes, depth: item.depth + 1, beside: besideOf(zip, entries, name) });
      } catch (error) {
        yield { file, refused: error instanceof Refused ? error : damaged(error) };
      }
    }
  } finally {
    zip.close();
  }
}

/**
 * For libraries that unpack a ZIP themselves, without bounds.
 *
 * @throws {Refused} where an entry is damaged, or where all of them together would be larger than an article with its pictures
 */
export async function refuseBombs(bytes: Buffer): Promise<void> {
  const zip = await openBuffer(bytes, OPTIONS).catch((error: unknown) => {
    throw damaged(error);
  });
  try {
    let size = 0;
    for (const entry of (await entriesOf(zip)).values()) {
      size += (await bytesOf(zip, entry)).length;
      if (size > MOST_AT_ONCE)
        throw new Refused('What is packed in it is too large for an article.', 'Save its text alone, and import that.');
    }
  } catch (error) {
    throw error instanceof Refused ? error : damaged(error);
  } finally {
    zip.close();
  }
}

type Entries = ReadonlyMap<string, Entry>;
const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false };
const openPath = promisify<string, Options, ZipFile>(open);
const openBuffer = promisify<Buffer, Options, ZipFile>(fromBuffer);

async function opened(item: Item): Promise<ZipFile> {
  try {
    return item.path ? await openPath(item.path, OPTIONS) : await openBuffer(await item.bytes(), OPTIONS);
  } catch (error) {
    throw error instanceof Refused ? error : damaged(error);
  }
}

function entriesOf(zip: ZipFile): Promise<Entries> {
  if (zip.entryCount > MOST_ENTRIES) {
    throw new Refused(`This ZIP says that it holds ${zip.entryCount} files; at most ${MOST_ENTRIES} are read.`, 'Divide it.');
  }
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      const name = nameOf(entry);
      if (!name.endsWith('/')) entries.set(name, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error) => reject(damaged(error)));
    zip.readEntry();
  });
}

/** The name as it is shown, without the `./` that some programs put before all of them. */
function nameOf({ fileName }: Entry): string {
  const bytes = fileName as unknown as Buffer;
  return decoded(bytes).replace(/^(?:\.\/+)+/, '');
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `../evil.txt`: nothing is unpacked to the disk, but who packed it meant it to lie elsewhere. */
const LEADS_OUT = /(?:^|[\\/])\.\.(?:[\\/]|$)/;
const leadsOut = () =>
  new Refused('Its name leads out of the ZIP.', 'Unpack the ZIP into a folder, if you trust it, and import the file by itself.');

/** Of a packed web archive (WACZ) only its archives; never the pictures and styles that came with a page, nor hidden files. */
function isWanted(name: string, entries: Entries): boolean {
  if (entries.has('datapackage.json') && [...entries.keys()].some((each) => each.startsWith('archive/')))
    return /^archive\/[^/]+\.warc(?:\.gz)?$/.test(name);
  return !/(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$)/.test(name) && !isCompanion(name, (page) => entries.has(page));
}

const besideOf =
  (zip: ZipFile, entries: Entries, name: string): Item['beside'] =>
  async (named) => {
    const found = namesOf(named)
      .map((each) => entries.get(posix.join(posix.dirname(name), each)))
      .find((entry) => entry !== undefined);
    return found && bytesOf(zip, found).catch(() => undefined);
  };

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw new Refused('It is encrypted.', 'Unpack the ZIP with its password, and import what was in it.');
  if (uncompressedSize > MOST_AT_ONCE)
    throw new Refused('It is too large to be read out of a ZIP.', 'Unpack the ZIP, and import it by itself.');
  if (uncompressedSize > PACKED_FROM && uncompressedSize > compressedSize * MOST_PACKED) {
    throw new Refused(
      `It is packed to less than a ${MOST_PACKED}th of its size, as no text is.`,
      'If you trust it, unpack the ZIP, and import it by itself.',
    );
  }
  const stream = await promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))(entry);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const damaged = (error: unknown): Refused =>
  new Refused(`The ZIP is damaged here: ${(error as Error).message}.`, 'Pack it again, or unpack what can be unpacked, and import that.');
