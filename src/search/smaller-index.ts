/**
 * Makes an index cost its readers less. Pagefind names each of its files by a random digest, and the list of them all is loaded with
 * every index: numbers say as much in a third of the bytes. And it puts rare words into one file with a common one beside them in
 * the alphabet: they get files of their own.
 *
 * Only what is wholly understood is changed. An index that another release of Pagefind writes in another way is left as it is:
 * searches then read more, and find the same.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader, type Item, listHead, writeCbor } from './cbor.ts';

type Page = [name: string, words: number, group: string];
type Chunk = [from: string, to: string, name: string];
type Meta = [version: string, pages: Page[], chunks: Chunk[], ...others: Item[]];

const SIGNATURE = Buffer.from('pagefind_dcd');
/** Pagefind looks for a word also in a file that ends with a beginning of it, for "august" in that of "a". This ends a word. */
const END = '\0';
/** Files that are larger than this, compressed, are looked into. */
const LARGE = 16_000;
/** Words that take so much are large by themselves. Bytes before compression. */
const LARGE_WORD = 24_000;
const FULL = 20_000;

/** @returns whether it was understood */
export function makeIndexSmaller(folder: string): boolean {
  const [metaFile, ...others] = readdirSync(folder).filter((name) => name.endsWith('.pf_meta'));
  if (!metaFile || others.length > 0) return false;
  const meta = understood(unpacked(join(folder, metaFile)));
  if (!meta) return false;
  const [version, pages, chunks, ...rest] = meta;
  const rename = (kind: 'fragment' | 'index', from: string, to: string) => renameSync(fileOf(folder, kind, from), fileOf(folder, kind, to));
  const numbered = pages.map(([name, words, group], index): Page => {
    rename('fragment', name, index.toString(36));
    return [index.toString(36), rounded(words), group];
  });
  let count = 0;
  const parted = chunks.flatMap(([from, to, name]): Chunk[] => {
    const parts = partsOf(fileOf(folder, 'index', name));
    if (!parts) {
      const number = (count++).toString(36);
      rename('index', name, number);
      return [[from, to, number]];
    }
    rmSync(fileOf(folder, 'index', name));
    return parts.map((part): Chunk => {
      const number = (count++).toString(36);
      writeFileSync(fileOf(folder, 'index', number), packed(part.bytes));
      return [part.from, part.to + END, number];
    });
  });
  writeFileSync(join(folder, metaFile), packed(writeCbor([version, numbered, parted, ...rest])));
  return true;
}

/** Lengths of pages only weigh in the order of results, and a thirtieth weighs nothing. */
function rounded(words: number): number {
  const unit = 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, words))) - 4);
  return Math.round(words / unit) * unit;
}

const fileOf = (folder: string, kind: 'fragment' | 'index', name: string): string => join(folder, kind, `${name}.pf_${kind}`);

const packed = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

function unpacked(file: string): Uint8Array | undefined {
  const bytes = gunzipSync(readFileSync(file));
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? bytes.subarray(SIGNATURE.length) : undefined;
}

/** What is read must be what was written, down to the last byte. */
function understood(bytes: Uint8Array | undefined): Meta | undefined {
  if (!bytes) return undefined;
  try {
    const item = new CborReader(bytes).read();
    if (!isMeta(item) || !Buffer.from(writeCbor(item)).equals(bytes)) return undefined;
    return item;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function isMeta(item: Item): item is Meta {
  if (typeof item !== 'object' || item.length < 3) return false;
  const [version, pages, chunks] = item;
  return (
    typeof version === 'string' &&
    isListOf(pages, (page) => matches(page, ['string', 'number', 'string']) && (page as Page)[2] === '') &&
    isListOf(chunks, (chunk) => matches(chunk, ['string', 'string', 'string']))
  );
}

const isListOf = (item: Item | undefined, is: (each: Item) => boolean): boolean => Array.isArray(item) && item.every(is);
const matches = (item: Item, kinds: readonly string[]): boolean =>
  typeof item === 'object' && item.length === kinds.length && item.every((each, index) => typeof each === kinds[index]);

interface Part {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
}

/** The words of a large file in several, in their order; `undefined` where one file is right for them. */
function partsOf(file: string): Part[] | undefined {
  if (!existsSync(file) || statSync(file).size < LARGE) return undefined;
  const bytes = unpacked(file);
  const words = bytes && wordsIn(bytes);
  if (!words || words.length === 0) return undefined;
  const groups: (typeof words)[] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const size = word.end - word.start;
    if (size > LARGE_WORD || filled + size > FULL) {
      groups.push([]);
      filled = 0;
    }
    groups.at(-1)?.push(word);
    filled += size > LARGE_WORD ? Number.POSITIVE_INFINITY : size;
  }
  return groups.map((group) => ({
    from: group[0]?.word ?? '',
    to: group.at(-1)?.word ?? '',
    bytes: Buffer.concat([listHead(1), listHead(group.length), ...group.map(({ start, end }) => bytes.subarray(start, end))]),
  }));
}

/** A file is a list of one list of words; each is a list that begins with the word. */
function wordsIn(bytes: Uint8Array): { word: string; start: number; end: number }[] | undefined {
  const reader = new CborReader(bytes);
  if (reader.enterList() !== 1) return undefined;
  const words = Array.from({ length: reader.enterList() }, () => {
    const start = reader.at;
    const inside = new CborReader(bytes, start);
    inside.enterList();
    const word = String(inside.read());
    reader.skip();
    return { word, start, end: reader.at };
  });
  return reader.at === bytes.length ? words : undefined;
}
