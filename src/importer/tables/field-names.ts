/** The names that tables and records give to the fields of an article. */

/**
 * Field of an article -> its names, the surest first, as `nameKey` makes them: what export programs, news interfaces, and
 * people who keep tables by hand write, in English and in German. `source` is an address, or who printed it.
 */
const FIELD_NAMES = {
  url: ['url', 'link', 'permalink', 'address', 'canonicalurl', 'weburl', 'sourceurl', 'articleurl', 'source', 'quelle'],
  date: [
    'date',
    'published',
    'publishedat',
    'pubdate',
    'publicationdate',
    'publishdate',
    'datepublished',
    'datepublish',
    'publisheddate',
    'webpublicationdate',
    'datum',
    'erscheinungsdatum',
    'erschienen',
  ],
  title: ['title', 'headline', 'webtitle', 'articletitle', 'heading', 'titel', 'überschrift', 'schlagzeile'],
  text: ['text', 'body', 'content', 'article', 'maintext', 'articlebody', 'contenttext', 'fulltext', 'articletext', 'bodytext', 'volltext'],
  standfirst: ['standfirst', 'subtitle', 'description', 'summary', 'dek', 'untertitel', 'vorspann'],
  author: ['author', 'authors', 'byline', 'creator', 'autor', 'autoren', 'verfasser'],
  publication: [
    'publication',
    'publisher',
    'newspaper',
    'outlet',
    'sourcename',
    'sitename',
    'publicationtitle',
    'zeitung',
    'source',
    'quelle',
  ],
  section: ['section', 'category', 'sectionname', 'ressort'],
  language: ['language', 'lang', 'sprache'],
  keywords: ['keywords', 'tags', 'schlagwörter'],
} as const;

export type NamedField = keyof typeof FIELD_NAMES;
export const NAMED_FIELDS = Object.keys(FIELD_NAMES) as NamedField[];
/** Field -> the name that it has in these tables or records. */
export type ColumnNames = Partial<Record<NamedField, string>>;

/** One for `Publication Date`, `publication_date` and `publicationDate`. */
const nameKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** @param names as they are written @returns those that may be the names of a field, the surest first */
export function namesFor(field: NamedField, names: readonly string[]): string[] {
  const written = new Map(names.map((name) => [nameKey(name), name]));
  return FIELD_NAMES[field].flatMap((known) => written.get(known) ?? []);
}
