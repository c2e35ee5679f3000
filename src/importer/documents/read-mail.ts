/** A mail as it was sent (EML): subject and date from its headers, the text from its page or its plain text. Who sends newsletters is a publication. */
import type { Email } from 'postal-mime';
import { headerOf, parseMail } from '../containers/mime.ts';
import { type Item, itemOfBytes } from '../item.ts';
import { readDate } from '../lines/read-date.ts';
import { readPage } from '../pages/read-page.ts';
import type { RawArticle, ReadResult } from '../raw-article.ts';
import { Refused } from '../refused.ts';

const ORIGIN = 'the headers of the mail';

export async function* readMail(item: Item): AsyncGenerator<ReadResult> {
  const mail = await parseMail(await item.bytes());
  const { subject } = mail;
  if (!mail.html?.trim() && !mail.text?.trim())
    throw new Refused('This mail has no text.', 'Save it again, with its text, from the program that it came from.');
  const result = mail.html?.trim() ? await articleOfHtml(mail.html, item, mail) : articleOfText(mail.text ?? '', item);
  if ('problem' in result) {
    yield result;
    return;
  }
  const { article } = result;
  const published = dayOfMail(mail);
  const { name, address } = (mail.from && 'address' in mail.from && mail.from) || {};
  const publication = isNewsletter(mail) ? name?.trim() : undefined;
  const sender = [name?.trim(), address && `<${address}>`].filter(Boolean).join(' ');
  yield {
    article: {
      ...article,
      headline: subject?.replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*)+/i, '').trim() || article.headline,
      published: published ?? article.published,
      publication: publication || article.publication,
      source: webVersionOf(mail) ?? sourceOf(mail, item),
      origins: {
        ...article.origins,
        ...(subject && { headline: ORIGIN }),
        ...(published && { published: ORIGIN }),
        ...(publication && { publication: ORIGIN }),
        ...(sender && !publication && { source: `a mail from ${sender}` }),
      },
    },
  };
}

/** Sent to many, as their programs say; what a person writes to another is printed nowhere. */
const isNewsletter = (mail: Email): boolean =>
  headerOf(mail, 'list-id') !== undefined ||
  headerOf(mail, 'list-unsubscribe') !== undefined ||
  /^\s*(?:list|bulk)\s*$/i.test(headerOf(mail, 'precedence') ?? '');

async function articleOfHtml(html: string, item: Item, mail: Email): Promise<ReadResult> {
  const pictures = new Map<string, Buffer>(
    mail.attachments
      .filter(({ contentId, content }) => contentId && typeof content !== 'string')
      .map(({ contentId, content }) => [`cid:${contentId?.replace(/^<|>$/g, '')}`, Buffer.from(content as ArrayBuffer)] as const),
  );
  const page = itemOfBytes({
    file: item.file,
    place: item.place,
    bytes: Buffer.from(html),
    depth: item.depth,
    beside: async (named) => pictures.get(named),
  });
  const titled = /<title\b/i.test(html) || !mail.subject ? html : `<title>${escaped(mail.subject)}</title>${html}`;
  const [result] = await readPage(page, titled);
  if (!result) throw new Refused('This mail has no text.', 'Save it again from the program that it came from.');
  return result;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function articleOfText(text: string, { name, place }: Item): ReadResult {
  const paragraphs = text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => unwrapped(paragraph.trim()))
    .filter(Boolean);
  const article: RawArticle = { headline: name, authors: [], keywords: [], pictures: [], source: place, body: { paragraphs }, leftOut: [] };
  return { article };
}

/** Mail breaks its lines near 78 letters; shorter ones were meant. */
const unwrapped = (paragraph: string): string => {
  const lines = paragraph.split(/\r?\n/);
  const isWrapped = lines.length > 1 && lines.slice(0, -1).every((line) => line.length > 50);
  return isWrapped ? lines.map((line) => line.trim()).join(' ') : paragraph;
};

/** The day where it was sent, whatever the time of day elsewhere: `Tue, 19 Dec 2017 23:30:00 -0800`. */
const dayOfMail = (mail: Email) => readDate(/\d{1,2} \w{3} \d{4}/.exec(headerOf(mail, 'date') ?? '')?.[0] ?? '')?.date;

/** Newsletters name the address at which they can be read in a browser: RFC 5064. The `List-Archive` is that of all of them. */
const webVersionOf = (mail: Email): string | undefined => /<(https?:[^>]+)>/.exec(headerOf(mail, 'archived-at') ?? '')?.[1];

function sourceOf(mail: Email, { place }: Item): string {
  const id = mail.messageId?.replace(/^<|>$/g, '');
  return id ? `mid:${id}` : place;
}
