import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site. */
export interface Page {
  /** Below the site's folder: `2017/12/talks/index.html`. */
  readonly file: string;
  readonly html: string;
}

/** The pages of a built site, one at a time, in a fixed order. */
export function* pagesOf(site: string): Generator<Page> {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.html')).sort()) yield { file, html: readFileSync(join(site, file), 'utf8') };
}

/** The pages at some addresses of a built site. */
export function* pagesAt(site: string, addresses: Iterable<string>): Generator<Page> {
  for (const address of addresses) {
    const file = `${address}/index.html`;
    yield { file, html: readFileSync(join(site, file), 'utf8') };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Turns `&amp;`, `&#38;` and `&#x26;` back into what they stand for. */
export const decoded = (attribute: string): string =>
  attribute.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hexadecimal?: string, decimal?: string, name?: string) =>
    name ? (ENTITIES[name.toLowerCase()] ?? '') : String.fromCodePoint(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)),
  );
