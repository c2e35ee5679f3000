/** The search index of a built site, opened in Node: the same Pagefind that a browser would load, reading files. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { CandidateSource } from '../domain/candidates.ts';
import { COMMON_WORDS_FILE, type Pagefind, pagefindSource, QUOTATIONS_FOLDER } from '../domain/pagefind-source.ts';
import { ProblemsFound } from '../domain/problem.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind;
}

/** @throws {ProblemsFound} where the folder holds no built site with an index */
export async function openBuiltIndex(dist: string): Promise<CandidateSource> {
  const folder = join(resolve(dist), 'pagefind');
  if (!existsSync(join(folder, 'pagefind.js'))) {
    throw new ProblemsFound([
      {
        file: resolve(dist),
        what: 'No site with a search index stands here.',
        remedy: 'Build one with "npm run build", or name its folder with --dist.',
      },
    ]);
  }
  const { base = '/' } = JSON.parse(readFileSync(join(folder, '../verbatim.json'), 'utf8')) as { base?: string };
  const basePath = `${pathToFileURL(folder).href}/`;
  const counter = { bytes: 0 };
  fetchFilesBelow(basePath, counter);
  const open = (index: string) => openPagefind(index, base);
  const loadWords = async () => {
    const compressed = await readFile(join(folder, COMMON_WORDS_FILE));
    counter.bytes += compressed.length;
    return gunzipSync(compressed).toString('utf8');
  };
  return pagefindSource({
    pagefind: await open(basePath),
    openQuotations: () => open(basePath + QUOTATIONS_FOLDER),
    loadWords,
    bytes: () => counter.bytes,
  });
}

async function openPagefind(basePath: string, baseUrl: string): Promise<Pagefind> {
  const { createInstance } = (await import(`${basePath}pagefind.js`)) as PagefindModule;
  return createInstance({ basePath, baseUrl, noWorker: true });
}

/** Pagefind fetches its files, and Node's own `fetch` knows no files. Everything else is fetched as before. */
function fetchFilesBelow(base: string, counter: { bytes: number }): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    if (!address.startsWith(base)) return fetch(input, init);
    try {
      const file = await readFile(fileURLToPath(address.split('?')[0] ?? ''));
      counter.bytes += file.length;
      return new Response(new Uint8Array(file));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}
