/** Pagefind's own program, and the indexes that it writes. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { RecordPage } from './record-page.ts';

/**
 * Smaller chunks than Pagefind's own (about 20,000) halve what a search reads: measured on 124 articles, 27 KB instead
 * of 67 KB a search. The setting is unstable by its name; if it disappears, searches read more and find the same.
 */
const CHUNK_SIZE = '5000';

/** So many records are on their way to Pagefind at once. */
const ON_THE_WAY = 64;

export interface IndexWriter {
  add(record: RecordPage): Promise<void>;
  /** @throws with Pagefind's own words where it refuses */
  write(folder: string): Promise<void>;
}

/** @param language of the articles, for the forms of their words; the words around them may have another */
export async function beginIndex(language: string): Promise<IndexWriter> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK_SIZE;
  const { index, errors } = await createIndex({ writePlayground: false, forceLanguage: language });
  if (!index) throw new Error(`Pagefind could not begin an index: ${errors.join('; ')}.`);
  let added: ReturnType<typeof index.addHTMLFile>[] = [];
  const settle = async () => {
    for (const each of await Promise.all(added)) refuse(each.errors, 'read a record');
    added = [];
  };
  return {
    async add(record) {
      added.push(index.addHTMLFile(record));
      if (added.length >= ON_THE_WAY) await settle();
    },
    async write(folder) {
      await settle();
      const written = await index.writeFiles({ outputPath: folder });
      refuse(written.errors, 'write the index');
      await index.deleteIndex();
    },
  };
}

/** Ends Pagefind's program, which keeps the memory that its last index took. */
export const endPagefind = async (): Promise<void> => void (await close());

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

const OF_ENGINE = /^(?:pagefind\.js|wasm\..+\.pagefind)$/;
const OF_INDEX = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index|fragment|filter|quotations)$/;

/** What opens indexes is the same for all of them, and stands apart, once. */
export async function writeEngine(folder: string, language: string): Promise<void> {
  const index = await beginIndex(language);
  await index.add({ url: '/', content: `<html lang="${language}"><body data-pagefind-body>1</body></html>` });
  await index.write(folder);
  keepOnly(folder, OF_ENGINE);
}

interface Entry {
  languages: Record<string, { wasm: string | null }>;
}

/**
 * Takes the engine out of an index, and leads to the one that stands apart: Pagefind loads `wasm.NAME.pagefind` beside
 * the index, and NAME leads out of the folder.
 *
 * @param engine folder of the engine, as seen from the index: `../engine`
 */
export function useEngine(folder: string, engine: string): void {
  keepOnly(folder, OF_INDEX);
  const file = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(file, 'utf8')) as Entry;
  for (const language of Object.values(entry.languages)) language.wasm = `/../${engine}/wasm.${language.wasm ?? 'unknown'}`;
  writeFileSync(file, JSON.stringify(entry));
}

function keepOnly(folder: string, wanted: RegExp): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!wanted.test(name)) rmSync(join(folder, name), { recursive: true });
}
