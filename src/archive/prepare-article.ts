/** A file of `content/articles` -> everything that the store keeps of it. Reads nothing but the file, so that threads can do it. */
import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import { sortKeyOf } from '../domain/calendar/dates.ts';
import { headlineKeyOf, initialOf } from '../domain/initial.ts';
import { lastChangeOf } from '../domain/last-change.ts';
import { type Address, slugOf } from '../domain/permalink.ts';
import type { Problem } from '../domain/problem.ts';
import { filesNamedBy } from './files-beside.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { type HeadingKind, linksOf, listingOf } from './listing.ts';
import { type Defaults, type MadeArticle, makeArticle } from './make-article.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readSource } from './read-source.ts';
import { type Quoted, speechesIn } from './said.ts';
import type { FoundFile } from './scan.ts';
import { speakerProblems } from './speaker-problems.ts';
import { type Utterance, utterancesIn } from './utterances.ts';

export interface FileToPrepare extends FoundFile {
  readonly path: string;
  readonly address: Address;
  /** Digest of the text of which the store has been made. */
  readonly known?: string;
}

/** What the store keeps of an article, in the form in which it keeps it. */
export interface PreparedArticle {
  readonly address: Address;
  readonly state: 'listed' | 'withdrawn' | 'draft';
  /** SHA-256 of the file's text. */
  readonly digest: string;
  /** Sort key, '' when undated. */
  readonly published: string;
  readonly year: number | null;
  readonly month: number | null;
  /** The last day of which a change is known. */
  readonly changed: string | null;
  readonly initial: string;
  readonly headlineKey: string;
  readonly headings: readonly { readonly kind: HeadingKind; readonly slug: string; readonly name: string }[];
  readonly formerly: readonly string[];
  /** Paths below `content/` of what it names there. */
  readonly files: readonly string[];
  /** JSON of `Listing`, `Article`, `Paragraph[]` and `Links`. */
  readonly listing: string;
  readonly article: string;
  readonly paragraphs: string;
  readonly links: string;
  readonly html: string;
  readonly quoted: Quoted;
  readonly utterances: readonly Utterance[];
  readonly likeness: Likeness;
}

/** An article, or that it is the one that is known; what is wrong with its file; or nothing, where the file is gone since it was found. */
export type Prepared = { readonly article: PreparedArticle } | { readonly isKnown: true } | { readonly problems: readonly Problem[] };

export function prepareArticle({ file, path, address, known }: FileToPrepare, defaults: Defaults): Prepared {
  const name = `content/articles/${file}`;
  const source = readSource(path, name);
  if (!source) return { problems: [] };
  if ('problem' in source) return { problems: [source.problem] };
  const digest = createHash('sha256').update(source.text).digest('hex');
  if (digest === known) return { isKnown: true };
  const read = readFrontMatter(source.text, name);
  if (!read.ok) return { problems: read.problems };
  if (!read.fields.withdrawn && !read.body.trim()) return { problems: [noBody(name)] };
  const made = makeArticle(address, read.fields, read.body, defaults);
  const unused = speakerProblems(made, source.text, name);
  if (unused.length > 0) return { problems: unused };
  const state = read.fields.draft ? 'draft' : read.fields.withdrawn ? 'withdrawn' : 'listed';
  return { article: preparedOf(made, state, digest) };
}

function preparedOf(made: MadeArticle, state: PreparedArticle['state'], digest: string): PreparedArticle {
  const { article, html, paragraphs } = made;
  const { address, published, headline, quotations } = article;
  const links = linksOf(article, paragraphs);
  return {
    address: address as Address,
    state,
    digest,
    published: sortKeyOf(published),
    year: published?.year ?? null,
    month: published && published.precision !== 'year' ? published.month : null,
    changed: lastChangeOf(article) ?? null,
    initial: initialOf(headline),
    headlineKey: headlineKeyOf(headline),
    headings: headingsOf(article).map(([kind, name]) => ({ kind, slug: slugOf(name), name })),
    formerly: links.formerly,
    files: filesNamedBy(article),
    listing: JSON.stringify(listingOf(article)),
    article: JSON.stringify(article),
    paragraphs: JSON.stringify(paragraphs),
    links: JSON.stringify(links),
    html,
    quoted: { address, ...(published && { published }), speeches: speechesIn(article, paragraphs) },
    utterances: state === 'listed' ? utterancesIn(quotations) : [],
    likeness: likenessOf(made),
  };
}

function headingsOf({ section, publication, authors, keywords, dateline }: Article): [HeadingKind, string][] {
  return [
    ...(section ? [['section', section] as [HeadingKind, string]] : []),
    ...(publication ? [['publication', publication.name] as [HeadingKind, string]] : []),
    ...authors.map((name): [HeadingKind, string] => ['author', name]),
    ...keywords.map((name): [HeadingKind, string] => ['keyword', name]),
    ...(dateline ? [['place', dateline] as [HeadingKind, string]] : []),
  ];
}

const noBody = (file: string): Problem => ({
  file,
  what: 'There is no text below the front matter.',
  remedy: 'Write the article there, or say with "withdrawn:" why its text is gone.',
});
