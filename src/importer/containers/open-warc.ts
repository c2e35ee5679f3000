/** A web archive (WARC) -> the pages that servers answered with. */
import { WARCParser, type WARCRecord } from 'warcio';
import { parseDate } from '../../domain/calendar/dates.ts';
import { type Item, itemOfBytes, MOST_AT_ONCE } from '../item.ts';
import { Refused } from '../refused.ts';
import type { Unpacked } from './open-zip.ts';

/** Pages, and documents that may be articles; a capture also holds their pictures, styles and scripts. */
const DOCUMENTS = /^(?:text\/(?:html|plain|markdown|csv)|application\/(?:xhtml\+xml|pdf))\b/i;

export async function* openWarc(item: Item): AsyncGenerator<Unpacked> {
  const records = WARCParser.iterRecords(item.chunks());
  let at = 0;
  try {
    for await (const record of records) {
      at++;
      const page = isDocument(record) ? await pageOf(record, item, at) : undefined;
      if (page) yield page;
      else await skip(record);
    }
  } catch (error) {
    throw new Refused(
      `The web archive is damaged after ${at} records: ${(error as Error).message}.`,
      'The pages before are imported. Bring the rest again from where it came.',
    );
  }
  if (at === 0) throw new Refused('No record was found in this web archive.', 'Bring it again from where it came.');
}

function isDocument(record: WARCRecord): boolean {
  if (record.warcType === 'resource') return DOCUMENTS.test(record.warcContentType ?? '');
  if (record.warcType !== 'response' || !/^https?:/i.test(record.warcTargetURI ?? '')) return false;
  const { httpHeaders } = record;
  return Number(httpHeaders?.statusCode) === 200 && DOCUMENTS.test(httpHeaders?.headers.get('content-type') ?? '');
}

async function pageOf(record: WARCRecord, item: Item, at: number): Promise<Unpacked> {
  const address = record.warcTargetURI ?? '';
  const file = `${item.file}, record ${at}: ${address}`;
  if (record.warcContentLength > MOST_AT_ONCE) {
    await skip(record);
    return { file, refused: tooLarge() };
  }
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
  const bytes = await contentOf(record);
  if (!bytes) return { file, refused: tooLarge() };
  const name = nameOf(address, type);
  return {
    ...itemOfBytes({
      file,
      place: name,
      bytes,
      depth: item.depth + 1,
      hints: {
        source: address,
        retrieved: parseDate(record.warcDate?.slice(0, 10) ?? ''),
        encoding: /charset\s*=\s*["']?([\w:.-]+)/i.exec(type)?.[1],
      },
    }),
    name,
  };
}

const tooLarge = () => new Refused('This record is too large to be a page.', 'Take the page out of the archive, and import it by itself.');

/** The library's own way to skip a record never ends where the file was cut within it. */
async function skip(record: WARCRecord): Promise<void> {
  for await (const _ of record.reader);
  record.consumed = 'skipped';
}

/** What a server sent may be packed once more; all of a record is read, so that the next one is found. Nothing where it is too large. */
async function contentOf(record: WARCRecord): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.length;
    if (size <= MOST_AT_ONCE) parts.push(part);
    else parts.length = 0;
  }
  return size <= MOST_AT_ONCE ? Buffer.concat(parts) : undefined;
}

/** `https://example.org/2017/talks?id=1` -> `talks.html`. */
function nameOf(address: string, type: string): string {
  const last = URL.parse(address)?.pathname.split('/').filter(Boolean).at(-1) ?? 'page';
  const stem = last.replace(/\.\w{1,5}$/, '') || 'page';
  const ending = /html/i.test(type) ? 'html' : /pdf/i.test(type) ? 'pdf' : /csv/i.test(type) ? 'csv' : 'txt';
  return `${stem}.${ending}`;
}
