/**
 * Permalinks: the address of an article and the anchors of its paragraphs.
 *
 * Both are promises. What `anchorOf` returns for a text must never change.
 */
import { fold } from './fold.ts';
import type { FoldedParagraph } from './name-runs.ts';

/** Path of an article below the site's root, without slashes at its ends: `2017/12/no-interest-in-talks`, `undated/words`. */
export type Address = string & { readonly __address: unique symbol };

/** Id of a paragraph: `p-` and seven digits of base 36, for a repeat in the same article `-2`, `-3`, … */
export type Anchor = string & { readonly __anchor: unique symbol };

const ADDRESS = /^(?:\d{4}(?:\/(?:0[1-9]|1[0-2]))?|undated)\/(?<slug>[^/]+)$/u;
const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;
/** `2017/12` is the page of a month, `2017/month-unknown` another list of a year, `2017/12/page-2` a further page of a list. */
const TAKEN_SLUG = /^(?:\d{2}|month-unknown|page-\d+)$/;

export function isAddress(path: string): path is Address {
  const slug = ADDRESS.exec(path)?.groups?.['slug'];
  return slug !== undefined && SLUG.test(slug) && !TAKEN_SLUG.test(slug);
}

/** Where a page stands under a base path (`/` or `/archive/`): `/archive/2017/12/no-interest-in-talks/`. */
export function hrefOf(base: string, address: string): string {
  return `${base.replace(/\/*$/, '/')}${address}/`;
}

export function isAnchor(id: string): id is Anchor {
  return /^p-[0-9a-z]{7}(?:-[1-9]\d*)?$/.test(id);
}

/** The anchor that a paragraph's words give; the same for curly or straight quotation marks, any dash or spacing. */
export const anchorOf = (paragraph: string): Anchor => anchorOfFolded({ text: paragraph, tokens: fold(paragraph) });

const anchorOfFolded = ({ text, tokens }: FoldedParagraph): Anchor =>
  `p-${digest(tokens.map(({ word }) => word).join('') || text.trim())}` as Anchor;

/** Gives each paragraph of ONE article its anchor, in reading order; repeats are numbered. */
export const anchorsOf = (paragraphs: Iterable<string>): Anchor[] =>
  anchorsOfFolded(Array.from(paragraphs, (text) => ({ text, tokens: fold(text) })));

/** The same for paragraphs whose words are wanted for more. */
export function anchorsOfFolded(paragraphs: Iterable<FoldedParagraph>): Anchor[] {
  const seen = new Map<Anchor, number>();
  return Array.from(paragraphs, (paragraph) => {
    const anchor = anchorOfFolded(paragraph);
    const count = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, count);
    return count === 1 ? anchor : (`${anchor}-${count}` as Anchor);
  });
}

/** That of a paragraph's words, without the number of a repeat. Seven digits alone are no number: `p-3219954`. */
export const unnumbered = (anchor: string): string => anchor.replace(/^(p-[0-9a-z]{7})-\d+$/, '$1');

/** The words of a name as they stand in an address: `Kim Jong-un` -> `kim-jong-un`; letters of every script are kept. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const slug = words.match(/[\p{L}\p{M}\p{N}]+/gu)?.join('-') ?? digest(name);
  // No letter has more than three bytes for each of its units.
  const isShort = 3 * slug.length <= LONGEST_SLUG || utf8.encode(slug).length <= LONGEST_SLUG;
  return isShort ? slug : `${beginningOf(slug)}-${digest(slug)}`;
}

/** Bytes: no file system takes a name of more than 255, and a folder may get a suffix while it is written. */
const LONGEST_SLUG = 240;
const KEPT_OF_LONG = 200;

/** Without half a letter at its end. */
const beginningOf = (slug: string): string =>
  new TextDecoder()
    .decode(utf8.encode(slug).subarray(0, KEPT_OF_LONG))
    .replace(/\ufffd+$/, '')
    .replace(/-$/, '');

const utf8 = new TextEncoder();

/** FNV-1a, 64 bits, over UTF-8 (draft-eastlake-fnv), modulo 36⁷, in seven digits of base 36. */
function digest(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8.encode(text)) {
    low = (low ^ byte) >>> 0;
    // × 0x100000001b3 modulo 2⁶⁴, in halves of 32 bits: the prime is 2⁴⁰ + 0x1b3.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  const number = ((BigInt(high) << 32n) | BigInt(low)) % 78_364_164_096n;
  return number.toString(36).padStart(7, '0');
}
