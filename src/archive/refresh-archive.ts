/** Brings the store up to date with `content/`: what is new or changed is read and rendered once, what is gone is dropped. */
import { type Problem, ProblemsFound } from '../domain/problem.ts';
import { articleWriter } from './article-writer.ts';
import { changedFiles } from './changed-files.ts';
import { filesBesideIn } from './files-beside.ts';
import type { ArchiveLocation } from './location.ts';
import type { Defaults } from './make-article.ts';
import { prepareArticles } from './preparing-threads.ts';
import { readPublishedNames, refreshPublishedNames } from './published-names.ts';
import { readSpeakers } from './read-speakers.ts';
import type { RefreshWatch } from './refresh-watch.ts';
import { relationsIn } from './relations.ts';
import { saidIn } from './said.ts';
import { stalePagesIn } from './stale-pages.ts';
import { baseOfStore, openStore } from './store.ts';
import { versionOf } from './version.ts';
import { wordsSaidIn } from './words-said.ts';

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
  const published = readPublishedNames(content);
  const store = openStore(cache, versionOf(defaults), defaults.base);
  const changed = changedFiles(store, content);
  const isNew = changed.known === 0;
  const stale = stalePagesIn(store, Math.max(FEW, changed.known / MOST_SHARE));
  const files = filesBesideIn(store, content);
  const relations = relationsIn(store);
  const said = saidIn(store, speakers);
  const wordsSaid = wordsSaidIn(store);
  const write = articleWriter(store, { files, relations, said, stale, wordsSaid });
  const problems: Problem[] = [];
  const unread: string[] = [];
  let [made, dropped] = [0, 0];

  store.exec('BEGIN');
  watch.begin('articles', 0);
  if (isNew) stale.everyPage('this archive has not been published from here');
  for (const { file, prepared } of prepareArticles(changed.files(), defaults)) {
    if ('isKnown' in prepared) {
      write.restamp(file);
      continue;
    }
    const before = changed.fileAt(file.address);
    if (before !== undefined) {
      changed.isReplaced(before);
      write.drop(file.address);
    }
    if ('problems' in prepared) {
      problems.push(...prepared.problems);
      unread.push(file.file);
    } else {
      write.put(file, prepared.article);
      watch.done();
      if (++made % BATCH === 0) store.exec('COMMIT; BEGIN');
    }
  }
  for (const address of changed.gone()) {
    write.drop(address);
    dropped++;
  }
  files.update(stale.ofArticle);
  for (const each of [relations, wordsSaid]) each.update(watch, isNew ? undefined : stale.ofOthers);
  refreshPublishedNames(store, published, stale.ofFormerName);
  if (said.update() && !isNew) stale.everyPage('content/speakers.yaml has changed');
  changed.noteRead(unread);
  store.exec('COMMIT');
  store.close();
  problems.push(...changed.problems);
  if (problems.length > 0) throw new ProblemsFound(problems);
  return { found: changed.found(), made, dropped };
}

/** For commands that build nothing: with the base of the last build, so that the next one need not read everything again. */
export const refreshAsBuilt = (location: ArchiveLocation, defaults: Defaults): Refreshed =>
  refreshArchive(location, { ...defaults, base: baseOfStore(location.cache) ?? defaults.base });
