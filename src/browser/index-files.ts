/** Loads the search index into a page: the manifest, then Pagefind itself and what the manifest names. */
import type { CandidateSource } from '../domain/finding/candidates.ts';
import { type IndexManifest, MANIFEST_FILE } from '../domain/finding/index-manifest.ts';
import { type PagefindModule, pagefindSource } from '../domain/finding/pagefind-source.ts';
import { decompressed, isCompressed, type WatchedFiles, watchFiles } from '../domain/finding/watched-files.ts';

/** Of the one index that a page searches. */
let watched: WatchedFiles | undefined;

export interface OpenIndex {
  readonly source: CandidateSource;
  /** Whether it is the one that is published now; asked of the host anew after some seconds. Without a network it counts as it. */
  isCurrent(): Promise<boolean>;
}

/** Milliseconds. */
const ASKED_AGAIN = 10_000;

/** @param folder address of the index: `/archive/pagefind/` */
export async function openIndex(folder: string): Promise<OpenIndex> {
  const address = new URL(folder, location.href).href;
  watched ??= watchFiles(address);
  watched.forget();
  const { lost } = watched;
  // A host may let browsers keep it for minutes, and what it names may be gone by then.
  const readManifest = async () => (await fetched(folder + MANIFEST_FILE, { cache: 'no-cache' })).text();
  const text = await readManifest();
  const manifest = JSON.parse(text) as IndexManifest;
  const source = pagefindSource({
    manifest,
    loadEngine: () => import(/* @vite-ignore */ folder + manifest.engine) as Promise<PagefindModule>,
    addressOf: (path) => address + path,
    lost,
    base: folder.replace(/[^/]+\/$/, ''),
    load: async (file) => new Uint8Array(await (await fetched(folder + file)).arrayBuffer()),
    loadText: (file) => loadText(folder + file),
    bytes: bytesBelow(address),
  });
  let asked = performance.now();
  let known = Promise.resolve(true);
  return {
    source,
    isCurrent() {
      if (performance.now() - asked > ASKED_AGAIN) {
        asked = performance.now();
        known = readManifest().then(
          (now) => now === text,
          () => true,
        );
      }
      return known;
    },
  };
}

async function fetched(address: string, how?: RequestInit): Promise<Response> {
  const response = await fetch(address, how);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

async function loadText(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetched(address)).arrayBuffer());
  return new TextDecoder().decode(isCompressed(bytes) ? await decompressed(bytes) : bytes);
}

/** Bytes that the browser has fetched of the index, as its own measurements say. */
function bytesBelow(folder: string): () => number {
  return () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith(folder))
      .reduce((sum, entry) => sum + ((entry as PerformanceResourceTiming).encodedBodySize || 0), 0);
}
