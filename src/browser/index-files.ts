/** Loads the search index into a page: the manifest, then Pagefind itself and what the manifest names. */
import type { CandidateSource } from '../domain/finding/candidates.ts';
import { type IndexManifest, MANIFEST_FILE } from '../domain/finding/index-manifest.ts';
import { type PagefindModule, pagefindSource } from '../domain/finding/pagefind-source.ts';

/** @param folder address of the index: `/archive/pagefind/` */
export async function openIndex(folder: string): Promise<CandidateSource> {
  const manifest = (await (await fetched(folder + MANIFEST_FILE)).json()) as IndexManifest;
  return pagefindSource({
    manifest,
    loadEngine: () => import(/* @vite-ignore */ folder + manifest.engine) as Promise<PagefindModule>,
    addressOf: (path) => folder + path,
    base: folder.replace(/[^/]+\/$/, ''),
    load: async (file) => new Uint8Array(await (await fetched(folder + file)).arrayBuffer()),
    loadText: (file) => loadText(folder + file),
    bytes: bytesBelow(new URL(folder, location.href).href),
  });
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

async function loadText(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetched(address)).arrayBuffer());
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
