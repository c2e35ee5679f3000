/** Who said what, kept beside the articles: a row for each speaker of a speech, under the one name that the archive gives them. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { sortKeyOf } from '../domain/calendar/dates.ts';
import { slugOf } from '../domain/permalink.ts';
import { namesOfSpeakers, speakersNamed } from '../domain/speech/speaker.ts';
import { type Speech, speechesOf } from '../domain/speech/speech.ts';
import { type PrintedPiece, speechInContext } from '../domain/speech/speech-in-context.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import type { SpeakersRead } from './read-speakers.ts';

export const SAID_SCHEMA = `
  CREATE TABLE IF NOT EXISTS said (
    address TEXT NOT NULL,
    place INTEGER NOT NULL,        -- of the speech's first quotation among those of the article
    name TEXT NOT NULL,            -- as the article has it
    published TEXT NOT NULL,
    year INTEGER,
    month INTEGER,
    slug TEXT,                     -- of the speaker's page; NULL where the name alone does not say who it is
    speaker TEXT,                  -- as the archive has it
    via TEXT,                      -- slug of who passed the words on
    PRIMARY KEY (address, place, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS said_by ON said (slug, published DESC, address, place);
  CREATE INDEX IF NOT EXISTS speakers ON said (slug, speaker);
  CREATE TABLE IF NOT EXISTS speech (
    address TEXT NOT NULL,
    place INTEGER NOT NULL,
    shown TEXT NOT NULL,           -- JSON: ShownSpeech
    PRIMARY KEY (address, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS speaker_entry (slug TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS speakers_file (digest TEXT NOT NULL) STRICT;
`;

/** What pages show of a speech. */
export interface ShownSpeech {
  readonly speech: Speech;
  readonly printed: readonly PrintedPiece[];
}

/** An article with what is said in it. */
export interface Quoted extends Pick<Article, 'address' | 'published'> {
  readonly speeches: readonly {
    readonly place: number;
    /** As the article has the name, or the names. */
    readonly speaker: string;
    /** Who passed it on, as the article has the name. */
    readonly via: string | undefined;
    /** JSON of `ShownSpeech`. */
    readonly shown: string;
  }[];
}

export interface Said {
  /** Takes in what an article quotes, in place of what it quoted before. */
  put(article: Quoted): void;
  drop(address: string): void;
  /** Gives every name its speaker anew, where the owner's file has changed. Within a transaction. @returns whether it has */
  update(): boolean;
}

export function saidIn(store: DatabaseSync, { entries, digest }: SpeakersRead): Said {
  const drops = ['said', 'speech'].map((table) => store.prepare(`DELETE FROM ${table} WHERE address = ?`));
  const putSpeech = store.prepare('INSERT INTO speech VALUES (?, ?, ?)');
  const insert = store.prepare('INSERT OR IGNORE INTO said VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const speakerNamed = speakersNamed(entries);
  return {
    drop(address) {
      for (const each of drops) each.run(address);
    },
    put({ address, published, speeches }) {
      const where = { address, published: sortKeyOf(published) };
      const month = published && published.precision !== 'year' ? published.month : null;
      for (const { place, speaker, via, shown } of speeches) {
        putSpeech.run(address, place, shown);
        const passedOnBy = via ? slugOf(via) : null;
        for (const name of namesOfSpeakers(speaker)) {
          const known = speakerNamed(name, where);
          insert.run(
            address,
            place,
            name,
            where.published,
            published?.year ?? null,
            month,
            known?.slug ?? null,
            known?.name ?? null,
            passedOnBy,
          );
        }
      }
    },
    update() {
      const before = store.prepare('SELECT digest FROM speakers_file').get()?.['digest'] ?? '';
      if (before === digest) return false;
      const rename = store.prepare('UPDATE said SET slug = ?, speaker = ? WHERE address = ? AND name = ?');
      for (const { address, name, published } of namesSaid(store)) {
        const known = speakerNamed(name, { address, published });
        rename.run(known?.slug ?? null, known?.name ?? null, address, name);
      }
      store.exec('DELETE FROM speaker_entry; DELETE FROM speakers_file');
      const enter = store.prepare('INSERT INTO speaker_entry VALUES (?, ?)');
      for (const entry of entries) enter.run(slugOf(entry.name), JSON.stringify(entry));
      store.prepare('INSERT INTO speakers_file VALUES (?)').run(digest);
      return true;
    },
  };
}

/** What is said in an article, as it is kept. */
export function speechesIn({ quotations, language }: Article, paragraphs: readonly Paragraph[]): Quoted['speeches'] {
  const texts = new Map<string, string>(paragraphs.map(({ anchor, text }) => [anchor, text]));
  return speechesOf(quotations).flatMap((speech) => {
    const text = texts.get(speech.anchor);
    if (text === undefined) return [];
    const shown: ShownSpeech = { speech, printed: speechInContext(speech, text, language) };
    return [{ place: speech.place, speaker: speech.speaker, via: speech.via, shown: JSON.stringify(shown) }];
  });
}

/** Read in parts, because their rows change meanwhile. */
function* namesSaid(store: DatabaseSync): Generator<{ address: string; name: string; published: string }> {
  const PART = 1000;
  const next = store.prepare(
    'SELECT DISTINCT address, name, published FROM said WHERE (address, name) > (?, ?) ORDER BY address, name LIMIT ?',
  );
  let last = { address: '', name: '' };
  for (;;) {
    const rows = next.all(last.address, last.name, PART);
    for (const row of rows) {
      const here = { address: String(row['address']), name: String(row['name']), published: String(row['published']) };
      last = here;
      yield here;
    }
    if (rows.length < PART) return;
  }
}
