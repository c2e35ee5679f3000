/** `node search-with-finder.ts SITE [WORDS]`: finds words in a built site, and prints the bytes of all files that it read. Without words it only opens the index. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { find } from '../../../src/domain/finding/finder.ts';
import { INDEX_FOLDER, type IndexManifest, MANIFEST_FILE } from '../../../src/domain/finding/index-manifest.ts';
import { openBuiltIndex } from '../../../src/search/built-index.ts';

const [site = '', words] = process.argv.slice(2);
const folder = join(site, INDEX_FOLDER);
// Both are imported, not fetched.
const manifest = await readFile(join(folder, MANIFEST_FILE));
const engine = await stat(join(folder, (JSON.parse(manifest.toString()) as IndexManifest).engine));

const source = await openBuiltIndex(site);
if (words) await find(`"${words}"`, source);
else await Promise.all([source.commonWords(), source.shards[0]?.search([], {})]);
console.log(manifest.length + engine.size + source.bytes());
