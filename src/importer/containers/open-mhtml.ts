/** A page that a browser saved as one file (MHTML): its HTML, and its pictures by the addresses that it gives them. */
import { parseDate } from '../../domain/calendar/dates.ts';
import { type Item, itemOfBytes } from '../item.ts';
import { Refused } from '../refused.ts';
import { headerOf, parseMail, partsOf } from './mime.ts';

export async function* openMhtml(item: Item): AsyncGenerator<Item> {
  const bytes = await item.bytes();
  const whole = await headersOf(bytes);
  const pictures = new Map<string, Buffer>();
  let page: { html: string; address: string | undefined } | undefined;
  for (const part of partsOf(bytes)) {
    const mail = await parseMail(part);
    const address = headerOf(mail, 'content-location');
    if (mail.html !== undefined) {
      page ??= { html: mail.html, address };
      continue;
    }
    const [attachment] = mail.attachments;
    if (!attachment?.mimeType.startsWith('image/') || typeof attachment.content === 'string') continue;
    const content = Buffer.from(attachment.content as ArrayBuffer);
    const id = headerOf(mail, 'content-id')?.replace(/^<|>$/g, '');
    for (const name of [address, id && `cid:${id}`]) if (name) pictures.set(name, content);
  }
  if (!page) throw new Refused('There is no page in this file.', 'Save the page again from the browser.');
  const source = page.address ?? headerOf(whole, 'snapshot-content-location');
  yield {
    ...itemOfBytes({
      file: item.file,
      place: item.place,
      bytes: Buffer.from(page.html),
      depth: item.depth + 1,
      hints: { source, retrieved: dayOf(whole.date), encoding: 'utf-8' },
      beside: async (named) => pictures.get(named),
    }),
    name: item.name,
  };
}

/** The headers alone: the library would put all the parts together as one text. */
async function headersOf(bytes: Buffer) {
  const end = bytes.toString('latin1', 0, 64 * 1024).search(/\r?\n\r?\n/);
  const head = bytes.toString('latin1', 0, end < 0 ? 64 * 1024 : end).replace(/content-type:[^\n]*(?:\n[ \t][^\n]*)*/i, '');
  return parseMail(Buffer.from(`${head.trim()}\r\n\r\n`, 'latin1'));
}

const dayOf = (date: string | undefined) => parseDate(date?.slice(0, 10) ?? '');
