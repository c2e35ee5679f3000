/** The archive as pages read it, from the store that `refreshArchive` filled. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { remembering } from '../domain/remembering.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { changesIn } from './changes.ts';
import { countsIn } from './counts.ts';
import { filesIn } from './files-beside.ts';
import { keptInMind, whileUnchanged } from './kept-in-mind.ts';
import type { Archive } from './listing.ts';
import { listsIn } from './lists.ts';
import { type ArchiveLocation, archiveLocation } from './location.ts';
import { parsed } from './parsed.ts';
import { formerNamesIn } from './published-names.ts';
import { quotedIn } from './quoted.ts';
import { sameWordsIn } from './same-words.ts';
import { readStore } from './store.ts';
import { walksIn } from './walks.ts';
import { yearsOfNamesIn } from './years-of.ts';

/** Pages are bundled with a copy of this module, and find here what the command that renders them has opened. */
const SHARED = Symbol.for('archives that Verbatim has opened');
const shared = globalThis as { [SHARED]?: Map<string, OpenedArchive> };
const opened = shared[SHARED] ?? new Map<string, OpenedArchive>();

interface OpenedArchive {
  readonly archive: Archive;
  /** From now on the archive is as it is at this moment, whatever others write to the store, until it is held again. */
  hold(): void;
}

/** Opens an archive, as it is now, for this process and for the pages that it renders: all that is published is of one state. */
export function openForPages(location: ArchiveLocation): Archive {
  shared[SHARED] = opened;
  const { archive, hold } = openedAt(location);
  hold();
  return archive;
}

/** @throws where no command has refreshed the archive yet */
export const openArchive = (location = archiveLocation()): Archive => openedAt(location).archive;

function openedAt({ cache }: Pick<ArchiveLocation, 'cache'>): OpenedArchive {
  const known = opened.get(cache);
  if (known) return known;
  if (!existsSync(cache)) throw new Error('The archive has not been read yet. Build it with "npm run build".');
  const made = archiveIn(readStore(cache));
  opened.set(cache, made);
  return made;
}

/** So many articles at least are kept in mind while they are worked on. */
const IN_HAND = 8;

function archiveIn(store: DatabaseSync): OpenedArchive {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql = (text: string) => {
    const statement = prepared.get(text) ?? store.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  let held = 0;
  // https://sqlite.org/pragma.html#pragma_data_version
  const versionOf = () => (held > 0 ? `held ${held}` : String(sql('PRAGMA data_version').get()?.['data_version']));
  /** A page and all that stands beside it are made of one article. */
  const inHand = whileUnchanged(versionOf, () => ({
    paragraphsOf: remembering(IN_HAND, (address: string) =>
      parsed<Paragraph[]>(sql('SELECT paragraphs FROM body WHERE address = ?').get(address)?.['paragraphs'] ?? '[]'),
    ),
    article: remembering(IN_HAND, (address: string) => {
      const row = sql('SELECT article, digest, file FROM article JOIN body USING (address) WHERE address = ?').get(address);
      if (!row) throw new Error(`There is no article at /${address}/.`);
      return {
        article: parsed<Article>(row['article']),
        digest: String(row['digest']),
        file: String(row['file']),
      };
    }),
  }));

  const archive: Archive = {
    madeWith() {
      return String(sql('SELECT version FROM made_with').get()?.['version']);
    },
    paragraphsOf: (address) => inHand().paragraphsOf(address),
    article: (address) => inHand().article(address),
    htmlOf: (address) => String(sql('SELECT html FROM body WHERE address = ?').get(address)?.['html'] ?? ''),
    ...filesIn(sql),
    ...walksIn(store, sql),
    ...listsIn(sql),
    ...countsIn(sql),
    ...yearsOfNamesIn(sql),
    ...formerNamesIn(sql),
    ...quotedIn(sql),
    ...sameWordsIn(sql),
    ...changesIn(store, sql),
  };
  return {
    archive: keptInMind(archive, versionOf),
    hold() {
      if (held > 0) store.exec('COMMIT');
      // A transaction sees what there was at its first question.
      store.exec('BEGIN; SELECT count(*) FROM made_with');
      held++;
    },
  };
}
