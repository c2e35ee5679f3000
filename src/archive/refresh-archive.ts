/** Brings the store up to date with `content/`: what is new or changed is read and rendered once, what is gone is dropped. */
import { existsSync } from 'node:fs';
import { addressOfFile } from '../domain/address-of-file.ts';
import { type Problem, ProblemsFound } from '../domain/problem.ts';
import { asArrays } from './as-arrays.ts';
import type { ArchiveLocation } from './location.ts';
import type { Defaults } from './make-article.ts';
import type { FileToPrepare, PreparedArticle } from './prepare-article.ts';
import { prepareArticles } from './preparing-threads.ts';
import { readSpeakers } from './read-speakers.ts';
import type { RefreshWatch } from './refresh-watch.ts';
import { type Relations, relationsIn } from './relations.ts';
import { type Said, saidIn } from './said.ts';
import { pathOf, scanArticles } from './scan.ts';
import { type StalePages, stalePagesIn } from './stale-pages.ts';
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

const UNWATCHED: RefreshWatch = { begin: () => {}, done: () => {} };

const BATCH = 500;
/** Where more than one article in so many has changed, finding out which pages that concerns costs more than rendering all. */
const MOST_SHARE = 50;
const FEW = 100;

/**
 * @throws {ProblemsFound} with the problems of all files, after all good files were stored
 */
export function refreshArchive({ content, cache }: ArchiveLocation, defaults: Defaults, watch: RefreshWatch = UNWATCHED): Refreshed {
  const speakers = readSpeakers(content);
  const store = openStore(cache, versionOf(defaults));
  /** File -> its stamp when it was read. */
  const known = new Map<string, string>();
  for (const [file, stamp] of asArrays(store, 'SELECT file, stamp FROM article').iterate()) known.set(String(file), String(stamp));
  const isNew = known.size === 0;
  const stale = stalePagesIn(store, Math.max(FEW, known.size / MOST_SHARE));
  const relations = relationsIn(store);
  const said = saidIn(store, speakers);
  const wordsSaid = wordsSaidIn(store);
  const write = articleWriter(store, { relations, said, stale, wordsSaid });
  const stored = store.prepare('SELECT file FROM article WHERE address = ?');
  const fileAt = (address: string): string | undefined => {
    const row = isNew ? undefined : stored.get(address);
    return row && String(row['file']);
  };
  const problems: Problem[] = [];
  let found = 0;
  let made = 0;

  /** Files that are new or changed. Of those that are known, only the ones that are gone are left in `known`. */
  function* changedFiles(): Generator<FileToPrepare> {
    const claimed = new Map<string, string>();
    for (const each of scanArticles(content)) {
      found++;
      if (known.get(each.file) === each.stamp) {
        known.delete(each.file);
        continue;
      }
      const address = addressOfFile(each.file);
      const other = address && (claimed.get(address) ?? fileAt(address));
      if (!address) problems.push(badAddress(nameOf(each.file)));
      else if (other && other !== each.file && existsSync(pathOf(content, other)))
        problems.push(sameAddress(nameOf(each.file), nameOf(other), address));
      else {
        claimed.set(address, each.file);
        yield { ...each, address };
      }
    }
  }

  store.exec('BEGIN');
  watch.begin('articles', 0);
  if (isNew) stale.everyPage('this archive has not been published from here');
  for (const { file, prepared } of prepareArticles(changedFiles(), defaults)) {
    // The address may have been that of another file, which is gone.
    const before = fileAt(file.address);
    if (before !== undefined) {
      known.delete(before);
      write.drop(file.address);
    }
    if ('problems' in prepared) problems.push(...prepared.problems);
    else {
      write.put(file, prepared.article);
      watch.done();
      if (++made % BATCH === 0) store.exec('COMMIT; BEGIN');
    }
  }
  const addressOf = store.prepare('SELECT address FROM article WHERE file = ?');
  for (const file of known.keys()) write.drop(String(addressOf.get(file)?.['address']));
  for (const each of [relations, wordsSaid]) each.update(watch, isNew ? undefined : stale.ofOthers);
  if (said.update() && !isNew) stale.everyPage('content/speakers.yaml has changed');
  store.exec('COMMIT');
  store.close();
  if (problems.length > 0) throw new ProblemsFound(problems);
  return { found, made, dropped: known.size };
}

interface Beside {
  readonly relations: Relations;
  readonly said: Said;
  readonly stale: StalePages;
  readonly wordsSaid: WordsSaid;
}

function articleWriter(store: ReturnType<typeof openStore>, { relations, said, stale, wordsSaid }: Beside) {
  const drops = [
    'DELETE FROM article WHERE address = ?',
    'DELETE FROM listing WHERE address = ?',
    'DELETE FROM body WHERE address = ?',
    'DELETE FROM former WHERE moved_to = ?',
    'DELETE FROM headline WHERE address = ?',
    'DELETE FROM heading WHERE address = ?',
  ].map((sql) => store.prepare(sql));
  const putArticle = store.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const putListing = store.prepare('INSERT INTO listing VALUES (?, ?)');
  const putBody = store.prepare('INSERT INTO body VALUES (?, ?, ?, ?, ?)');
  const putFormer = store.prepare('INSERT OR IGNORE INTO former VALUES (?, ?)');
  const putHeadline = store.prepare('INSERT INTO headline VALUES (?, ?, ?)');
  const putHeading = store.prepare('INSERT OR IGNORE INTO heading (kind, slug, published, address, name) VALUES (?, ?, ?, ?, ?)');

  return {
    drop(address: string): void {
      stale.ofArticle(address);
      for (const each of drops) each.run(address);
      relations.drop(address);
      said.drop(address);
      wordsSaid.drop(address);
    },
    put({ file, stamp }: FileToPrepare, article: PreparedArticle): void {
      const { address, digest, published, year, month, state, listing } = article;
      putArticle.run(address, file, stamp, digest, published, year, month, state);
      putListing.run(address, listing);
      putBody.run(address, article.article, article.paragraphs, article.links, article.html);
      for (const former of article.formerly) putFormer.run(former, address);
      if (state === 'listed') {
        putHeadline.run(article.initial, article.headlineKey, address);
        relations.put(article.likeness);
        said.put(article.quoted);
        wordsSaid.put(address, article.utterances);
        for (const { kind, slug, name } of article.headings) putHeading.run(kind, slug, published, address, name);
      }
      stale.ofArticle(address);
    },
  };
}

const nameOf = (file: string): string => `content/articles/${file}`;

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
