/** The archive as pages read it, from the store that `refreshArchive` filled. */
import { existsSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Article } from '../domain/article.ts';
import { PAGE_SIZE } from '../domain/list-pages.ts';
import type { Paragraph } from '../markdown/pipeline.ts';
import { asArrays } from './as-arrays.ts';
import { changesIn } from './changes.ts';
import { countsIn } from './counts.ts';
import { keptInMind, whileUnchanged } from './kept-in-mind.ts';
import { membersOf } from './list-query.ts';
import type { Archive, Links, Listing } from './listing.ts';
import { type ArchiveLocation, archiveLocation } from './location.ts';
import { neighboursIn } from './neighbours.ts';
import { quotedIn } from './quoted.ts';
import { remembering } from './remembering.ts';
import { sameWordsIn } from './same-words.ts';
import { readStore } from './store.ts';
import { yearsOfNamesIn } from './years-of.ts';

/** Pages are bundled with a copy of this module, and find here what the command that renders them has opened. */
const SHARED = Symbol.for('archives that Verbatim has opened');
const shared = globalThis as { [SHARED]?: Map<string, Archive> };
const opened = shared[SHARED] ?? new Map<string, Archive>();

/** Opens an archive for this process and for the pages that it renders, which so share what is kept in mind of it. */
export function openForPages(location: ArchiveLocation): Archive {
  shared[SHARED] = opened;
  return openArchive(location);
}

/** @throws where no command has refreshed the archive yet */
export function openArchive({ cache } = archiveLocation()): Archive {
  const known = opened.get(cache);
  if (known) return known;
  if (!existsSync(cache)) throw new Error('The archive has not been read yet. Build it with "npm run build".');
  const archive = archiveIn(readStore(cache));
  opened.set(cache, archive);
  return archive;
}

/** So many articles at least are kept in mind while they are worked on. */
const IN_HAND = 8;

const parsed = <Type>(json: unknown): Type => JSON.parse(String(json)) as Type;
const count = (row: Record<string, unknown> | undefined): number => Number(row?.['count'] ?? 0);

function archiveIn(store: DatabaseSync): Archive {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const sql = (text: string) => {
    const statement = prepared.get(text) ?? store.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  const listings = (text: string, ...values: SQLInputValue[]) =>
    sql(text)
      .all(...values)
      .map((row) => parsed<Listing>(row['listing']));
  /** An index alone says which addresses a page of a list has; only these articles are read. */
  const listingsAt = (text: string, ...values: SQLInputValue[]) =>
    sql(text)
      .all(...values)
      .flatMap((row) => listings('SELECT listing FROM article WHERE address = ?', String(row['address'])));

  /** A page and all that stands beside it are made of one article. */
  const inHand = whileUnchanged(sql, () => ({
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
      const rows = asArrays(store, "SELECT address, digest, published, year FROM article WHERE state = 'listed' ORDER BY address");
      for (const [address, digest, published, year] of rows.iterate())
        yield {
          address: String(address),
          digest: String(digest),
          published: String(published),
          year: year === null ? undefined : Number(year),
        };
    },
    madeWith() {
      return String(sql('SELECT version FROM made_with').get()?.['version']);
    },
    paragraphsOf: (address) => inHand().paragraphsOf(address),
    article: (address) => inHand().article(address),
    htmlOf: (address) => String(sql('SELECT html FROM body WHERE address = ?').get(address)?.['html'] ?? ''),
    addressYears() {
      const year = "substr(address, 1, instr(address, '/') - 1)";
      const rows = sql(`SELECT ${year} AS year, count(*) AS count FROM article WHERE state = 'listed' GROUP BY 1 ORDER BY 1`).all();
      return new Map(rows.map((row) => [String(row['year']), count(row)]));
    },
    *addressesOf(year) {
      // "0" follows "/".
      const rows = store.prepare("SELECT address FROM article WHERE state = 'listed' AND address > ? AND address < ? ORDER BY address");
      for (const row of rows.all(`${year}/`, `${year}0`)) yield String(row['address']);
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
    count(list) {
      const { table, where, values } = membersOf(list);
      return count(sql(`SELECT count(*) AS count FROM ${table} WHERE ${where}`).get(...values));
    },
    list(list, page = 1, size = PAGE_SIZE) {
      const { table, where, values, order } = membersOf(list);
      return listingsAt(
        `SELECT address FROM ${table} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
        ...values,
        size,
        (page - 1) * size,
      );
    },
    neighbours(address, list = { of: 'all' }) {
      const published = String(sql('SELECT published FROM article WHERE address = ?').get(address)?.['published'] ?? '');
      const listingOf = sql('SELECT listing FROM article WHERE address = ?');
      return Object.fromEntries(
        neighboursIn(sql, { address, published }, list).map((each) => [each.is, parsed<Listing>(listingOf.get(each.address)?.['listing'])]),
      );
    },
    related(address) {
      return listings(othersIn('related'), address);
    },
    alsoPublished(address) {
      return listings(othersIn('copy'), address);
    },
    ...countsIn(sql),
    ...yearsOfNamesIn(sql),
    ...quotedIn(sql),
    ...sameWordsIn(sql),
    ...changesIn(store, sql),
  };
  return keptInMind(archive, sql);
}

const LINKS = "SELECT file, links FROM article JOIN body USING (address) WHERE state <> 'draft'";
const linksIn = (row: Record<string, unknown>) => ({ file: `content/articles/${row['file']}`, ...parsed<Links>(row['links']) });

const othersIn = (relation: 'related' | 'copy'): string => `
  SELECT listing FROM likeness AS here
  JOIN ${relation} ON ${relation}.article = here.id
  JOIN likeness AS there ON there.id = ${relation}.other
  JOIN article ON article.address = there.address
  WHERE here.address = ? ORDER BY rank`;
