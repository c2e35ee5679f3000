/** A guide for programs that read for people: what is here, and where to take it from. https://llmstxt.org */
import { FEED_FILES } from '../domain/feeds.ts';
import { OPENSEARCH_FILE } from './opensearch.ts';
import { SITEMAP_INDEX } from './sitemap.ts';

/** Articles as data, one a line. @param year first part of their addresses: `2017`, `undated` */
export const articlesFile = (year: string): string => `articles-${year}.jsonl`;

export interface DescribedSite {
  readonly name: string;
  readonly description: string;
  readonly rights: string;
}

/**
 * @param years first parts of addresses, each with how many articles have it
 * @param urlOf absolute address of a page, or of a file of the site
 */
export function llmsTxt(
  { name, description, rights }: DescribedSite,
  years: ReadonlyMap<string, number>,
  urlOf: (path: string) => string,
): string {
  const articles = [...years.values()].reduce((sum, count) => sum + count, 0);
  const files = [...years].map(([year, count]) => `- [${articlesFile(year)}](${urlOf(articlesFile(year))}): ${count}`).join('\n');
  const feeds = FEED_FILES.map(({ file, name: format }) => `[${format}](${urlOf(file)})`).join(', ');
  return `# ${oneLine(name)}

> ${oneLine(description)}

An archive of ${articles} news ${articles === 1 ? 'article' : 'articles'}, printed word for word. Addresses of articles and of their paragraphs last; cite them.
Quote only what stands there, and give the date no more exactly than the article does: "2017-12~" means about December 2017, and some articles have no date.
Rights: ${oneLine(rights)}, unless an article says otherwise.

## All articles

- [Sitemap](${urlOf(SITEMAP_INDEX)}): every page
- The newest: ${feeds}; below each section, publication and author, too

A file for each year of addresses: one JSON object a line, with the full text by paragraph, the permalink, the date in EDTF, and where the article came from.

${files}

## One article

Below the address of each article: \`index.md\` is its Markdown, \`index.json\` all that is known of it, \`index.csl.json\`, \`index.bib\` and \`index.ris\` its citation.
A paragraph has the address of its article with \`#\` and its anchor, as these files name it.

## Search

The search runs in a browser: ${urlOf('search/')}?q=WORDS ([OpenSearch](${urlOf(OPENSEARCH_FILE)})). Programs search the files of all articles instead.
`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
