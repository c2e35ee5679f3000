/** What else people search archives with, each as its own documentation shows it, on the same texts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { INDEX_FOLDER, type IndexManifest, MANIFEST_FILE } from '../../../src/domain/finding/index-manifest.ts';
import { readRecordNote } from '../../../src/domain/record-note.ts';
import type { Engine, EngineHit, GoldArticle } from './evaluation.ts';

const TOP = 10;

async function timed(search: () => Promise<EngineHit[]> | EngineHit[]) {
  const begun = performance.now();
  const hits = await search();
  return { hits, ms: performance.now() - begun };
}

interface PagefindModule {
  createInstance(options: object): {
    search(term: string): Promise<{ results: { data(): Promise<{ anchors: { id: string }[] }> }[] }>;
  };
}

/** Pagefind on its own, over the index that the site has: of so small an archive one shard. Pages are read through the finder's file reader, opened before. */
export async function pagefind(dist: string, isQuoted: boolean): Promise<Engine> {
  const folder = join(dist, INDEX_FOLDER);
  const { engine, shards } = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as IndexManifest;
  const address = (path: string) => pathToFileURL(join(folder, path)).href;
  // Instances of one copy share a WebAssembly memory that each makes anew; every engine has a copy of its own.
  const { createInstance } = (await import(`${address(engine)}?engine=${isQuoted ? 'quoted' : 'unquoted'}`)) as PagefindModule;
  const instance = createInstance({ basePath: address(shards[0]?.folder ?? ''), baseUrl: '/', noWorker: true });
  return {
    name: isQuoted ? 'Pagefind, quoted' : 'Pagefind, unquoted',
    search: (text) =>
      timed(async () => {
        const { results } = await instance.search(isQuoted ? `"${text.replaceAll('"', '')}"` : text);
        const pages = await Promise.all(results.slice(0, TOP).map((result) => result.data()));
        return pages.map(({ anchors }) => ({ url: readRecordNote(anchors.map(({ id }) => id)).source, exact: isQuoted }));
      }),
  };
}

const paragraphsOf = (articles: readonly GoldArticle[]) =>
  articles.flatMap(({ url, title, paragraphs }) => [title, ...paragraphs].map((text, index) => ({ id: `${url} ${index}`, url, text })));

export function miniSearch(articles: readonly GoldArticle[]): Engine {
  const index = new MiniSearch<{ id: string; url: string; text: string }>({ fields: ['text'], storeFields: ['url', 'text'] });
  index.addAll(paragraphsOf(articles));
  return {
    name: 'MiniSearch',
    search: (text) =>
      timed(() =>
        index
          .search(text)
          .slice(0, TOP)
          .map(({ url, text: paragraph }) => ({ url: String(url), paragraph: String(paragraph), exact: false })),
      ),
  };
}

export function flexSearch(articles: readonly GoldArticle[]): Engine {
  const paragraphs = paragraphsOf(articles);
  const index = new FlexSearch.Index({ tokenize: 'strict', context: true });
  for (const [at, { text }] of paragraphs.entries()) index.add(at, text);
  return {
    name: 'FlexSearch',
    search: (text) =>
      timed(() =>
        (index.search(text, { limit: TOP }) as number[]).flatMap((at) => {
          const found = paragraphs[at];
          return found ? [{ url: found.url, paragraph: found.text, exact: false }] : [];
        }),
      ),
  };
}

export function sqlitePhrases(articles: readonly GoldArticle[]): Engine {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE paragraph USING fts5(url UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2')");
  const insert = database.prepare('INSERT INTO paragraph (url, text) VALUES (?, ?)');
  for (const { url, text } of paragraphsOf(articles)) insert.run(url, text);
  const select = database.prepare(`SELECT url, text FROM paragraph WHERE paragraph MATCH ? ORDER BY rank LIMIT ${TOP}`);
  return {
    name: 'SQLite FTS5 phrase',
    search: (text) =>
      timed(() =>
        select
          .all(`text : "${text.replaceAll('"', ' ')}"`)
          .map(({ url, text: paragraph }) => ({ url: String(url), paragraph: String(paragraph), exact: true })),
      ),
  };
}
