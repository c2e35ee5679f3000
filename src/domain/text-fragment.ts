/** Text fragments: the part of an address that names words, https://wicg.github.io/scroll-to-text-fragment/ */

/** A text directive: words, or the beginning and the end of a passage, with what stands around it where that tells it from its like. */
export interface TextDirective {
  readonly prefix?: string;
  readonly start: string;
  readonly end?: string | undefined;
  readonly suffix?: string;
}

/** Longer passages are named by their first and last words. */
const LONGEST = 180;
const WORDS_OF_AN_END = 5;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const wordsIn = (text: string) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);

/** The beginning of a text, as far as so many words go; all of it where it has no more. */
export function firstWords(text: string, count: number): string {
  const words = wordsIn(text);
  const last = words[count - 1];
  return last && words.length > count ? text.slice(0, last.index + last.segment.length) : text;
}

/** The end of a text, from so many words before it. */
export function lastWords(text: string, count: number): string {
  const words = wordsIn(text);
  return words.length > count ? text.slice(words.at(-count)?.index) : text;
}

/**
 * Names a passage of one or several paragraphs.
 *
 * @param words paragraphs are parted by a line break: a part of a directive may not run over the end of one
 * @param more so many words more of the beginning and of the end than need be
 */
export function directiveFor(words: string, more = 0): TextDirective {
  const lines = words.trim().split('\n').map(spaced);
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const count = WORDS_OF_AN_END + more;
  const isWhole = lines.length === 1 && (first.length <= LONGEST || wordsIn(first).length <= count * 2);
  return isWhole ? { start: first } : { start: firstWords(first, count), end: lastWords(last, count) };
}

const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A dash and a comma mean something in a text directive; `encodeURIComponent` leaves the dash. */
const encoded = (text: string): string => encodeURIComponent(spaced(text)).replaceAll('-', '%2D');

/** `:~:text=…`, to follow an anchor. */
export function writtenDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** `:~:text=…` for words of a paragraph, to follow its anchor; empty where there are no words. */
export function textFragment(words: string): string {
  const oneLine = spaced(words);
  return oneLine ? writtenDirective(directiveFor(oneLine)) : '';
}

/** The anchor of an address's fragment, where a browser that knows no text fragments has left them in. */
export const anchorOfHash = (hash: string): string => decodeURIComponent(hash.replace(/^#/, '').split(':~:')[0] ?? '');
