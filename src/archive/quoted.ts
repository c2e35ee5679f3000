/** Who is quoted in the archive, with what and when. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import { slugOf } from '../domain/permalink.ts';
import type { SpeakerEntry } from '../domain/speaker.ts';
import { speechesOf } from '../domain/speech.ts';
import { speechInContext } from '../domain/speech-in-context.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { headingsIn } from './counts.ts';
import { keysOfYear, OF_YEAR } from './list-query.ts';
import { type Archive, type Heading, listingOf, type SaidListing } from './listing.ts';

type Quoted = Pick<Archive, 'speakers' | 'speakerEntry' | 'saidBy' | 'saidInYear' | 'speakersIn' | 'namesDecided'> & ThisType<Archive>;

export function quotedIn(sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Quoted {
  const said = (archive: Archive, where: string, values: readonly string[], page: number, size: number) =>
    sql(`SELECT place, address FROM said WHERE ${where} ORDER BY published DESC, address, place LIMIT ? OFFSET ?`)
      .all(...values, size, (page - 1) * size)
      .flatMap((row) => {
        const { article } = archive.article(String(row['address']));
        const place = Number(row['place']);
        const elsewhere = archive.quotedElsewhere(article.address, place);
        return saidAt(article, archive.paragraphsOf(article.address), place, elsewhere);
      });

  return {
    speakers() {
      const rows = sql('SELECT slug, speaker AS name, count(*) AS count FROM said WHERE slug IS NOT NULL GROUP BY slug, speaker').all();
      return headingsIn(rows, 'speaker');
    },
    speakerEntry(slug) {
      const row = sql('SELECT entry FROM speaker_entry WHERE slug = ?').get(slug);
      return row && parsed<SpeakerEntry>(row['entry']);
    },
    *namesDecided() {
      const entries = sql('SELECT entry FROM speaker_entry')
        .all()
        .map((row) => parsed<SpeakerEntry>(row['entry']));
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
      return said(this, 'slug = ?', [slug], page, size);
    },
    saidInYear(slug, year, page = 1, size = PAGE_SIZE) {
      if (year === 'undated') return said(this, "slug = ? AND published = ''", [slug], page, size);
      return said(this, `slug = ? AND ${OF_YEAR}`, [slug, ...keysOfYear(year)], page, size);
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

const parsed = <Type>(json: unknown): Type => JSON.parse(String(json)) as Type;

function saidAt(article: Article, paragraphs: readonly Paragraph[], place: number, elsewhere: number): SaidListing[] {
  const speech = speechesOf(article.quotations).find((each) => each.place === place);
  const text = paragraphs.find(({ anchor }) => anchor === speech?.anchor)?.text;
  if (!speech || text === undefined) return [];
  return [{ article: listingOf(article), speech, printed: speechInContext(speech, text, article.language), elsewhere }];
}
