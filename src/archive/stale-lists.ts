/** Which lists of names show something else: sections, publications, authors, keywords, places, speakers. */
import { PAGE_SIZE } from '../domain/list-pages.ts';
import { slugOf } from '../domain/permalink.ts';
import type { SpeakerEntry } from '../domain/speech/speaker.ts';
import { parsed } from './parsed.ts';
import type { StaleNotes } from './stale-notes.ts';

interface ListCounts {
  readonly all: number;
  /** Of the article that changes. */
  readonly own: number;
  /** Articles. */
  readonly ofYear: number;
  /** Spellings; the one that most articles use stands on every page. */
  readonly names: number;
  years(): string[];
}

/** @returns notes of the lists that an article stands in */
export function staleListsIn({ sql, column, number, note }: StaleNotes) {
  /** The page of a list, and those of its years that one article of this year may change. */
  const noteList = (path: string, year: string, countsOf: ListCounts) => {
    note(path);
    const mayHaveYears = Math.abs(countsOf.all - PAGE_SIZE) <= countsOf.own;
    const years = mayHaveYears || countsOf.ofYear <= 1 || countsOf.names > 1 ? countsOf.years() : [year];
    for (const each of years) note(`${path}/${each || 'undated'}`);
  };
  const countsOfHeading = (kind: string, slug: string, year: string): ListCounts => ({
    all: number('SELECT sum(count) FROM heading_name WHERE kind = ? AND slug = ?', kind, slug),
    own: 1,
    ofYear: year
      ? number("SELECT count(*) FROM heading WHERE kind = ? AND slug = ? AND published BETWEEN ? AND ? || '~'", kind, slug, year, year)
      : number("SELECT count(*) FROM heading WHERE kind = ? AND slug = ? AND published = ''", kind, slug),
    names: number('SELECT count(*) FROM heading_name WHERE kind = ? AND slug = ?', kind, slug),
    years: () => [year, ...column('SELECT DISTINCT substr(published, 1, 4) FROM heading WHERE kind = ? AND slug = ?', kind, slug)],
  });
  const countsOfSpeaker = (slug: string, year: string, address: string): ListCounts => ({
    all: number('SELECT count(*) FROM said WHERE slug = ?', slug),
    own: number('SELECT count(*) FROM said WHERE address = ? AND slug = ?', address, slug),
    ofYear: year
      ? number("SELECT count(DISTINCT address) FROM said WHERE slug = ? AND published BETWEEN ? AND ? || '~'", slug, year, year)
      : number("SELECT count(DISTINCT address) FROM said WHERE slug = ? AND published = ''", slug),
    names: number('SELECT count(DISTINCT speaker) FROM said WHERE slug = ?', slug),
    years: () => [year, ...column('SELECT DISTINCT substr(published, 1, 4) FROM said WHERE slug = ?', slug)],
  });

  /** The pages of a speaker's other names lead to the speaker's, where there is one. */
  const otherNamesOf = (slug: string): string[] =>
    column('SELECT entry FROM speaker_entry WHERE slug = ?', slug).flatMap((entry) => parsed<SpeakerEntry>(entry).also.map(slugOf));

  const noteSpeakers = (address: string, isNew: boolean) => {
    for (const row of sql('SELECT DISTINCT slug, substr(published, 1, 4) AS year FROM said WHERE address = ? AND slug IS NOT NULL').all(
      address,
    )) {
      const [slug, year] = [String(row['slug']), String(row['year'])];
      if (isNew) note('speaker');
      if (isNew) for (const other of otherNamesOf(slug)) note(`speaker/${other}`);
      if (isNew) noteList(`speaker/${slug}`, year, countsOfSpeaker(slug, year, address));
      else for (const path of [`speaker/${slug}`, `speaker/${slug}/${year || 'undated'}`]) note(path);
    }
  };

  const noteHeadings = (address: string, year: string) => {
    for (const { kind, slug } of sql('SELECT kind, slug FROM heading WHERE address = ?').all(address)) {
      note(String(kind));
      noteList(`${kind}/${slug}`, year, countsOfHeading(String(kind), String(slug), year));
    }
  };

  return { noteHeadings, noteSpeakers };
}
