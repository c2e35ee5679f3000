/** Who is quoted in the archive, with what and when. */
import type { DatabaseSync } from 'node:sqlite';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import { slugOf } from '../domain/permalink.ts';
import type { SpeakerEntry } from '../domain/speech/speaker.ts';
import { headingsIn } from './counts.ts';
import { keysOfYear, listingOf, OF_YEAR } from './list-query.ts';
import type { Archive, Heading, Listing, SaidListing } from './listing.ts';
import { parsed } from './parsed.ts';
import type { ShownSpeech } from './said.ts';
import { quotedElsewhere } from './same-words.ts';

const ORDER = 'published DESC, address, place';

type Quoted = Pick<Archive, 'speakers' | 'speakerEntry' | 'otherNames' | 'saidBy' | 'saidInYear' | 'speakersIn' | 'namesDecided'>;

export function quotedIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Quoted {
  const said = (where: string, values: readonly string[], page: number, size: number) =>
    sql(`SELECT shown, ${listingOf('said')}, ${quotedElsewhere('said')} AS elsewhere
        FROM (SELECT address, place, published FROM said WHERE ${where} ORDER BY ${ORDER} LIMIT ? OFFSET ?) AS said
        JOIN speech USING (address, place) ORDER BY said.published DESC, address, place`)
      .all(...values, size, (page - 1) * size)
      .map(
        ({ shown, listing, elsewhere }): SaidListing => ({
          article: parsed<Listing>(listing),
          ...parsed<ShownSpeech>(shown),
          elsewhere: Number(elsewhere),
        }),
      );

  const allEntries = () =>
    sql('SELECT entry FROM speaker_entry ORDER BY slug')
      .all()
      .map((row) => parsed<SpeakerEntry>(row['entry']));

  return {
    speakers() {
      const rows = sql('SELECT slug, speaker AS name, count(*) AS count FROM said WHERE slug IS NOT NULL GROUP BY slug, speaker').all();
      return headingsIn(rows, 'speaker');
    },
    speakerEntry(slug) {
      const row = sql('SELECT entry FROM speaker_entry WHERE slug = ?').get(slug);
      return row && parsed<SpeakerEntry>(row['entry']);
    },
    otherNames() {
      const entries = allEntries().filter(({ also, only }) => also.length > 0 && !only);
      if (entries.length === 0) return [];
      const pages = new Set(this.speakers().map(({ slug }) => slug));
      return entries
        .filter(({ name }) => pages.has(slugOf(name)))
        .flatMap(({ name, also }) =>
          [...new Set(also.map(slugOf))].filter((slug) => !pages.has(slug)).map((slug) => ({ slug, speaker: slugOf(name) })),
        );
    },
    *namesDecided() {
      const entries = allEntries();
      if (entries.length === 0) return;
      const slugs = new Set(entries.flatMap(({ name, also }) => [name, ...also].map(slugOf)));
      const names = sql('SELECT DISTINCT name FROM said')
        .all()
        .map((row) => String(row['name']));
      const decided = JSON.stringify(names.filter((name) => slugs.has(slugOf(name))));
      const rows = sql(
        'SELECT DISTINCT address, name, speaker FROM said WHERE name IN (SELECT value FROM json_each(?)) ORDER BY address, name',
      ).all(decided);
      for (const row of rows) yield { address: String(row['address']), name: String(row['name']), speaker: String(row['speaker'] ?? '') };
    },
    saidBy(slug, page = 1, size = PAGE_SIZE) {
      return said('slug = ?', [slug], page, size);
    },
    saidInYear(slug, year, page = 1, size = PAGE_SIZE) {
      if (year === 'undated') return said("slug = ? AND published = ''", [slug], page, size);
      return said(`slug = ? AND ${OF_YEAR}`, [slug, ...keysOfYear(year)], page, size);
    },
    speakersIn(address) {
      const rows = sql(
        'SELECT name, slug, speaker, count(*) AS count FROM said WHERE address = ? AND slug IS NOT NULL GROUP BY name ORDER BY min(place)',
      ).all(address);
      return new Map(
        rows.map((row): [string, Heading<'speaker'>] => [
          String(row['name']),
          { kind: 'speaker', slug: String(row['slug']), name: String(row['speaker']), count: Number(row['count']) },
        ]),
      );
    },
  };
}
