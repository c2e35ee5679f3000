/** Published permalinks against the archive as it is now, with advice where one would break. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, ArchiveState } from '../archive/listing.ts';
import type { ArchiveLocation } from '../archive/location.ts';
import { makeArticle } from '../archive/make-article.ts';
import { openArchive } from '../archive/open-archive.ts';
import { readFrontMatter } from '../archive/read-front-matter.ts';
import { readSpeakers } from '../archive/read-speakers.ts';
import { type Address, isAddress } from '../domain/permalink.ts';
import { checkFormerAddresses } from '../integrity/check-former-addresses.ts';
import { type Comparison, checkPermalinks } from '../integrity/check-permalinks.ts';
import { checkSpeakerPlaces } from '../integrity/check-speaker-places.ts';
import { formerWords } from '../integrity/former-words.ts';
import { fileInLedger, ledgerStamps, readLedger } from '../integrity/ledger.ts';
import { type Advice, permalinkAdvice } from '../integrity/permalink-answers.ts';
import { site } from '../site.ts';

export interface KeptPermalinks extends Comparison {
  readonly advice: Advice;
  /** Names of the files of the ledger that `next` is; all of them where absent. */
  readonly files?: ReadonlySet<string>;
}

/** @throws {ProblemsFound} where the ledger cannot be read */
export function keptPermalinks(location: ArchiveLocation): KeptPermalinks {
  const archive = openArchive(location);
  const ledger = readLedger(location.content);
  const comparison = checkPermalinks(ledger, archive.links());
  const isWhole = comparison.lostAddresses.length + comparison.lostAnchors.length === 0;
  const articles = isWhole ? [] : [...archive.links()];
  const advice = permalinkAdvice(ledger, comparison, articles, {
    now: ({ address }) => new Map(archive.paragraphsOf(address).map(({ anchor, text }) => [anchor, text])),
    once: formerWords(location.content, paragraphsIn),
    draftAt: (address) => draftAt(location, address),
  });
  const others = problemsBeside(location, archive);
  return { ...comparison, advice: { ...advice, problems: [...others, ...advice.problems] } };
}

/** The same, found by looking only at what has changed since it was found last that nothing would break. */
export function permalinksSinceLast(location: ArchiveLocation): KeptPermalinks {
  const archive = openArchive(location);
  const changed = changedSinceLast(location, archive);
  if (!changed) return keptPermalinks(location);
  const files = new Set(changed.map(fileInLedger));
  const read = readLedger(location.content, files);
  const concerned = new Map(changed.flatMap((address) => (read.has(address) ? [[address, read.get(address) ?? []] as const] : [])));
  const comparison = checkPermalinks(concerned, archive.links(changed));
  const problems = problemsBeside(location, archive);
  // Advice takes the whole archive into view.
  if (comparison.lostAddresses.length + comparison.lostAnchors.length > 0) return keptPermalinks(location);
  return { ...comparison, next: new Map([...read, ...comparison.next]), files, advice: { problems, answers: [], unanswered: [] } };
}

/** What is wrong with addresses that the owner has written, apart from links that would break. */
function problemsBeside(location: ArchiveLocation, archive: Archive) {
  const { entries } = readSpeakers(location.content);
  const places = entries.flatMap(({ only = [] }) => only);
  const standing = new Set(places.length > 0 ? Array.from(archive.links(places), ({ address }) => address) : []);
  return [
    ...checkFormerAddresses([...archive.claims()]),
    ...checkSpeakerPlaces(entries, {
      hasArticle: (address) => standing.has(address as Address) || draftAt(location, address) !== undefined,
      movedTo: (address) => [...archive.formerAddresses()].find(({ from }) => from === address)?.to,
    }),
  ];
}

function draftAt({ content }: ArchiveLocation, address: string): string | undefined {
  const file = `articles/${address}.md`;
  return existsSync(join(content, file)) ? `content/${file}` : undefined;
}

interface LastFound {
  readonly archive: ArchiveState;
  readonly stamps: Readonly<Record<string, string>>;
}

const noteOf = ({ cache }: ArchiveLocation): string => cache.replace(/\.sqlite$/, '-ledger.json');

/** Notes that all links hold in the archive and the ledger as they are now. */
export function noteAllKept(location: ArchiveLocation): void {
  const found: LastFound = { archive: openArchive(location).state(), stamps: ledgerStamps(location.content) };
  writeFileSync(noteOf(location), JSON.stringify(found));
}

/** Addresses of which something has changed, or nothing where that is not known, or the ledger has changed, too. */
function changedSinceLast(location: ArchiveLocation, archive: Archive): string[] | undefined {
  let last: LastFound;
  try {
    last = JSON.parse(readFileSync(noteOf(location), 'utf8')) as LastFound;
  } catch {
    return undefined;
  }
  if (JSON.stringify(last.stamps) !== JSON.stringify(ledgerStamps(location.content))) return undefined;
  const changed = archive.changedSince(last.archive);
  return 'every' in changed ? undefined : changed.pages.filter(isAddress);
}

function paragraphsIn(source: string): readonly string[] {
  const read = readFrontMatter(source, '');
  if (!read.ok) return [];
  return makeArticle('undated/former' as Address, read.fields, read.body, site).paragraphs.map(({ text }) => text);
}
