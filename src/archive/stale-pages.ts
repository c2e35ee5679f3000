/**
 * Which pages show something else than before: noted while articles are taken in and out, so that a publish can render
 * these and no others. A page that is noted without need costs a little time; one that is missed would stay wrong, so
 * tests compare what is published this way with whole builds.
 */
import type { DatabaseSync } from 'node:sqlite';
import { staleDatesIn } from './stale-dates.ts';
import { noteHeadline } from './stale-headlines.ts';
import { staleListsIn } from './stale-lists.ts';
import { staleNotesIn } from './stale-notes.ts';

export const STALE_PAGES_SCHEMA = `
  CREATE TABLE IF NOT EXISTS stale (
    page TEXT PRIMARY KEY,         -- path of a page; of a list, that of its first page. '*': all of them
    change INTEGER NOT NULL,       -- number of the run that noted it last
    why TEXT NOT NULL              -- of '*'
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS stale_since ON stale (change);
`;

/** Stands for all pages. */
export const EVERY_PAGE = '*';

/** Stands for what is beside the page of an article and says nothing of others: its data, its citations, its card. */
export const ownFilesOf = (address: string): string => `${address}/*`;

/** Stands for the files that hold all articles of a year: sitemaps, articles as data. @param address of an article */
export const yearFilesOf = (address: string): string => `*/${address.split('/')[0]}`;

/** Pages that show how many articles there are, and when. */
const OVERVIEWS = ['', 'years', 'a-z', 'on-this-day'];

export interface StalePages {
  /** Notes the pages that show an article: before it is dropped, and after it was put. */
  ofArticle(address: string): void;
  /** Notes what shows the others of an article: related ones, copies of its story, those that quote the same words. */
  ofOthers(address: string): void;
  /** Notes the page of a name that has no articles any more, or is no longer said to have had one. */
  ofFormerName(path: string): void;
  everyPage(why: string): void;
}

/** @param most so many articles may change until all pages count as stale */
export function stalePagesIn(store: DatabaseSync, most: number): StalePages {
  const notes = staleNotesIn(store);
  const { sql, column, note, notePage } = notes;
  const { noteHeadings, noteSpeakers } = staleListsIn(notes);
  const noteDates = staleDatesIn(notes);
  let articles = 0;
  let isAll = false;

  const everyPage = (why: string) => {
    if (!isAll) note(EVERY_PAGE, why);
    isAll = true;
  };

  const noteOthers = (address: string) => {
    notePage(address);
    // A speech says how many others quote the same words, among which copies of its story do not count.
    noteSpeakers(address, false);
  };
  const QUOTING_THE_SAME = `SELECT DISTINCT there.address FROM words_said AS here JOIN same_words ON other = here.id
    JOIN words_said AS there ON there.id = said WHERE here.address = ?`;

  return {
    everyPage,
    ofArticle(address) {
      if (isAll) return;
      if (++articles > most * 2) return everyPage(`more than ${most} articles have changed`);
      notePage(address);
      for (const files of [ownFilesOf(address), yearFilesOf(address)]) note(files);
      const row = sql("SELECT published, year FROM article WHERE address = ? AND state = 'listed'").get(address);
      if (!row) return;
      const published = String(row['published']);
      for (const page of OVERVIEWS) note(page);
      noteDates(published, row['year'], address);
      noteHeadline(notes, address);
      noteHeadings(address, published.slice(0, 4));
      noteSpeakers(address, true);
      for (const other of column(QUOTING_THE_SAME, address)) noteOthers(other);
      for (const relation of ['related', 'copy']) {
        const showing = `SELECT there.address FROM likeness AS here JOIN ${relation} ON other = here.id JOIN likeness AS there ON there.id = article WHERE here.address = ?`;
        for (const other of column(showing, address)) notePage(other);
      }
    },
    ofOthers(address) {
      if (!isAll) noteOthers(address);
    },
    ofFormerName(path) {
      if (!isAll) note(path);
    },
  };
}
