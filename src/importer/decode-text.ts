/** Bytes of a clipping -> text, and the encoding that it was written in. */
import { analyse } from 'chardet';

export interface DecodingOptions {
  /** What a person says; overrules all else. */
  readonly encoding?: string | undefined;
  /** What a server or a mail says. */
  readonly declared?: string | undefined;
}

export interface DecodedText {
  readonly text: string;
  /** `UTF-8`, `UTF-16`, `Windows-1252`, `shift_jis`; with how many characters were broken. */
  readonly encoding: string;
  /** Nothing says it: it was told by the letters. */
  readonly guessed?: boolean;
}

export type Decoded = DecodedText | { readonly refused: string; readonly remedy: string };

/** Control characters that no text has. Binary files are full of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/;

/** Of so many characters one may be broken: pages were put together from parts in several encodings. */
const SOUND = 500;

/** Text with `\n` line ends and without a byte order mark; or why it is none. */
export function decodeText(bytes: Uint8Array, { encoding, declared }: DecodingOptions = {}): Decoded {
  if (bytes.length === 0) return { refused: 'The file is empty.', remedy: 'Leave it out, or bring the clipping back from where it came.' };
  if (encoding) return decodedAs(bytes, encoding);
  const utf16 = wideEncodingOf(bytes);
  if (utf16) return wide(bytes, utf16);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return CONTROLS.test(text) ? BINARY : { text: lines(text), encoding: 'UTF-8' };
  } catch {
    const named = known(declared) ?? declaredIn(bytes);
    if (named) return decodedAs(bytes, named);
    const nearly = isNearlyUtf8(bytes) ? decodedAs(bytes, 'utf-8') : undefined;
    return nearly && 'text' in nearly ? nearly : guessed(bytes);
  }
}

/** Letters of several bytes stand in other encodings by chance alone: where fewer are sound than broken, the text is of another one. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const special = new TextDecoder('utf-8').decode(bytes).match(/\P{ASCII}/gu) ?? [];
  const broken = special.filter((character) => character === '\ufffd').length;
  return special.length - broken > broken;
}

function wide(bytes: Uint8Array, encoding: string): Decoded {
  if (bytes.length % 2 === 1) return { refused: 'The file is UTF-16, but ends within a character.', remedy: 'Bring the whole file.' };
  return { text: lines(new TextDecoder(encoding).decode(bytes)), encoding: 'UTF-16' };
}

/** `utf-16le` or `utf-16be`, with a byte order mark or without; nothing for other text, and for what is none. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return wideWithoutMark(bytes);
}

/** Western text in UTF-16 has a zero in every second byte, whether or not it begins with a mark. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 200);
  if (head.length < 20) return undefined;
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length / (head.length / 2));
  const [even = 0, odd = 0] = zeros;
  const encoding = odd > 0.8 && even === 0 ? 'utf-16le' : even > 0.8 && odd === 0 ? 'utf-16be' : undefined;
  return encoding && !CONTROLS.test(new TextDecoder(encoding).decode(head)) ? encoding : undefined;
}

/** Browsers look for it in the first 1,024 bytes, and so does who writes it. */
const DECLARATION_WITHIN = 1024;
const DECLARATION = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(?<meta>[\w:.-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<xml>[\w:.-]+)/i;

/** The encoding that a web page says it has. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const { meta, xml } = DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN)))?.groups ?? {};
  return known(meta ?? xml);
}

/** Nothing for a name that nobody knows. */
function known(name: string | undefined): string | undefined {
  try {
    return name && new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function decodedAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken * SOUND > text.length) {
    return {
      refused: `It is said to be written in ${encoding}, but it is not.`,
      remedy: 'Open it, look that its letters are right, and save it as UTF-8; or name its encoding: --encoding windows-1252.',
    };
  }
  if (CONTROLS.test(text)) return BINARY;
  const name = encoding === 'windows-1252' ? 'Windows-1252' : encoding === 'utf-8' ? 'UTF-8' : encoding;
  return { text: lines(text), encoding: broken > 0 ? `${name}, with ${broken} broken characters` : name };
}

/** In percent, as the library counts it. */
const SURE = 50;
/** Of the letters of Western text so many may have an accent. */
const MOST_ACCENTS = 0.15;
/** Told apart by the order of their bytes; those of one byte a letter only by how often letters occur. */
const SEVERAL_BYTES = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'Big5', 'GB18030', 'ISO-2022-JP', 'ISO-2022-KR', 'ISO-2022-CN']);

function guessed(bytes: Uint8Array): Decoded {
  const western = new TextDecoder('windows-1252').decode(bytes);
  if (CONTROLS.test(western)) return BINARY;
  const accents = western.match(/[^\p{ASCII}–—‘’“”…]/gu)?.length ?? 0;
  if (accents <= western.length * MOST_ACCENTS) return { text: lines(western), encoding: 'Windows-1252', guessed: true };
  const [best] = analyse(bytes.subarray(0, 64 * 1024));
  const encoding = best && (SEVERAL_BYTES.has(best.name) || best.confidence >= SURE) ? known(best.name) : undefined;
  const decoded = encoding ? decodedAs(bytes, encoding) : undefined;
  if (decoded && 'text' in decoded && /\p{L}{3}/u.test(decoded.text)) return { ...decoded, guessed: true };
  return {
    refused: 'The file is neither UTF-8, UTF-16 nor Western text (Windows-1252); reading it would be a guess.',
    remedy: 'Name its encoding, such as --encoding windows-1251; or save it as UTF-8.',
  };
}

const BINARY: Decoded = {
  refused: 'The file is binary, not text.',
  remedy: 'Import web pages, text, tables, mail, Word documents or PDFs; save other documents in one of these first.',
};

const lines = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
const startsWith = (bytes: Uint8Array, first: number, second: number): boolean => bytes[0] === first && bytes[1] === second;
