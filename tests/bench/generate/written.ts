/** Made articles as files: Markdown in a content folder, or one table. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedArticle } from './generated-article.ts';

/** With front matter, as `content/articles` has it. JSON strings are YAML. */
export function markdownOf(article: GeneratedArticle): string {
  const { headline, standfirst, byline, authors, dateline, published, publication, section, keywords, source, paragraphs } = article;
  const fields = { headline, standfirst, byline, authors, dateline, published, publication, section, keywords, provenance: { source } };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${paragraphs.join('\n\n')}\n`;
}

/** Below `content/articles`. */
export function writeArticles(content: string, articles: Iterable<GeneratedArticle>): void {
  const made = new Set<string>();
  for (const article of articles) {
    const file = join(content, 'articles', `${article.address}.md`);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, markdownOf(article));
  }
}

/** Columns url, date, title, text; paragraphs parted by blank lines. */
export function writeTable(file: string, articles: Iterable<GeneratedArticle>): void {
  const handle = openSync(file, 'w');
  writeSync(handle, 'url,date,title,text\n');
  for (const { source, published = '', headline, paragraphs } of articles)
    writeSync(handle, `${[source, published, headline, paragraphs.join('\n\n')].map(quoted).join(',')}\n`);
  closeSync(handle);
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
