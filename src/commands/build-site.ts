/** Builds a site beside the published one and puts it in its place when everything went well. */
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { chooseContent } from '../archive/location.ts';
import { openArchive } from '../archive/open-archive.ts';
import { refreshArchive } from '../archive/refresh-archive.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { writeLedger } from '../integrity/ledger.ts';
import { pagesOf } from '../integrity/pages.ts';
import { openBuiltIndex } from '../search/built-index.ts';
import { indexArchive } from '../search/index-archive.ts';
import { printedPassages } from '../search/printed-passages.ts';
import { proofInWords, proveSearch, sampleOf } from '../search/prove-search.ts';
import { site } from '../site.ts';
import { spokenOf } from '../words/language.ts';
import { prepareEnvironment, ROOT } from './astro-environment.ts';
import { keptPermalinks } from './kept-permalinks.ts';

export interface BuildOptions {
  readonly content?: string | undefined;
  readonly out?: string | undefined;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
  /** Refuses to publish what the ledger of permalinks lacks: for machines that cannot commit it. */
  readonly frozen?: boolean | undefined;
}

/** Says of a folder that a build made it, so that a build may replace it. */
const MARK = 'verbatim.json';

/** @throws {ProblemsFound} for everything that is wrong with the options or the content */
export async function buildSite(options: BuildOptions): Promise<void> {
  const begun = performance.now();
  const out = resolve(options.out ?? 'dist');
  const base = `/${(options.base ?? site.base).replace(/^\/|\/$/g, '')}/`.replace('//', '/');
  const url = options.site ?? site.url;
  const location = chooseContent(options.content ?? 'content');
  checkOptions(location.content, out, url);
  if (!spokenOf(site.language))
    console.log(
      `There are no words in "${site.language}" for the pages around the articles, so they are in English. CONTRIBUTING.md says how to add a language.`,
    );

  const { found, made } = refreshArchive(location, { ...site, base });
  console.log(`${found} articles in ${location.content}; ${made} of them new or changed.`);

  const { next, added, advice } = keptPermalinks(location);
  if (advice.problems.length > 0) throw new ProblemsFound(advice.problems);
  if (options.frozen && added > 0) refuseUnwritten(added);

  const staged = `${out}.new`;
  rmSync(staged, { recursive: true, force: true });
  prepareEnvironment();
  try {
    await build({ root: ROOT, outDir: staged, site: url, base, logLevel: 'warn' });
    const archive = openArchive(location);
    const { articles } = await indexArchive(archive, {
      out: staged,
      last: out,
      content: location.content,
      language: site.language,
      isFrozen: options.frozen,
    });
    writeFileSync(join(staged, MARK), `${JSON.stringify({ generator: 'Verbatim', articles, base }, null, 2)}\n`);
    await reportSearch(staged);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }
  if (!options.frozen) writeLedger(location.content, next);
  replace(out, staged);
  console.log(`Built ${out} in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

/** Searches a little of what the new site prints, so that the report says whether its search can be trusted. */
async function reportSearch(site: string): Promise<void> {
  const passages = sampleOf(printedPassages(pagesOf(site, 200)), 25);
  if (passages.length === 0) return;
  const proof = await proveSearch(passages, await openBuiltIndex(site));
  console.log(`Search tried on ${proofInWords(proof)}`);
  if (proof.misses.length > 0) console.log('"npm run check:search" lists what it misses.');
}

/** Between the two renames of a build that was cut off, the last good site stands under another name. */
function replace(out: string, staged: string): void {
  const last = `${out}.last`;
  if (existsSync(out)) {
    rmSync(last, { recursive: true, force: true });
    renameSync(out, last);
  }
  renameSync(staged, out);
  rmSync(last, { recursive: true, force: true });
}

function checkOptions(content: string, out: string, url: string): void {
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) {
    refuse(content, 'There is no such folder.', 'Name the folder that holds articles/ with --content.');
  }
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    refuse('--site', `"${url}" is not the address of a site.`, 'Write it with its protocol: https://example.org');
  }
  if (`${content}/`.startsWith(`${out}/`))
    refuse(out, 'The content is inside of the folder to write to, and would be replaced.', 'Name another folder with --out.');
  if (existsSync(`${out}.last`) && !existsSync(out)) renameSync(`${out}.last`, out);
  if (!existsSync(out)) return;
  const foreign = !statSync(out).isDirectory() || (readdirSync(out).length > 0 && !existsSync(join(out, MARK)));
  if (foreign)
    refuse(
      out,
      'This is something that no build of Verbatim made, and building would delete it.',
      'Name an empty or new folder with --out.',
    );
}

function refuseUnwritten(added: number): never {
  refuse(
    'content/permalinks',
    `The ledger lacks ${added} addresses and anchors that this build would publish, and --frozen forbids adding them.`,
    'Run "npm run build" where the content is kept, and commit content/permalinks.',
  );
}

function refuse(file: string, what: string, remedy: string): never {
  throw new ProblemsFound([{ file, what, remedy }]);
}
