/** Brings the store up to date with `content/`: what is new or changed is read and rendered once, what is gone is dropped. */
import { createHash } from 'node:crypto';
import { addressOfFile } from '../domain/address-of-file.ts';
import { sortKeyOf } from '../domain/dates.ts';
import { headlineKeyOf, initialOf } from '../domain/initial.ts';
import { slugOf } from '../domain/permalink.ts';
import { type Problem, ProblemsFound } from '../domain/problem.ts';
import { likenessOf } from './likeness.ts';
import { type HeadingKind, linksOf, listingOf } from './listing.ts';
import type { ArchiveLocation } from './location.ts';
import { type Defaults, type MadeArticle, makeArticle } from './make-article.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readSource } from './read-source.ts';
import { readSpeakers } from './read-speakers.ts';
import { type Relations, relationsIn } from './relations.ts';
import { type Said, saidIn } from './said.ts';
import { type FoundFile, scanArticles } from './scan.ts';
import { speakerProblems } from './speaker-problems.ts';
import { openStore } from './store.ts';
import { versionOf } from './version.ts';
import { type WordsSaid, wordsSaidIn } from './words-said.ts';

export interface Refreshed {
  /** Files found in `content/articles`. */
  readonly found: number;
  /** Of these, read and rendered now. */
  readonly made: number;
  /** Articles that were in the store and have no file any more. */
  readonly dropped: number;
}

const BATCH = 500;

/**
 * @param onProgress called after each file with the number of files seen so far
 * @throws {ProblemsFound} with the problems of all files, after all good files were stored
 */
export function refreshArchive(
  { content, cache }: ArchiveLocation,
  defaults: Defaults,
  onProgress: (seen: number) => void = () => {},
): Refreshed {
  const speakers = readSpeakers(content);
  const store = openStore(cache, versionOf(defaults));
  const known = new Map<string, { address: string; stamp: string; digest: string }>();
  for (const row of store.prepare('SELECT address, file, stamp, digest FROM article').iterate()) {
    known.set(String(row['file']), { address: String(row['address']), stamp: String(row['stamp']), digest: String(row['digest']) });
  }
  const relations = relationsIn(store);
  const said = saidIn(store, speakers);
  const write = articleWriter(store, relations, said, wordsSaidIn(store));
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  let found = 0;
  let made = 0;

  const take = (each: FoundFile): void => {
    const name = `content/articles/${each.file}`;
    const address = addressOfFile(each.file);
    if (!address) return void problems.push(badAddress(name));
    const other = fileOf.get(address);
    if (other) return void problems.push(sameAddress(name, other, address));
    fileOf.set(address, name);

    const before = known.get(each.file);
    known.delete(each.file);
    if (before?.stamp === each.stamp) return;
    if (before) write.drop(before.address);
    const source = readSource(each.path, name);
    if (!source) return;
    if ('problem' in source) return void problems.push(source.problem);
    const read = readFrontMatter(source.text, name);
    if (!read.ok) return void problems.push(...read.problems);
    if (!read.fields.withdrawn && !read.body.trim()) return void problems.push(noBody(name));
    const article = makeArticle(address, read.fields, read.body, defaults);
    const unused = speakerProblems(article, source.text, name);
    if (unused.length > 0) return void problems.push(...unused);
    const state = read.fields.draft ? 'draft' : read.fields.withdrawn ? 'withdrawn' : 'listed';
    write.put(each, createHash('sha256').update(source.text).digest('hex'), state, article);
    made++;
  };

  store.exec('BEGIN');
  for (const each of scanArticles(content)) {
    take(each);
    onProgress(++found);
    if (found % BATCH === 0) store.exec('COMMIT; BEGIN');
  }
  for (const { address } of known.values()) write.drop(address);
  store.exec('COMMIT');
  relations.update();
  said.update();
  store.close();
  if (problems.length > 0) throw new ProblemsFound(problems);
  return { found, made, dropped: known.size };
}

function articleWriter(store: ReturnType<typeof openStore>, relations: Relations, said: Said, wordsSaid: WordsSaid) {
  const dropArticle = store.prepare('DELETE FROM article WHERE address = ?');
  const dropHeadline = store.prepare('DELETE FROM headline WHERE address = ?');
  const putHeadline = store.prepare('INSERT INTO headline VALUES (?, ?, ?)');
  const dropHeadings = store.prepare('DELETE FROM heading WHERE address = ?');
  const putArticle = store.prepare('INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const putHeading = store.prepare('INSERT OR IGNORE INTO heading (kind, slug, published, address, name) VALUES (?, ?, ?, ?, ?)');
  const drop = (address: string) => {
    dropArticle.run(address);
    dropHeadings.run(address);
    dropHeadline.run(address);
    relations.drop(address);
    said.drop(address);
    wordsSaid.drop(address);
  };
  const put = ({ file, stamp }: FoundFile, digest: string, state: string, made: MadeArticle) => {
    const { article, html, paragraphs } = made;
    const { published } = article;
    const key = sortKeyOf(published);
    const month = published && published.precision !== 'year' ? published.month : null;
    const texts = [listingOf(article), article].map((value) => JSON.stringify(value));
    drop(article.address);
    putArticle.run(
      article.address,
      file,
      stamp,
      digest,
      key,
      published?.year ?? null,
      month,
      state,
      ...texts,
      html,
      JSON.stringify(paragraphs),
      JSON.stringify(linksOf(article, paragraphs)),
    );
    if (state !== 'listed') return;
    putHeadline.run(initialOf(article.headline), headlineKeyOf(article.headline), article.address);
    relations.put(likenessOf(made));
    said.put(article);
    wordsSaid.put(article);
    for (const [kind, name] of headingsOf(article)) putHeading.run(kind, slugOf(name), key, article.address, name);
  };
  return { drop, put };
}

function headingsOf({ section, publication, authors, keywords, dateline }: MadeArticle['article']): [HeadingKind, string][] {
  return [
    ...(section ? [['section', section] as [HeadingKind, string]] : []),
    ...(publication ? [['publication', publication.name] as [HeadingKind, string]] : []),
    ...authors.map((name): [HeadingKind, string] => ['author', name]),
    ...keywords.map((name): [HeadingKind, string] => ['keyword', name]),
    ...(dateline ? [['place', dateline] as [HeadingKind, string]] : []),
  ];
}

const badAddress = (file: string): Problem => ({
  file,
  what: 'The path of this file cannot be the address of an article.',
  remedy:
    'Name it content/articles/YEAR/MONTH/NAME.md, content/articles/YEAR/NAME.md or content/articles/undated/NAME.md, with NAME in lower-case letters, digits and single hyphens.',
});

const sameAddress = (file: string, other: string, address: string): Problem => ({
  file,
  what: `This file and ${other} have the same address, /${address}/.`,
  remedy: 'Rename one of them; if both are the same article, delete one.',
});

const noBody = (file: string): Problem => ({
  file,
  what: 'There is no text below the front matter.',
  remedy: 'Write the article there, or say with "withdrawn:" why its text is gone.',
});
