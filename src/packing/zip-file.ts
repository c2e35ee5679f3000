/**
 * Writes a ZIP file entry by entry.
 *
 * Our own, because an archive may have a million files: what packages there are take time that grows with the square of
 * the number of files, hold them in memory, or end at 65,535. Here only the directory (some 100 bytes a file) is held.
 */
import { closeSync, createReadStream, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { DEFLATED, directoryRecord, type Entry, endRecords, type Limits, localRecord, STORED } from './zip-records.ts';

/** Larger files are compressed piece by piece. */
const AT_ONCE = 8 * 1024 * 1024;
/** Small buffers are slices of large ones, which they keep alive: so many records are copied together. */
const TOGETHER = 1000;
const LIMITS: Limits = { entries: 0xffff, bytes: 0xffffffff };

export class ZipFile {
  readonly #file: number;
  readonly #limits: Limits;
  readonly #directory: Buffer[] = [];
  #recent: Buffer[] = [];
  #entries = 0;
  #at = 0;

  /** @param limits what fits the 32-bit records; for tests */
  constructor(path: string, limits = LIMITS) {
    this.#file = openSync(path, 'w');
    this.#limits = limits;
  }

  /** @param name path inside, with `/` */
  addText(name: string, text: string): void {
    this.#addBytes(name, Buffer.from(text), false);
  }

  /** @param isCompressed the file gains nothing by being compressed again */
  async addFile(name: string, path: string, isCompressed: boolean): Promise<void> {
    const { size } = statSync(path);
    // What cannot be compressed grows a little.
    if (size > AT_ONCE) await this.#addPieces(name, path, isCompressed, size * 1.01 > this.#limits.bytes);
    else this.#addBytes(name, readFileSync(path), isCompressed);
  }

  /** Writes the directory, without which no program reads the file. @returns bytes of the whole file */
  end(): number {
    const begin = this.#at;
    this.#gather();
    for (const records of this.#directory) this.#write(records);
    this.#write(endRecords(this.#entries, this.#at - begin, begin, this.#limits));
    closeSync(this.#file);
    return this.#at;
  }

  #addBytes(name: string, bytes: Buffer, isCompressed: boolean): void {
    const data = isCompressed ? bytes : deflateRawSync(bytes);
    const method = isCompressed ? STORED : DEFLATED;
    const entry = { name: Buffer.from(name), method, crc: crc32(bytes), packed: data.length, size: bytes.length } as const;
    this.#note(entry, this.#at);
    this.#write(localRecord(entry, false));
    this.#write(data);
  }

  /** Sizes are known at the end only: the record before the data is written again then. */
  async #addPieces(name: string, path: string, isCompressed: boolean, isWide: boolean): Promise<void> {
    const entry = { name: Buffer.from(name), method: isCompressed ? STORED : DEFLATED, crc: 0, packed: 0, size: 0 } as const;
    const found = { crc: 0, packed: 0, size: 0 };
    const begin = this.#at;
    this.#write(localRecord(entry, isWide));
    const source = createReadStream(path);
    source.on('data', (piece) => {
      found.crc = crc32(piece, found.crc);
      found.size += piece.length;
    });
    for await (const piece of isCompressed ? source : source.pipe(createDeflateRaw())) {
      found.packed += (piece as Buffer).length;
      this.#write(piece as Buffer);
    }
    const end = this.#at;
    this.#at = begin;
    this.#write(localRecord({ ...entry, ...found }, isWide));
    this.#at = end;
    this.#note({ ...entry, ...found }, begin);
  }

  #note(entry: Entry, offset: number): void {
    this.#entries++;
    if (this.#recent.push(directoryRecord(entry, offset, this.#limits.bytes)) === TOGETHER) this.#gather();
  }

  #gather(): void {
    this.#directory.push(Buffer.concat(this.#recent));
    this.#recent = [];
  }

  #write(bytes: Buffer): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done, bytes.length - done, this.#at + done);
    this.#at += bytes.length;
  }
}
