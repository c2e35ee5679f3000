/** `npm run bench:crawl -- [ARTICLES]`: how many clicks the pages of a large archive are from its home page. */
import { crawl, isAside, pagesOf } from '../../linked-pages.ts';
import { manyArticles } from '../../many-articles.ts';
import { otherSite } from '../../other-site.ts';

const count = Number(process.argv[2] ?? 10_000);
const archive = manyArticles(count);
const owner = otherSite({ shareCards: false });
console.log(owner.run('build', '--content', archive.content).trim().split('\n').at(-1));

const { clicks, broken } = crawl(owner.out);
const orphans = pagesOf(owner.out).filter((path) => !clicks.has(path) && !isAside(owner.out, path));
console.log(`${count} articles, ${clicks.size} pages; ${broken.length} broken links, ${orphans.length} pages that no link leads to.`);
const depths = new Map<number, number>();
for (const depth of clicks.values()) depths.set(depth, (depths.get(depth) ?? 0) + 1);
for (const [depth, pages] of depths) console.log(`${String(depth).padStart(3)} clicks: ${pages} pages`);
for (const fault of [...broken, ...orphans].slice(0, 10)) console.log(`    ${fault}`);

archive.cleanUp();
owner.cleanUp();
