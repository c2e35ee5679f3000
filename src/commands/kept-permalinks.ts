/** Published permalinks against the archive as it is now, with advice where one would break. */

import type { ArchiveLocation } from '../archive/location.ts';
import { makeArticle } from '../archive/make-article.ts';
import { openArchive } from '../archive/open-archive.ts';
import { readFrontMatter } from '../archive/read-front-matter.ts';
import type { Address } from '../domain/permalink.ts';
import { checkFormerAddresses } from '../integrity/check-former-addresses.ts';
import { type Comparison, checkPermalinks } from '../integrity/check-permalinks.ts';
import { formerWords } from '../integrity/former-words.ts';
import { readLedger } from '../integrity/ledger.ts';
import { type Advice, permalinkAdvice } from '../integrity/permalink-answers.ts';
import { site } from '../site.ts';

export interface KeptPermalinks extends Comparison {
  readonly advice: Advice;
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
  });
  const taken = checkFormerAddresses([...archive.provenances()]);
  return { ...comparison, advice: { ...advice, problems: [...taken, ...advice.problems] } };
}

function paragraphsIn(source: string): readonly string[] {
  const read = readFrontMatter(source, '');
  if (!read.ok) return [];
  return makeArticle('undated/former' as Address, read.fields, read.body, site).paragraphs.map(({ text }) => text);
}
