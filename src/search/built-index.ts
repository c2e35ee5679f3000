/** The search index of a built site, opened in Node: the same Pagefind that a browser would load, reading files. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CandidateSource } from '../domain/finding/candidates.ts';
import { INDEX_FOLDER, type IndexManifest, MANIFEST_FILE } from '../domain/finding/index-manifest.ts';
import { type PagefindModule, pagefindSource } from '../domain/finding/pagefind-source.ts';
import { decompressed, LostFile, watchFiles } from '../domain/finding/watched-files.ts';
import { ProblemsFound } from '../domain/problem.ts';

/** @throws {ProblemsFound} where the folder holds no built site with an index */
export async function openBuiltIndex(dist: string): Promise<CandidateSource> {
  const folder = join(resolve(dist), INDEX_FOLDER);
  if (!existsSync(join(folder, MANIFEST_FILE))) {
    throw new ProblemsFound([
      {
        file: resolve(dist),
        what: 'No site with a search index stands here.',
        remedy: 'Build one with "npm run build", or name its folder with --dist.',
      },
    ]);
  }
  const { base = '/' } = JSON.parse(readFileSync(join(folder, '../verbatim.json'), 'utf8')) as { base?: string };
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')) as IndexManifest;
  const address = `${pathToFileURL(folder).href}/`;
  const counter = { bytes: 0 };
  const lostAt = (file: string) => () => {
    throw new LostFile(address + file);
  };
  const load = async (file: string) => {
    const bytes = await readFile(join(folder, file)).catch(lostAt(file));
    counter.bytes += bytes.length;
    return bytes as Uint8Array<ArrayBuffer>;
  };
  const { lost } = watchFiles(address, fileFetcher(counter));
  return pagefindSource({
    manifest,
    loadEngine: () => import(address + manifest.engine) as Promise<PagefindModule>,
    addressOf: (path) => address + path,
    base,
    lost,
    load,
    loadText: async (file) => new TextDecoder().decode(await decompressed(await load(file)).catch(lostAt(file))),
    bytes: () => counter.bytes,
  });
}

/** Pagefind fetches its files, and Node's own `fetch` knows no files. */
function fileFetcher(counter: { bytes: number }): typeof fetch {
  const counted = new Set<string>();
  return async (input) => {
    try {
      const path = fileURLToPath(String(input).split('?')[0] ?? '');
      const file = await readFile(path);
      // A browser keeps what it has fetched.
      if (!counted.has(path)) counter.bytes += file.length;
      counted.add(path);
      return new Response(new Uint8Array(file));
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}
