/** The words of a body, near enough to compare articles and to tell their language: Markdown's own characters fold away. */
import type { RawArticle } from './raw-article.ts';

export const printedTextOf = (body: RawArticle['body']): string =>
  'markdown' in body ? textOfMarkdown(body.markdown) : body.paragraphs.join('\n\n');

/** The addresses of links are not printed. */
export const textOfMarkdown = (markdown: string): string =>
  markdown
    .replace(/\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, ']')
    .replace(/<https?:[^>]+>/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** What stands below the front matter of an article's file. */
export const bodyOf = (text: string): string => text.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?\n/, '').trim();

/** The lines between the two `---`; nothing where there are none. */
export const frontMatterOf = (text: string): string => /^\ufeff?---\r?\n([\s\S]*?\r?\n)---\r?\n/.exec(text)?.[1] ?? '';
