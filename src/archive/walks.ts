/** Walks through the whole archive, row by row, for what tells of all of it: indexes, feeds, sitemaps, checks. */
import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { articleLines } from './article-lines.ts';
import { asArrays } from './as-arrays.ts';
import type { Archive, Links } from './listing.ts';
import { parsed } from './parsed.ts';

type Walks = Pick<
  Archive,
  'addresses' | 'formerAddresses' | 'claims' | 'links' | 'fingerprints' | 'addressYears' | 'addressesOf' | 'paragraphs' | 'provenances'
> &
  ThisType<Archive>;

const LINKS = "SELECT file, links FROM article JOIN body USING (address) WHERE state <> 'draft'";
const linksIn = (row: Record<string, unknown>) => ({ file: `content/articles/${row['file']}`, ...parsed<Links>(row['links']) });

export function walksIn(store: DatabaseSync, sql: (text: string) => ReturnType<DatabaseSync['prepare']>): Walks {
  return {
    *addresses(some) {
      if (some) {
        const standing = sql("SELECT 1 FROM article WHERE address = ? AND state <> 'draft'");
        const moved = sql(
          "SELECT moved_to FROM former JOIN article ON article.address = moved_to WHERE former.address = ? AND state <> 'draft' LIMIT 1",
        );
        for (const address of some) {
          const movedTo = moved.get(address)?.['moved_to'];
          if (standing.get(address)) yield { address };
          else if (movedTo) yield { address, movedTo: String(movedTo) };
        }
        return;
      }
      for (const row of store.prepare("SELECT address FROM article WHERE state <> 'draft' ORDER BY address").iterate())
        yield { address: String(row['address']) };
      for (const { from, to } of this.formerAddresses()) yield { address: from, movedTo: to };
    },
    *formerAddresses() {
      const rows = store.prepare(
        "SELECT former.address, moved_to FROM former JOIN article ON article.address = moved_to WHERE state <> 'draft' ORDER BY moved_to, former.address",
      );
      for (const row of rows.iterate()) yield { from: String(row['address']), to: String(row['moved_to']) };
    },
    *claims() {
      const concerned = 'address IN (SELECT moved_to FROM former UNION SELECT address FROM former)';
      for (const row of sql(`SELECT file, links FROM article JOIN body USING (address) WHERE ${concerned} ORDER BY address`).all())
        yield linksIn(row);
    },
    *links(addresses) {
      if (addresses) {
        for (const address of addresses)
          yield* [sql(`${LINKS} AND article.address = ?`).get(address)].flatMap((row) => (row ? linksIn(row) : []));
      } else {
        for (const row of store.prepare(`${LINKS} ORDER BY article.address`).iterate()) yield linksIn(row);
      }
    },
    *fingerprints() {
      for (const lines of articleLines(store, ['address', 'digest', 'published'], "state = 'listed'"))
        for (const line of lines.trimEnd().split('\n')) {
          const [address = '', digest = '', published = ''] = line.split(' ');
          yield { address, digest, published };
        }
    },
    addressYears() {
      const year = "substr(address, 1, instr(address, '/') - 1)";
      const rows = sql(`SELECT ${year} AS year, count(*) AS count FROM article WHERE state = 'listed' GROUP BY 1 ORDER BY 1`).all();
      return new Map(rows.map((row) => [String(row['year']), Number(row['count'])]));
    },
    *addressesOf(year) {
      // "0" follows "/".
      const rows = asArrays(
        store,
        "SELECT address, changed FROM article WHERE +state = 'listed' AND address > ? AND address < ? ORDER BY address",
      );
      for (const [address, changed] of rows.all(`${year}/`, `${year}0`))
        yield { address: String(address), changed: changed === null ? undefined : String(changed) };
    },
    *paragraphs() {
      const rows = store
        .prepare("SELECT address, paragraphs FROM article JOIN body USING (address) WHERE state = 'listed' ORDER BY address")
        .iterate();
      for (const row of rows) yield { address: String(row['address']), paragraphs: parsed<Paragraph[]>(row['paragraphs']) };
    },
    *provenances() {
      for (const row of store.prepare('SELECT file, article FROM article JOIN body USING (address) ORDER BY address').iterate()) {
        const { address, provenance, formerly, pictures } = parsed<Article>(row['article']);
        yield { file: `content/articles/${row['file']}`, address, provenance, formerly, pictures };
      }
    },
  };
}
