/** Text fragments: the part of an address that names words, https://wicg.github.io/scroll-to-text-fragment/ */

/** Longer passages are named by their first and last words. */
const LONGEST = 180;
const WORDS_OF_AN_END = 5;

/** A dash and a comma mean something in a text directive; `encodeURIComponent` leaves the dash. */
export const encodedForDirective = (text: string): string => encodeURIComponent(text.trim().replace(/\s+/gu, ' ')).replaceAll('-', '%2D');

/** `:~:text=…` for words of a paragraph, to follow its anchor; empty where there are no words. */
export function textFragment(words: string): string {
  const parts = words.trim().split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return '';
  if (words.length <= LONGEST || parts.length <= WORDS_OF_AN_END * 2) return `:~:text=${encodedForDirective(words)}`;
  const start = parts.slice(0, WORDS_OF_AN_END).join(' ');
  const end = parts.slice(-WORDS_OF_AN_END).join(' ');
  return `:~:text=${encodedForDirective(start)},${encodedForDirective(end)}`;
}

/** The anchor of an address's fragment, where a browser that knows no text fragments has left them in. */
export const anchorOfHash = (hash: string): string => decodeURIComponent(hash.replace(/^#/, '').split(':~:')[0] ?? '');
