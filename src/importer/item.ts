/** One thing to be read: a file, or a part of one, such as a page in a ZIP. */
import { createReadStream } from 'node:fs';
import { open, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { PartialDate } from '../domain/calendar/dates.ts';
import { Refused } from './refused.ts';

export interface Item {
  /** As a person finds it: `clippings.zip/2017/talks.html`. */
  readonly file: string;
  /** The last part of its path. */
  readonly name: string;
  /** Where it lay, below what was named: `1998/march/001.txt`. The source of an article that has no other; never like a web address. */
  readonly place: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file itself; nothing where it lies in another. */
  readonly path?: string;
  /** In how many containers it lies. */
  readonly depth: number;
  /** What stands around it says of it. */
  readonly hints: Hints;
  /** The first bytes, enough to tell its format. */
  head(): Promise<Buffer>;
  /** @throws {Refused} when it is too large to be held at once */
  bytes(): Promise<Buffer>;
  chunks(): AsyncIterable<Uint8Array>;
  /** Another file of the same page, by the path that the page gives it; nothing where it did not come along. */
  beside(path: string): Promise<Buffer | undefined>;
}

export interface Hints {
  /** Web address that it was saved from. */
  readonly source?: string | undefined;
  /** When it was saved. */
  readonly retrieved?: PartialDate | undefined;
  /** Encoding that the server or the mail declares. */
  readonly encoding?: string | undefined;
}

const HEAD = 64 * 1024;
/** Bytes of a single article with all that came with it; only tables of many articles are longer, and they are read piece by piece. */
export const MOST_AT_ONCE = 64 * 1024 * 1024;
/** Bytes. Pictures that are larger are no pictures of an article. */
export const LARGEST_PICTURE = 32 * 1024 * 1024;

export async function itemOfFile(path: string, file: string, place = basename(path)): Promise<Item> {
  const { size } = await stat(path);
  const hints: Hints = {};
  return {
    file,
    name: basename(path),
    place,
    path,
    size,
    depth: 0,
    hints,
    async head() {
      const handle = await open(path);
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(HEAD, size)), 0, Math.min(HEAD, size), 0);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
    async bytes() {
      refuseLarge(size);
      return readFile(path);
    },
    chunks: () => createReadStream(path, { highWaterMark: 1024 * 1024 }),
    beside: (named) => readBeside(path, named),
  };
}

interface Part {
  readonly file: string;
  readonly place: string;
  readonly bytes: Buffer;
  readonly depth: number;
  readonly hints?: Hints;
  readonly beside?: Item['beside'];
}

export function itemOfBytes({ file, place, bytes, depth, hints = {}, beside = async () => undefined }: Part): Item {
  return {
    file,
    name: basename(file),
    place,
    size: bytes.length,
    depth,
    hints,
    head: async () => bytes.subarray(0, HEAD),
    async bytes() {
      refuseLarge(bytes.length);
      return bytes;
    },
    chunks: async function* () {
      yield bytes;
    },
    beside,
  };
}

function refuseLarge(size: number): void {
  if (size <= MOST_AT_ONCE) return;
  throw new Refused(
    `It has ${megabytes(size)} MB; a single article is read up to ${megabytes(MOST_AT_ONCE)} MB.`,
    'Take the article out of it. A table of many articles may be as long as it likes: name its format, --as csv or --as jsonl.',
  );
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** Only files below the folder of the page: a page does not take over what lies elsewhere on the machine. */
async function readBeside(page: string, named: string): Promise<Buffer | undefined> {
  const folder = dirname(resolve(page));
  for (const name of namesOf(named)) {
    const path = resolve(folder, name);
    if (!path.startsWith(folder + sep)) continue;
    try {
      if (!(await realpath(path)).startsWith((await realpath(folder)) + sep)) continue;
      const stats = await stat(path);
      if (stats.isFile() && stats.size <= LARGEST_PICTURE) return await readFile(path);
    } catch {
      // It did not come along.
    }
  }
  return undefined;
}

/** A path as a page writes it: perhaps percent-encoded, perhaps with a query behind it. */
export function namesOf(named: string): string[] {
  const path = named.replace(/[?#].*$/s, '').replace(/^\.\//, '');
  try {
    return [...new Set([path, decodeURIComponent(path)])];
  } catch {
    return [path];
  }
}
