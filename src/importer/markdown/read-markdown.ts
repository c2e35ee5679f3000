/** Markdown with the front matter of another program: Jekyll, Hugo, Eleventy, Astro. */
import { authorsOfField } from '../lines/byline.ts';
import { languageTagOf } from '../lines/language-tag.ts';
import { remedyForDate } from '../lines/numbered-date.ts';
import { readDate } from '../lines/read-date.ts';
import { type Clipping, type ReadResult, refusal } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { isMarkdownTooDeep } from './markdown-depth.ts';
import { withNotesAtEnd } from './markdown-footnotes.ts';
import { withoutPictures } from './markdown-pictures.ts';
import { withHtmlTables } from './markdown-tables.ts';
import { fieldsOf } from './other-front-matter.ts';

/** Field of an article -> the names that other programs give it, the surest first. */
const NAMES = {
  headline: ['headline', 'title'],
  standfirst: ['standfirst', 'subtitle', 'dek', 'description', 'excerpt', 'summary'],
  published: ['published', 'date', 'pubDate', 'publishDate', 'publish_date', 'pubdate'],
  authors: ['authors', 'author', 'byline'],
  keywords: ['keywords', 'tags'],
  sections: ['section', 'categories', 'category'],
  publication: ['publication', 'newspaper', 'outlet', 'publisher'],
  source: ['source', 'original_url', 'canonical_url', 'canonicalURL', 'canonical', 'link', 'url'],
  language: ['language', 'lang', 'locale'],
  draft: ['draft'],
} as const;

const FENCE = /^(?<fence>---|\+\+\+)(?<language>[^\n]*)\n(?<fields>[\s\S]*?)(?:^|\n)\k<fence>[ \t]*(?:\n|$)/;

/** @throws {Refused} when its front matter cannot be read */
export function readMarkdown({ file, name, place, text }: Clipping, { dates }: Pick<ReadingOptions, 'dates'> = {}): ReadResult[] {
  const match = FENCE.exec(text);
  const { fence = '', language = '', fields: written = '' } = match?.groups ?? {};
  if (language.trim() && !/^\s*(?:yaml|toml)\s*$/.test(language)) {
    return [
      refusal(
        file,
        `The front matter says that it is "${language.trim()}". Only YAML and TOML are read; nothing in a file is ever run.`,
        'Write the fields as YAML between two lines "---".',
        1,
      ),
    ];
  }
  const fields = withDraft(fieldsOf(written, fence === '+++' || language.trim() === 'toml' ? 'TOML' : 'YAML'));
  const take = taker(fields);
  const body = text.slice(match?.[0].length ?? 0);
  const [, firstHeading] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body) ?? [];
  const headline = take.text('headline') ?? firstHeading;
  if (!headline)
    return [
      refusal(
        file,
        'There is neither a title in the front matter nor a heading.',
        'Write "title:" with the headline as it was printed.',
        1,
      ),
    ];
  const isRepeated = firstHeading === headline;
  const printed = (isRepeated ? body.replace(/^\s*#[^\n]*\n?/, '') : body).trim();
  if (!printed) return [refusal(file, `There is no text below the front matter of “${headline}”.`, 'Bring the whole file.')];
  const read = isMarkdownTooDeep(printed) ? undefined : commonMarkOf(printed);
  if (!read || (read.markdown !== printed && isMarkdownTooDeep(read.markdown)))
    return [
      refusal(file, `The text of “${headline}” nests deeper than a hundred levels, as no article does.`, 'Write it with fewer levels.'),
    ];

  const date = take.text('published') ?? /^(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1];
  const published = date === undefined ? undefined : readDate(date, dates);
  if (date !== undefined && !published) {
    return [refusal(file, `The date of “${headline}”, ${date}, cannot be read without a guess.`, remedyForDate(date), 1)];
  }
  const [section, ...categories] = take.list('sections');
  const source = take.text('source');
  const article = {
    headline,
    standfirst: take.text('standfirst'),
    authors: take.list('authors').flatMap(authorsOfField),
    published: published?.date,
    publication: take.text('publication'),
    section,
    keywords: [...new Set([...take.list('keywords'), ...categories])],
    language: languageTagOf(take.text('language') ?? ''),
    draft: take.text('draft') === 'true',
    pictures: read.pictures,
    source: source && /^https?:\/\//i.test(source) ? source : place,
    body: { markdown: read.markdown },
    remarks: read.remarks,
    ...(published?.how && { guesses: { published: published.how } }),
  };
  return [{ article: { ...article, leftOut: [...(isRepeated ? [`# ${firstHeading}`] : []), ...take.rest()] } }];
}

/** Jekyll says with `published` whether a post is shown, others when it was. */
function withDraft({ published, ...others }: Record<string, unknown>): Record<string, unknown> {
  switch (String(published)) {
    case 'true':
      return others;
    case 'false':
      return { ...others, draft: true };
    default:
      return { ...others, ...(published !== undefined && { published }) };
  }
}

/** What archives read: no more than CommonMark. */
function commonMarkOf(text: string) {
  const { markdown, pictures } = withoutPictures(text);
  const notes = withNotesAtEnd(markdown);
  const tables = withHtmlTables(notes.markdown);
  return { markdown: tables.markdown, pictures, remarks: [...notes.remarks, ...tables.remarks] };
}

/** Reads fields by whatever name they have, and remembers which were not asked for. */
function taker(fields: Record<string, unknown>) {
  const taken = new Set<string>();
  const value = (field: keyof typeof NAMES): unknown => {
    const name = NAMES[field].find((known) => fields[known] !== undefined && fields[known] !== '');
    if (name) taken.add(name);
    return name && fields[name];
  };
  const list = (field: keyof typeof NAMES): string[] => {
    const given = value(field);
    const items: unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
    return items
      .map(textOf)
      .map((item) => item.trim())
      .filter(Boolean);
  };
  return {
    list,
    text: (field: keyof typeof NAMES): string | undefined => list(field)[0],
    rest: () =>
      Object.entries(fields)
        .filter(([name]) => !taken.has(name))
        .map(([name, rest]) => `${name}: ${typeof rest === 'object' ? JSON.stringify(rest) : String(rest)}`),
  };
}

/** Hugo and Jekyll also write an author as a table with a name. */
function textOf(item: unknown): string {
  if (item instanceof Date) return item.toISOString().slice(0, 10);
  if (typeof item === 'object' && item !== null) return String((item as Record<string, unknown>)['name'] ?? JSON.stringify(item));
  return String(item ?? '');
}
