/** The formats of clippings, in the order in which they are told from each other: by what is in a file, and by its name only where formats look alike. */

import { isMbox } from './containers/open-mbox.ts';
import type { Unpacked } from './containers/open-zip.ts';
import { databaseOf } from './databases/databases.ts';
import type { Item } from './item.ts';
import { withPicturesBeside } from './pictures/pictures-beside.ts';
import type { ReadResult } from './raw-article.ts';
import type { ReadingOptions } from './reading-options.ts';

/** The beginning of a file. */
export interface Head {
  readonly name: string;
  readonly bytes: Buffer;
  /** As UTF-8, or as UTF-16 where it begins like that; letters of other encodings are broken in it. */
  readonly text: string;
  /** The first bytes of what is in it, where it is packed with gzip. */
  readonly unpacked: () => string;
}

/** A file of articles as it is read: its text in one piece, or in many. */
export interface Readable {
  readonly item: Item;
  readonly options: ReadingOptions;
  /** @throws {Refused} when it is no text */
  text(): Promise<string>;
  pieces(): AsyncIterable<string>;
}

type Reader = (file: Readable) => AsyncIterable<ReadResult>;
type Opener = (item: Item) => AsyncIterable<Unpacked>;

interface Format {
  readonly is: (head: Head) => boolean;
  /** For formats that hold files. */
  readonly open?: () => Promise<Opener>;
  /** Loaded when first needed: some of the libraries are large. */
  readonly read?: () => Promise<Reader>;
}

const startsWith = (bytes: Buffer, letters: string): boolean => bytes.subarray(0, letters.length).toString('latin1') === letters;
const ZIP = 'PK\u0003\u0004';
const GZIP = '\u001f\u008b';

/** Browsers save pages with a doctype or <html> first; comments and an XML declaration may stand before it. */
const PAGE = /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const FEED = /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype[^>[]*(?:\[[^\]]*\])?>\s*)*<(?:rss|feed|rdf:RDF)\b/i;
const NOTES = /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!doctype[^>]*>\s*)*<en-export\b/i;
const FRONT_MATTER = /^\ufeff?(?:---|\+\+\+)[^\n]*\n/;
/** A first line of short column names, among them one for a title. Semicolons and tabs stand in headlines, too: between them the name is all. */
const HEADER = /^\ufeff?"?[\w .-]{1,40}"?(?:(?<separator>[,;\t])"?[\w .-]{0,40}"?)(?:\k<separator>"?[\w .-]{0,40}"?)*$/;
const TITLE = /\b(?:title|headline)\b/i;
const WHOLE_TITLE = /(?:^\ufeff?|[;\t])"?(?:title|headline)"?(?:[;\t]|$)/i;
const MAIL_HEADER = /^(?:from|to|subject|date|mime-version|received|return-path|message-id|delivered-to|content-type|reply-to)\s*:/i;

const firstLineOf = ({ text }: Head): string => text.split('\n', 1).join().trimEnd();

function isHeader(line: string): boolean {
  const separator = HEADER.exec(line)?.groups?.['separator'];
  return separator !== undefined && (separator === ',' ? TITLE : WHOLE_TITLE).test(line);
}

/** Lines such as `Subject: …`, two at least, before anything else. */
function isMail({ text }: Head): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  return lines.length > 1 && lines.every((line) => /^[\w-]+\s*:/.test(line)) && lines.filter((line) => MAIL_HEADER.test(line)).length > 1;
}

const isMhtml = (head: Head): boolean =>
  isMail(head) && /^content-type\s*:\s*multipart\/related/im.test(head.text) && !/^received\s*:/im.test(head.text);

export const FORMATS = {
  pdf: {
    is: ({ bytes }) => bytes.subarray(0, 1024).includes('%PDF-'),
    read: async () => {
      const { readPdf } = await import('./documents/read-pdf.ts');
      return ({ item, options }) => readPdf(item, options);
    },
  },
  docx: {
    is: ({ bytes }) => startsWith(bytes, ZIP) && bytes.includes('[Content_Types].xml') && bytes.includes('word/'),
    read: async () => {
      const { readDocx } = await import('./documents/read-docx.ts');
      return ({ item, options }) => readDocx(item, options);
    },
  },
  zip: { is: ({ bytes }) => startsWith(bytes, ZIP), open: async () => (await import('./containers/open-zip.ts')).openZip },
  warc: {
    is: ({ bytes, unpacked }) => startsWith(bytes, 'WARC/') || (startsWith(bytes, GZIP) && unpacked().startsWith('WARC/')),
    open: async () => (await import('./containers/open-warc.ts')).openWarc,
  },
  gzip: { is: ({ bytes }) => startsWith(bytes, GZIP), open: async () => (await import('./containers/open-gzip.ts')).openGzip },
  mbox: { is: ({ text }) => isMbox(text), open: async () => (await import('./containers/open-mbox.ts')).openMbox },
  mhtml: { is: isMhtml, open: async () => (await import('./containers/open-mhtml.ts')).openMhtml },
  mail: {
    is: isMail,
    read: async () => {
      const { readMail } = await import('./documents/read-mail.ts');
      return ({ item }) => readMail(item);
    },
  },
  feed: {
    is: ({ text }) => FEED.test(text),
    read: async () => {
      const { readFeed } = await import('./documents/read-feed.ts');
      return ({ item, pieces }) => readFeed(item, pieces());
    },
  },
  enex: {
    is: ({ text }) => NOTES.test(text),
    read: async () => {
      const { readFeed } = await import('./documents/read-feed.ts');
      return ({ item, pieces }) => readFeed(item, pieces());
    },
  },
  html: {
    is: ({ text, name }) => PAGE.test(text) || (/\.x?html?$/i.test(name) && /<[a-z]/i.test(text)),
    read: async () => {
      const { readPage } = await import('./pages/read-page.ts');
      return async function* ({ item, text, options }) {
        yield* await readPage(item, await text(), options);
      };
    },
  },
  jsonl: {
    is: (head) => /^\ufeff?\s*\{/.test(head.text) && isJson(firstLineOf(head)),
    read: async () => {
      const { readJsonLines } = await import('./tables/read-json.ts');
      return ({ item, pieces, options }) => readJsonLines(item, pieces(), options);
    },
  },
  json: {
    is: ({ text, name }) =>
      /^\ufeff?\s*(?:\{\s*"|\[\s*\{)/.test(text) && (/\.json$/i.test(name) || /^\ufeff?\s*\[?\s*\{\s*"[\w@. -]{1,60}"\s*:/.test(text)),
    read: async () => {
      const { readJson } = await import('./tables/read-json.ts');
      return async function* ({ item, text, options }) {
        yield* readJson(item, await text(), options);
      };
    },
  },
  csv: {
    is: (head) => /\.(?:csv|tsv|tab)$/i.test(head.name) || isHeader(firstLineOf(head)),
    read: async () => {
      const { readCsv } = await import('./tables/read-csv.ts');
      return ({ item, pieces, options }) => readCsv(item, pieces(), options);
    },
  },
  database: {
    is: ({ text }) => databaseOf(text) !== undefined,
    read: async () => {
      const { readDatabase } = await import('./databases/read-database.ts');
      return async function* ({ item, text }) {
        yield* readDatabase(item, await text());
      };
    },
  },
  markdown: {
    is: ({ text, name }) => FRONT_MATTER.test(text) || /\.(?:md|mdx|markdown)$/i.test(name),
    read: async () => {
      const { readMarkdown } = await import('./markdown/read-markdown.ts');
      return async function* ({ item, text, options }) {
        for (const result of readMarkdown({ ...item, text: await text() }, options)) yield await withPicturesBeside(result, item);
      };
    },
  },
  text: {
    is: () => true,
    read: async () => {
      const { readText } = await import('./documents/read-text.ts');
      return async function* ({ item, text, options }) {
        yield* readText({ ...item, text: await text() }, options);
      };
    },
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

export const recognise = (head: Head): FormatName => FORMAT_NAMES.find((name) => FORMATS[name].is(head)) ?? 'text';

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
