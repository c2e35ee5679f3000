/** A file, and whatever lies in it -> articles, each with the raw bytes that it was made of. */
import { imported } from '../words/words.ts';
import { unpackedHead } from './containers/open-gzip.ts';
import { decodeText, wideEncodingOf } from './decode-text.ts';
import { otherDocument, otherText } from './documents/other-documents.ts';
import { FORMATS, type FormatName, type Head, type Readable, recognise } from './formats.ts';
import type { Item } from './item.ts';
import type { ReadResult } from './raw-article.ts';
import type { ReadingOptions } from './reading-options.ts';
import { Refused } from './refused.ts';

/** Archives within archives within archives: what lies deeper was not put there by a person. */
const DEEPEST = 4;
/** Bytes. Longer tables are decoded piece by piece, by the encoding of their beginning. */
const DECODED_AT_ONCE = 64 * 1024 * 1024;

/** An article or a problem, and where it came from. */
export interface Found {
  readonly result: ReadResult;
  /** What is kept as its raw file. */
  readonly item: Item;
  /** "Imported from raw text in Windows-1252." */
  readonly method: string;
  /** How the encoding was guessed, where the file does not say it. */
  readonly encodingGuess?: string;
}

/** Not an article, and nobody said that it was one: a picture that lies in a folder of clippings. */
export interface PassedOver {
  readonly passed: string;
}

/** @param isFound nobody named it: it may be no clipping at all */
export async function* readItem(
  item: Item,
  options: ReadingOptions,
  { isFound }: { isFound: boolean },
): AsyncGenerator<Found | PassedOver> {
  const failed = (error: unknown, file = item.file): Found => ({ result: { problem: asRefused(error).problemIn(file) }, item, method: '' });
  try {
    const head = headOf(item.name, await item.head());
    const named = item.depth === 0 ? options.as : undefined;
    const other = named ? undefined : otherDocument(head);
    if (other) throw other;
    const name = named ?? recognise(head);
    const program = !named && name === 'text' ? otherText(head.text) : undefined;
    if (program) throw program;
    if (isFound && isNoClipping(name, head)) {
      yield { passed: item.file };
      return;
    }
    const format = FORMATS[name];
    if ('open' in format) {
      if (item.depth >= DEEPEST)
        throw new Refused('It lies in an archive in an archive in an archive.', 'Unpack it, and import what was in it.');
      const open = await format.open();
      for await (const part of open(item)) {
        if ('refused' in part) yield failed(part.refused, part.file);
        else yield* withRaw(item, name, readItem(part, options, { isFound: true }));
      }
      return;
    }
    const text = textOf(item, options);
    const readable: Readable = { item, options, text: async () => (await text.whole()).text, pieces: text.pieces };
    const read = await format.read();
    for await (const result of read(readable)) {
      const { encoding, guessed } = text.encoding();
      yield {
        result: 'problem' in result ? { ...result, problem: { ...result.problem, file: item.file } } : result,
        item,
        method: methodOf(name, encoding),
        ...(guessed && { encodingGuess: `${encoding}, by its letters` }),
      };
    }
  } catch (error) {
    yield failed(error);
  }
}

/** A page within an MHTML is kept as the MHTML, which is what was saved; files in other archives are kept by themselves. */
async function* withRaw(item: Item, name: FormatName, found: AsyncIterable<Found | PassedOver>): AsyncGenerator<Found | PassedOver> {
  for await (const each of found) yield name === 'mhtml' && 'result' in each ? { ...each, item, method: `${imported.mhtml}.` } : each;
}

function headOf(name: string, bytes: Buffer): Head {
  const text = new TextDecoder(wideEncodingOf(bytes) ?? 'utf-8').decode(bytes);
  let unpacked: string | undefined;
  return { name, bytes, text, unpacked: () => (unpacked ??= unpackedHead(bytes).toString('latin1')) };
}

function isNoClipping(format: FormatName, head: Head): boolean {
  if (PROGRAM.test(head.name)) return MAY_BE_CODE.has(format);
  return format === 'text' && isBinary(head) && !CLIPPING.test(head.name);
}

/** Names of programs, styles, settings and drawings, which are text, too. A page may bear such a name: `article.php`. */
const PROGRAM =
  /\.(?:py|[cm]?jsx?|[cm]?tsx?|css|s[ac]ss|less|ini|cfg|conf|properties|toml|ya?ml|lock|map|svg|sh|bash|bat|cmd|ps1|php|rb|pl|lua|java|kt|c|h|cc|cpp|hpp|cs|go|rs|swift|sql|vbs|xsl|xslt|xsd|dtd)$|^(?:Makefile|Dockerfile|Gemfile|Rakefile)$/i;
/** Formats for which the code of a program may be taken. */
const MAY_BE_CODE = new Set<FormatName>(['text', 'markdown', 'csv', 'json', 'jsonl']);

/** Zeroes stand in pictures and programs, and in no text once it is decoded. */
const isBinary = ({ text }: Head): boolean => text.slice(0, 4096).includes('\0');
/** Names of what a person keeps as a clipping: where such a file cannot be read, its owner is told. */
const CLIPPING =
  /\.(?:txt|text|md|mdx|markdown|x?html?|mht|mhtml|csv|tsv|tab|json|jsonl|ndjson|xml|rss|atom|eml|mbox|warc|pdf|docx?|rtf|odt|wpd|wps|pages)$/i;

interface Encoding {
  readonly encoding: string;
  readonly guessed?: boolean;
}

function textOf(item: Item, options: ReadingOptions) {
  let decoded: Promise<Encoding & { readonly text: string }> | undefined;
  let used: Encoding = { encoding: 'UTF-8' };
  const whole = () => {
    decoded ??= item.bytes().then((bytes) => {
      const result = decode(bytes);
      used = result;
      return result;
    });
    return decoded;
  };
  const decode = (bytes: Uint8Array) => {
    const result = decodeText(bytes, { encoding: options.encoding, declared: item.hints.encoding });
    if ('refused' in result) throw new Refused(result.refused, result.remedy);
    return result;
  };
  async function* pieces(): AsyncGenerator<string> {
    if (item.size <= DECODED_AT_ONCE) {
      yield (await whole()).text;
      return;
    }
    used = decode(withoutCutLetter(await item.head()));
    const decoder = new TextDecoder(used.encoding, { fatal: true });
    try {
      for await (const chunk of item.chunks()) yield decoder.decode(chunk, { stream: true }).replaceAll('\r\n', '\n');
      yield decoder.decode();
    } catch {
      throw new Refused(
        `It begins as ${used.encoding}, but does not stay so.`,
        'Name its encoding: --encoding windows-1252. Or save it as UTF-8.',
      );
    }
  }
  return { whole, pieces, encoding: () => used };
}

/** The head of a file may end within a letter of several bytes. */
function withoutCutLetter(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(0x0a);
  return end > 0 ? bytes.subarray(0, end) : bytes;
}

const methodOf = (name: FormatName, encoding: string): string => {
  const method = imported[name as keyof typeof imported] as string;
  return `${encoding === 'UTF-8' ? method : imported.inEncoding(method, encoding)}.`;
};

function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return new Refused('There is no such file, or it vanished while others were read.', 'Look at the spelling, and import it again.');
    case 'EISDIR':
      return new Refused('This is a folder.', 'Name the files in it: FOLDER/*.txt');
    case 'EACCES':
    case 'EPERM':
      return new Refused('You may not read this file.', 'Give yourself the right to read it, and import it again.');
    default:
      return new Refused(
        `It cannot be read: ${String(message ?? error).slice(0, 300)}.`,
        'Import it again when that is mended, or import its text.',
      );
  }
}
