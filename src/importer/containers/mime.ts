/** Messages with parts, as mail and saved web pages (MHTML) are: RFC 2045 to 2049, 2557. */
import PostalMime, { type Email } from 'postal-mime';
import { Refused } from '../refused.ts';

const MOST_PARTS = 5000;

export async function parseMail(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 64, maxRfc822NestingDepth: 3 });
  } catch (error) {
    throw new Refused(`This message cannot be read: ${(error as Error).message}.`, 'Save it again from the program that it came from.');
  }
}

export const headerOf = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value.trim() || undefined;

/** The parts of a `multipart/` message, each with its own headers; nothing where it has no boundary. */
export function partsOf(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  const head = text.slice(0, text.search(/\r?\n\r?\n/) >>> 0).replace(/\r?\n[ \t]+/g, ' ');
  const boundary = /\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(head)?.slice(1).find(Boolean);
  if (!boundary) return [];
  const line = `--${boundary}`;
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = lineAt(text, line, 0); at >= 0 && parts.length < MOST_PARTS; at = lineAt(text, line, at + line.length)) {
    if (start >= 0) parts.push(bytes.subarray(start, at));
    if (text.startsWith('--', at + line.length)) return parts;
    start = text.indexOf('\n', at) + 1;
    if (start === 0) return parts;
  }
  // A file that was cut short has no last boundary; what there is of its last part still counts.
  if (start >= 0) parts.push(bytes.subarray(start));
  return parts;
}

/** Where a line begins with these letters. */
function lineAt(text: string, letters: string, from: number): number {
  for (let at = text.indexOf(letters, from); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (at === 0 || text[at - 1] === '\n') return at;
  }
  return -1;
}
