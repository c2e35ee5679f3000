/** The search index of an archive: shards that are made where they are new or changed, and taken over where they are not. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Archive } from '../archive/listing.ts';
import type { Facets } from '../domain/finding/candidates.ts';
import { commonestOf } from '../domain/finding/common-runs.ts';
import { sumOfTables } from '../domain/finding/common-words.ts';
import { INDEX_FOLDER, type IndexManifest, type ListedShard, MANIFEST_FILE } from '../domain/finding/index-manifest.ts';
import { commonestWords, writeCommonestWords } from './commonest-words.ts';
import { linkFolder, linkOrCopy } from './link-folder.ts';
import { endPagefind, writeEngine } from './pagefind-service.ts';
import { shardDigests } from './shard-digest.ts';
import { readShards, shardArticles, writeShards } from './shards.ts';
import { areSameFiles, isWhole, sealFolder } from './whole-folder.ts';
import { readSummary, type ShardSummary, sorted, writeShard } from './write-shard.ts';

export interface IndexOptions {
  /** Folder of the site that is being made. */
  readonly out: string;
  /** Folder of the site that was published last, whose shards are taken over where they are the same. */
  readonly last?: string | undefined;
  /** Content folder, where it is noted which articles stand in which shard. */
  readonly content: string;
  /** Looks into every folder that is taken over, and makes those anew that are damaged. */
  readonly isChecked?: boolean | undefined;
  /** Of the articles, for the forms of their words. */
  readonly language: string;
  /** Nothing is written into the content folder. */
  readonly isFrozen?: boolean | undefined;
  /** Makes the shards of one part of a site alone: every `of`th, and no manifest. */
  readonly part?: { readonly number: number; readonly of: number } | undefined;
  /** Told, after each article of a shard that is made, how many were indexed, of so many. */
  readonly onProgress?: ((indexed: number, of: number) => void) | undefined;
  /** Told, before each shard is written and when it is, how many articles are in it. */
  readonly onShard?: ((articles: number) => void) | undefined;
}

export interface IndexReport {
  readonly articles: number;
  readonly shards: number;
  /** Shards that were made now; the others were taken over. */
  readonly made: number;
  readonly contents: IndexContents;
  /** Names of folders that are damaged in the site that was published last; of those that were looked into. */
  readonly damaged: readonly string[];
}

/** What an index is made of. */
export interface IndexContents {
  /** Names of all shards, the most recent first. */
  readonly shards: readonly string[];
  /** The words that stand in most articles, the commonest first. */
  readonly commonest: readonly string[];
}

/** Folder of the engine within the index; another version of Pagefind has another. */
export function engineFolder(language: string): string {
  const description = findPackageJSON('pagefind', import.meta.url) ?? '';
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string };
  return `engine-${version}-${language}`;
}

/**
 * @throws {ProblemsFound} where it cannot be read which articles stand in which shard
 * @throws with Pagefind's own words where it refuses
 */
export async function indexArchive(archive: Archive, options: IndexOptions): Promise<IndexReport> {
  const { out, last, content, language, isChecked = false, isFrozen = false, part, onProgress = () => {}, onShard = () => {} } = options;
  const folder = join(out, INDEX_FOLDER);
  mkdirSync(folder, { recursive: true });
  const articles = [...archive.fingerprints()];
  const sharding = shardArticles(articles, readShards(content));
  const { frozen, recent } = sharding;
  const commonest = commonestWords(archive, content, sharding);
  const shards = [...(recent.length > 0 ? [recent] : []), ...frozen.toReversed()];
  const engine = engineFolder(language);
  const digestOf = shardDigests(archive, articles, [engine, ...commonest]);
  const named = shards.map((members) => ({ members, name: digestOf(members) }));
  const own = named.filter((_, index) => !part || index % part.of === part.number - 1);
  const damaged = isChecked ? removeDamaged([engine, ...own.map(({ name }) => name)], folder, last && join(last, INDEX_FOLDER)) : [];
  const isStanding = (name: string) => last !== undefined && !damaged.includes(name) && existsSync(join(last, INDEX_FOLDER, name));
  const keep = (name: string, make: (part: string) => Promise<void>) =>
    keepFolder(folder, last && isStanding(name) ? join(last, INDEX_FOLDER) : undefined, name, make);

  await keep(engine, async (part) => {
    await writeEngine(part, language);
    await endPagefind();
  });
  const missing = own.filter(({ name }) => !existsSync(join(folder, name)) && !isStanding(name));
  const of = missing.reduce((sum, { members }) => sum + members.length, 0);
  let indexed = 0;
  for (const { name, members } of own) {
    await keep(name, async (folder) => {
      await writeShard(folder, archive, members, {
        language,
        engine,
        commonest: commonestOf(commonest),
        onArticle: () => onProgress(++indexed, of),
        onRead: () => onShard(members.length),
      });
      onShard(members.length);
    });
  }

  const contents: IndexContents = { shards: named.map(({ name }) => name), commonest };
  if (last) takeTables(folder, join(last, INDEX_FOLDER));
  if (!part) finishIndex(out, contents, language);
  if (!isFrozen) {
    writeShards(content, frozen);
    writeCommonestWords(content, commonest);
  }
  return { articles: articles.length, shards: shards.length, made: missing.length, contents, damaged };
}

/** Writes what tells readers' browsers of the shards that stand in an index, and removes all else. */
export function finishIndex(out: string, { shards, commonest }: IndexContents, language: string): void {
  const folder = join(out, INDEX_FOLDER);
  const engine = engineFolder(language);
  const files = writeManifest(folder, { engine: `${engine}/pagefind.js`, commonest }, shards);
  keepOnly(folder, [MANIFEST_FILE, engine, TABLES, ...shards]);
  keepOnly(
    join(folder, TABLES),
    files.map((file) => basename(file)),
  );
}

/** A folder that stands under its name is whole: it is made, or linked, under another. */
async function keepFolder(folder: string, last: string | undefined, name: string, make: (part: string) => Promise<void>): Promise<void> {
  if (existsSync(join(folder, name))) return;
  const part = join(folder, `${name}.part`);
  rmSync(part, { recursive: true, force: true });
  if (last) linkFolder(join(last, name), part);
  else {
    await make(part);
    sealFolder(part);
  }
  renameSync(part, join(folder, name));
}

/** @returns the names of those that are damaged in the site that was published last */
function removeDamaged(names: readonly string[], folder: string, last: string | undefined): string[] {
  for (const name of names) if (!isWhole(join(folder, name))) rmSync(join(folder, name), { recursive: true, force: true });
  const isDamaged = (there: string, name: string) => !areSameFiles(join(folder, name), join(there, name)) && !isWhole(join(there, name));
  return last ? names.filter((name) => existsSync(join(last, name)) && isDamaged(last, name)) : [];
}

function keepOnly(folder: string, wanted: readonly string[]): void {
  for (const name of readdirSync(folder)) if (!wanted.includes(name)) rmSync(join(folder, name), { recursive: true });
}

/** Folder of the files that all shards share. */
const TABLES = 'tables';

/** What is published already need not be written again. */
function takeTables(folder: string, last: string): void {
  if (!existsSync(join(last, MANIFEST_FILE)) || !existsSync(join(last, TABLES))) return;
  linkFolder(join(last, TABLES), join(folder, TABLES));
  rmSync(join(folder, MANIFEST_FILE), { force: true });
  linkOrCopy(join(last, MANIFEST_FILE), join(folder, MANIFEST_FILE));
}

/** @returns the files that it names */
function writeManifest(
  folder: string,
  { engine, commonest }: Pick<IndexManifest, 'engine' | 'commonest'>,
  names: readonly string[],
): string[] {
  const summaries = names.map((name) => readSummary(join(folder, name)));
  const write = (kind: string, text: string): string => {
    const file = `${TABLES}/${kind}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.gz`;
    mkdirSync(join(folder, TABLES), { recursive: true });
    if (!existsSync(join(folder, file))) writeWhole(join(folder, file), gzipSync(text, { level: 9 }));
    return file;
  };
  const manifest: IndexManifest = {
    engine,
    commonest,
    commonWords: write('words', sumOfTables(summaries.map(({ commonWords }) => commonWords))),
    facets: write('facets', JSON.stringify(sumOfFacets(summaries.map(({ facets }) => facets)))),
    quotationFacets: write('speakers', JSON.stringify(sumOfFacets(summaries.map(({ quotationFacets }) => quotationFacets)))),
    shards: summaries.map((summary, index) => listed(`${names[index]}/`, summary)),
  };
  const text = `${JSON.stringify(manifest)}\n`;
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  return [manifest.commonWords, manifest.facets, manifest.quotationFacets];
}

function writeWhole(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}

const listed = (folder: string, { articles, quotations, years, neighbourFiles }: ShardSummary): ListedShard => ({
  folder,
  articles,
  quotations,
  years,
  neighbourFiles,
});

function sumOfFacets(all: readonly Facets[]): Facets {
  const sums = new Map<string, Map<string, number>>();
  for (const [filter, counts] of all.flatMap((facets) => Object.entries(facets))) {
    const sum = sums.get(filter) ?? new Map<string, number>();
    for (const [value, count] of Object.entries(counts)) sum.set(value, (sum.get(value) ?? 0) + count);
    sums.set(filter, sum);
  }
  return Object.fromEntries([...sums].map(([filter, sum]) => [filter, sorted(sum)]));
}
