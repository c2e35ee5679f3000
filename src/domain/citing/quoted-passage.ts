/** A passage with its source, to paste into a text, a page or a note. */
import { marksInside } from './marks-inside.ts';

export interface PassageSource {
  /** Whose words they are, in words that lead to their source: "Ann Lee, quoted in"; absent where that is not known. */
  readonly speaker?: string | undefined;
  /** As in the byline, or the authors; absent where nobody is named. */
  readonly author?: string | undefined;
  readonly headline: string;
  readonly publication?: string | undefined;
  /** As exactly as known, in words; "undated" where nothing is. */
  readonly date: string;
  /** Leads to the words. */
  readonly url: string;
}

/** Each paragraph is opened, the last one closed: what is a quotation already gets no second pair of marks. */
function marked(words: string): string {
  const paragraphs =
    withoutOwnMarks(words) ??
    marksInside(words)
      .split('\n')
      .map((paragraph) => paragraph.replace(/^[“„]/u, '‘'));
  return `${paragraphs.map((paragraph) => `“${paragraph}`).join('\n')}”`;
}

const OPENED = /^[“„"]([^“”„"]+)$/u;
const OPENED_AND_CLOSED = /^[“„"]([^“”„"]+)[”“"]$/u;

/** The paragraphs of words that are one quotation from their first mark to their last; nothing of others. */
function withoutOwnMarks(words: string): string[] | undefined {
  const lines = words.trim().split('\n');
  const paragraphs = lines.flatMap((line, index) => (index === lines.length - 1 ? OPENED_AND_CLOSED : OPENED).exec(line)?.[1] ?? []);
  return paragraphs.length === lines.length ? paragraphs : undefined;
}

/** One line: who, where, when. */
export function sourceLine({ speaker, author, headline, publication, date }: PassageSource): string {
  const source = [author, `“${marksInside(headline)}”`, publication, date].filter(Boolean).join(', ');
  return speaker ? `${speaker} ${source}` : source;
}

/** For a plain text: the words, their source, the permalink. */
export const inText = (words: string, source: PassageSource): string => `${marked(words)}\n— ${sourceLine(source)}. ${source.url}`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function inHtml(words: string, source: PassageSource): string {
  const paragraphs = words.split('\n').map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<blockquote cite="${escaped(source.url)}">${paragraphs.join('')}</blockquote><p>— <a href="${escaped(source.url)}">${escaped(sourceLine(source))}</a></p>`;
}

/** Nothing in it is markup to Markdown, at the beginning of a line either: no list, no rule, no character by its name. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');

export function inMarkdown(words: string, source: PassageSource): string {
  const lines = words.split('\n').map((paragraph) => `> ${plain(paragraph)}`);
  return `${lines.join('\n>\n')}\n>\n> — [${plain(sourceLine(source))}](<${source.url}>)\n`;
}
