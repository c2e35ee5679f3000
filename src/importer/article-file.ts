/** A raw article -> the path and the text of its Markdown file. */
import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { edtfOf, type PartialDate } from '../domain/calendar/dates.ts';
import { type Address, isAddress, slugOf } from '../domain/permalink.ts';
import { frontMatter } from '../front-matter.ts';
import { markdownOf } from './markdown-of-text.ts';
import type { RawArticle } from './raw-article.ts';

/** The raw file that an article was made of. */
export interface RawFile {
  /** Below `content/raw`. */
  readonly path: string;
  readonly sha256: string;
  /** "Imported from raw text." */
  readonly method: string;
}

const LONGEST_SLUG = 60;

/** Cut at the end of a word; a word alone that is longer is cut within. */
function slugFor(headline: string): string {
  const slug = slugOf(headline);
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || LONGEST_SLUG);
}

function folderFor(published: PartialDate | undefined): string {
  if (!published) return 'undated';
  const year = String(published.year).padStart(4, '0');
  return published.precision === 'year' ? year : `${year}/${String(published.month).padStart(2, '0')}`;
}

/**
 * Addresses for an article, in the order in which they are tried. The second differs for every article,
 * and is the same whenever the same article is imported.
 *
 * @param body `markdownFor` the article
 * @throws {RangeError} where the headline gives no address
 */
export function addressesFor(article: RawArticle, body: string): Address[] {
  const plain = `${folderFor(article.published)}/${slugFor(article.headline)}`;
  const ending = createHash('sha256').update(`${article.source}\n${article.headline}\n${body}`).digest('hex').slice(0, 8);
  const addresses = [plain, `${plain}-${ending}`].filter(isAddress);
  if (addresses.length === 0) throw new RangeError(`no address can be made of the headline “${article.headline}”`);
  return addresses;
}

/** The body, as it is written. */
export const markdownFor = ({ body }: RawArticle): string => ('markdown' in body ? body.markdown : markdownOf(body.paragraphs)).trim();

/** @throws {RangeError} with what is wrong, where the article would not be a valid file of this archive */
export function textFor(article: RawArticle, raw: RawFile, body: string): string {
  const { published, authors, keywords, pictures, draft, source, retrieved, leftOut, origins, guesses, ...fields } = article;
  const data = {
    headline: fields.headline,
    standfirst: fields.standfirst,
    byline: fields.byline,
    authors: someOf(authors),
    dateline: fields.dateline,
    published: published && edtfOf(published),
    publication: fields.publication,
    section: fields.section,
    keywords: someOf(keywords),
    language: fields.language,
    pictures: someOf(pictures.map(({ bytes: _, from: __, ...picture }) => picture)),
    provenance: {
      source,
      retrieved: retrieved && edtfOf(retrieved),
      method: raw.method,
      raw: raw.path,
      sha256: raw.sha256,
      leftOut: someOf(leftOut),
      origins: namedIn(origins),
      guesses: namedIn(guesses),
    },
    draft: draft ? 'true' : undefined,
  };
  const yaml = stringify(data, { schema: 'failsafe', lineWidth: 0 });
  const checked = frontMatter.safeParse(JSON.parse(JSON.stringify(data)));
  if (!checked.success) {
    throw new RangeError(checked.error.issues.map(({ path, message }) => `"${path.join('.')}" ${message}`).join('; '));
  }
  return `---\n${yaml}---\n\n${body}\n`;
}

const namedIn = (values: Readonly<Record<string, string>> | undefined) => (values && Object.keys(values).length > 0 ? values : undefined);
const someOf = <Item>(items: readonly Item[]): readonly Item[] | undefined => (items.length > 0 ? items : undefined);
