/** `node search-with-pagefind.ts SITE [WORDS]`: searches like Pagefind's own interface, and prints the bytes of all files that it read. Without words it only opens the index. */
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** So many hits are read for the first view of its interface. */
const SHOWN = 5;

interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

const [site = '', words = ''] = process.argv.slice(2);
const folder = join(resolve(site), 'pagefind');
const basePath = `${pathToFileURL(folder).href}/`;
let { size: bytes } = await stat(join(folder, 'pagefind.js'));
globalThis.fetch = async (input) => {
  const file = await readFile(fileURLToPath(String(input).split('?')[0] ?? ''));
  bytes += file.length;
  return new Response(new Uint8Array(file));
};
const { createInstance } = (await import(`${basePath}pagefind.js`)) as { createInstance(options: object): Pagefind };
const { results } = await createInstance({ basePath, baseUrl: '/', noWorker: true }).search(words);
await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
console.log(bytes);
