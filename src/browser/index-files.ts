/** Loads the search index into a page: Pagefind itself, and the table of common words beside it. */
import type { CandidateSource } from '../domain/candidates.ts';
import { COMMON_WORDS_FILE, type Pagefind, pagefindSource, QUOTATIONS_FOLDER } from '../domain/pagefind-source.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}

/** @param folder address of the index: `/archive/pagefind/` */
export async function openIndex(folder: string): Promise<CandidateSource> {
  return pagefindSource({
    pagefind: await openPagefind(folder),
    openQuotations: () => openPagefind(folder + QUOTATIONS_FOLDER),
    loadWords: () => loadWords(folder + COMMON_WORDS_FILE),
    bytes: bytesBelow(new URL(folder, location.href).href),
  });
}

async function openPagefind(basePath: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as PagefindModule;
  // A worker of its own would load Pagefind a second time; the finder's searches are short.
  return createInstance({ basePath, noWorker: true });
}

async function loadWords(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${response.status} for ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isCompressed) return new TextDecoder().decode(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

/** Bytes that the browser has fetched of the index, as its own measurements say. */
function bytesBelow(folder: string): () => number {
  return () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith(folder))
      .reduce((sum, entry) => sum + ((entry as PerformanceResourceTiming).encodedBodySize || 0), 0);
}
