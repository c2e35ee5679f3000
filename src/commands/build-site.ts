/** Reads the content, checks that no published link would break, and publishes what has changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/listing.ts';
import { chooseContent } from '../archive/location.ts';
import { openForPages } from '../archive/open-archive.ts';
import { namesToPublish, writePublishedNames } from '../archive/published-names.ts';
import { refreshArchive } from '../archive/refresh-archive.ts';
import { LEDGER_FOLDER } from '../domain/ledger-file.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { writeLedger } from '../integrity/ledger.ts';
import { pagesAt } from '../integrity/pages.ts';
import { joinParts } from '../publishing/join-parts.ts';
import { makePart } from '../publishing/make-part.ts';
import { publishSite } from '../publishing/publish-site.ts';
import type { PartOfSite, Publishing } from '../publishing/publishing.ts';
import { MARK, PART_FILE } from '../publishing/site-folders.ts';
import { openBuiltIndex } from '../search/built-index.ts';
import { finishIndex, indexArchive } from '../search/index-archive.ts';
import { printedPassages } from '../search/printed-passages.ts';
import { proofInWords, proveSearch, sampleOf, tellingOf } from '../search/prove-search.ts';
import { site } from '../site.ts';
import { spokenOf } from '../words/language.ts';
import { prepareEnvironment } from './astro-environment.ts';
import { basePath, checkAddress } from './base-path.ts';
import { buildProgress } from './build-progress.ts';
import { checkNotEmptied, checkWritable, folderToWrite, refuse } from './folder-to-write.ts';
import { freeMemory } from './free-memory.ts';
import { noteAllKept, permalinksSinceLast } from './kept-permalinks.ts';
import { lockFolder } from './lock-folder.ts';
import { stepCosts } from './step-costs.ts';

export interface BuildOptions {
  readonly content?: string | undefined;
  readonly out?: string | undefined;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
  /** Refuses to publish what the ledger of permalinks lacks: for machines that cannot commit it. */
  readonly frozen?: boolean | undefined;
  /** Builds everything anew. */
  readonly full?: boolean | undefined;
}

/** So many articles leave much behind in memory when they were read. */
const MUCH_READ = 2000;
/** So many articles of a new site, and of a changed one, are opened to try the search on what they print. */
const MANY = 200;
const FEW = 3;
/** Quotations, and as many sentences. */
const MOST_PASSAGES = 25;

/** @throws {ProblemsFound} for everything that is wrong with the options or the content */
export async function buildSite(options: BuildOptions): Promise<void> {
  const out = checkedFolder(options, MARK);
  const release = lockFolder(out);
  try {
    await buildInto(out, options);
  } finally {
    release();
  }
}

async function buildInto(out: string, options: BuildOptions): Promise<void> {
  const begun = performance.now();
  const costs = stepCosts();
  const { publishing, permalinks, names, location } = readContent(out, options, MARK);
  const added = permalinks.added + names.length;
  if (options.frozen && added > 0) refuseUnwritten(added);
  costs.end('content');
  if (!options.frozen && added > 0) checkWritable(location.content);
  const { archive } = publishing;
  const published = await publishSite(publishing, { isFull: options.full });
  publishing.watch.end();
  costs.end('pages', 'search');
  if (!options.frozen) {
    writeLedger(location.content, permalinks.next, permalinks.files);
    writePublishedNames(location.content, names);
  }
  noteAllKept(location);
  if (published.written + published.removed === 0) {
    console.log(`Nothing has changed since ${out} was built. --full builds it anew all the same.`);
    return;
  }
  await reportSearch(out, published.articles?.slice(0, FEW) ?? someOf(archive));
  costs.end('proof');
  costs.print();
  console.log(`Built ${out} in ${secondsSince(begun)}: ${published.written} pages written, ${published.removed} removed.`);
}

/**
 * Builds one part of the site. It writes nothing into the content folder, so links that are not in the ledger yet would not be kept.
 *
 * @throws {ProblemsFound} for everything that is wrong with the options or the content
 */
export async function buildPart(part: PartOfSite, options: BuildOptions): Promise<void> {
  const begun = performance.now();
  const out = checkedFolder(options, PART_FILE);
  const release = lockFolder(out);
  try {
    const { publishing, permalinks, names } = readContent(out, { ...options, frozen: true }, PART_FILE);
    const added = permalinks.added + names.length;
    if (options.frozen && added > 0) refuseUnwritten(added);
    if (added > 0) console.log(`${unwritten(added)} Run "npm run build" where the content is kept.`);
    const { written } = await makePart(publishing, part);
    publishing.watch.end();
    console.log(`Built part ${part.number} of ${part.of} in ${out} in ${secondsSince(begun)}: ${written} pages written.`);
  } finally {
    release();
  }
}

/** @throws {ProblemsFound} where the parts are not those of one site */
export async function joinSite(parts: readonly string[], { out: folder }: BuildOptions): Promise<void> {
  const begun = performance.now();
  const out = folderToWrite(folder, MARK);
  const release = lockFolder(out);
  const { articles } = joinParts(out, parts, (joined, index) => finishIndex(joined, index, site.language));
  release();
  console.log(`Joined ${parts.length} parts to ${out} in ${secondsSince(begun)}: ${articles} articles.`);
}

const secondsSince = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

/** Where to write to, once nothing speaks against it. @param mark file of a folder that may be replaced */
function checkedFolder(options: BuildOptions, mark: string): string {
  basePath(options.base ?? site.base);
  checkAddress(options.site ?? site.url);
  return folderToWrite(options.out, mark, chooseContent(options.content ?? 'content').content);
}

/** Reads what has changed, and makes sure that no published link would break. @param mark file of a folder that may be replaced */
function readContent(out: string, options: BuildOptions, mark: string) {
  const base = basePath(options.base ?? site.base);
  const url = options.site ?? site.url;
  const location = chooseContent(options.content ?? 'content');
  if (!spokenOf(site.language))
    console.log(
      `There are no words in "${site.language}" for the pages around the articles, so they are in English. CONTRIBUTING.md says how to add a language.`,
    );

  const progress = buildProgress();
  const { found, made } = refreshArchive(location, { ...site, base }, progress);
  progress.end();
  freeAfter(made);
  console.log(`${found} ${found === 1 ? 'article' : 'articles'} in ${location.content}; new or changed: ${made}.`);
  const archive = openForPages(location);
  const missing = archive.missingFiles();
  if (missing > 0)
    console.log(`Raw files and pictures that articles name and that are not there: ${missing}. "npm run check:content" lists them.`);
  const permalinks = permalinksSinceLast(location);
  if (!existsSync(join(location.content, LEDGER_FOLDER)) && existsSync(join(out, mark)))
    console.log(
      `There is no content/${LEDGER_FOLDER}, though ${out} was published before: links that were published then are not known any more. Bring the folder back if you have it.`,
    );
  if (permalinks.advice.problems.length > 0) throw new ProblemsFound(permalinks.advice.problems);
  if (found === 0) checkNotEmptied(location.content, out, mark);

  prepareEnvironment();
  const { content } = location;
  const publishing: Publishing = {
    out,
    content,
    archive,
    options: { url, base },
    about: site,
    watch: progress,
    say: (message) => console.log(message),
    index: (folder, last, how) =>
      indexArchive(archive, {
        out: folder,
        last,
        ...how,
        content,
        language: site.language,
        isFrozen: options.frozen,
        onProgress: (indexed, of) => progress.beside('articles indexed', indexed, of),
        onShard: freeAfter,
      }),
  };
  return { publishing, permalinks, names: namesToPublish(content, archive), location };
}

/** @param read so many articles, of which nothing is needed any more */
function freeAfter(read: number): void {
  if (read > MUCH_READ) freeMemory();
}

/** Searches a little of what was published, so that the report says whether its search can be trusted. */
async function reportSearch(site: string, addresses: readonly string[]): Promise<void> {
  const passages = sampleOf(tellingOf(printedPassages(pagesAt(site, addresses))), Math.min(MOST_PASSAGES, addresses.length));
  if (passages.length === 0) return;
  const proof = await proveSearch(passages, await openBuiltIndex(site));
  console.log(`Search tried on ${proofInWords(proof)}`);
  if (proof.misses.length > 0) console.log('"npm run check:search" lists what it misses.');
}

/** Articles evenly spread over the archive. */
function someOf(archive: Archive): string[] {
  const step = Math.max(1, archive.count({ of: 'all' }) / MANY);
  return [...archive.fingerprints()].flatMap(({ address }, index) => (Math.floor(index % step) === 0 ? address : []));
}

const unwritten = (added: number): string =>
  `The ledger in content/permalinks lacks ${added === 1 ? 'an address, anchor or name' : `${added} addresses, anchors and names`} that this build would publish, so nothing would keep these links.`;

function refuseUnwritten(added: number): never {
  refuse(
    'content/permalinks',
    `${unwritten(added)} --frozen forbids adding them.`,
    'Run "npm run build" where the content is kept, and commit content/permalinks.',
  );
}
