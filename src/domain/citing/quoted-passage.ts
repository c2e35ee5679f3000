/** A passage with its source, to paste into a text, a page or a note. */
import { marksInside } from './marks-inside.ts';
import { marksOf } from './marks-of-language.ts';

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
  /** Of the article, BCP 47: it decides about marks and commas. */
  readonly language: string;
}

/** Between the marks of the language, each paragraph opened and the last one closed: what is a quotation already gets no second pair. */
export function quoted(words: string, language: string): string {
  const marks = marksOf(language);
  const [open, close] = marks.outer;
  const paragraphs =
    withoutOwnMarks(words) ??
    marksInside(words, marks)
      .split('\n')
      .map((paragraph) => paragraph.replace(/^[“„»«]\s*/u, marks.inner[0]));
  return paragraphs.map((paragraph) => open + paragraph).join('\n') + close;
}

const OPENED = /^[“„"»«]([^“”„"»«]+)$/u;
const OPENED_AND_CLOSED = /^[“„"»«]([^“”„"»«]+)[”“"«»]$/u;

/** The paragraphs of words that are one quotation from their first mark to their last; nothing of others. */
function withoutOwnMarks(words: string): string[] | undefined {
  const lines = words.trim().split('\n');
  const paragraphs = lines.flatMap(
    (line, index) => (index === lines.length - 1 ? OPENED_AND_CLOSED : OPENED).exec(line)?.[1]?.trim() ?? [],
  );
  return paragraphs.length === lines.length ? paragraphs : undefined;
}

/** One line: who, where, when. */
export function sourceLine({ speaker, author, headline, publication, date, language }: PassageSource): string {
  const marks = marksOf(language);
  const named = marks.outer[0] + marksInside(headline, marks) + marks.outer[1];
  const source = [author, named, publication, date].filter(Boolean).join(marks.comma);
  return speaker ? `${speaker} ${source}` : source;
}

/** For a plain text: the words, their source, the permalink. */
export const inText = (words: string, source: PassageSource): string =>
  `${quoted(words, source.language)}\n— ${sourceLine(source)}. ${source.url}`;

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
