/** `npm run bench:related -- [ARTICLES]`: what related articles and copies cost, beside MiniSearch asked for each article's key terms. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { type Likeness, likenessOf } from '../../../src/archive/likeness.ts';
import { type MadeArticle, makeArticle } from '../../../src/archive/make-article.ts';
import { RELATIONS_SCHEMA, relationsIn } from '../../../src/archive/relations.ts';
import { keyTermsOf } from '../../../src/domain/likeness/key-terms.ts';
import { frontMatter } from '../../../src/front-matter.ts';
import { type GeneratedArticle, generator } from '../generate/generated-article.ts';

const count = Number(process.argv[2] ?? 10_000);
const ADDED = 40;
/** MiniSearch is asked for so many articles only, and the cost for all computed from it. */
const ASKED = 200;

const DEFAULTS = { language: 'en', rights: 'Rights not known', publication: '', base: '/' };
const generated = generator(1);
const articles = (begin: number, end: number) => Array.from({ length: end - begin }, (_, at) => generated(begin + at));
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const memory = () => Math.round(process.resourceUsage().maxRSS / 1024);

function secondsOf<Result>(work: () => Result): { seconds: number; result: Result } {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system) / 1e6, result };
}

function made({ address, headline, published, source, paragraphs }: GeneratedArticle): MadeArticle {
  return makeArticle(address, frontMatter.parse({ headline, published, provenance: { source } }), paragraphs.join('\n\n'), DEFAULTS);
}

function storeAt(file: string) {
  const store = new DatabaseSync(file);
  store.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; ${RELATIONS_SCHEMA}
    CREATE TABLE IF NOT EXISTS body (address TEXT PRIMARY KEY, paragraphs TEXT NOT NULL)`);
  return store;
}

const relationsOf = (store: DatabaseSync) =>
  ['related', 'copy'].map((table) =>
    store
      .prepare(
        `SELECT here.address, rank, there.address AS it FROM ${table} JOIN likeness AS here ON here.id = article JOIN likeness AS there ON there.id = other ORDER BY here.address, rank`,
      )
      .all(),
  );

/** Adds articles one by one, as separate runs would. */
function addOneByOne(store: DatabaseSync, begin: number): number[] {
  return articles(begin, begin + ADDED).map((article) => {
    const each = made(article);
    store.prepare('INSERT INTO body VALUES (?, ?)').run(each.article.address, JSON.stringify(each.paragraphs));
    return secondsOf(() => {
      const relations = relationsIn(store);
      relations.put(likenessOf(each));
      relations.update();
    }).seconds;
  });
}

const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(2)} ms`;

function measure(size: number): void {
  const store = storeAt(join(folder, `${size}.sqlite`));
  const putText = store.prepare('INSERT INTO body VALUES (?, ?)');
  const relations = relationsIn(store);
  let [likeness, put] = [0, 0];
  store.exec('BEGIN');
  for (let number = 0; number < size; number++) {
    const each = made(generated(number));
    putText.run(each.article.address, JSON.stringify(each.paragraphs));
    const taken: { seconds: number; result: Likeness } = secondsOf(() => likenessOf(each));
    likeness += taken.seconds;
    put += secondsOf(() => relations.put(taken.result)).seconds;
  }
  put += secondsOf(() => store.exec('COMMIT')).seconds;
  const before = memory();
  const update = secondsOf(() => relations.update()).seconds;
  const all = likeness + put + update;
  const [related = [], copies = []] = relationsOf(store);
  console.log(`\n${size} articles: ${milliseconds(all / size)} each, ${Math.round(size / all)} a CPU second.`);
  console.log(
    `  key terms and sketch ${milliseconds(likeness / size)}, storing ${milliseconds(put / size)}, relating ${milliseconds(update / size)}`,
  );
  console.log(`  ${related.length} related and ${copies.length} copies kept; peak memory ${memory()} MB, ${before} MB before relating`);
  const pages = store.prepare("SELECT sum(pgsize) AS bytes FROM dbstat WHERE name <> 'article' AND name NOT LIKE '%article%'");
  console.log(
    `  ${(Number(pages.get()?.['bytes']) / 1e6).toFixed(1)} MB of tables in a file of ${(statSync(join(folder, `${size}.sqlite`)).size / 1e6).toFixed(1)} MB`,
  );

  const added = addOneByOne(store, size).sort((a, b) => a - b);
  const [median = 0, worst = 0] = [added[added.length >> 1], added.at(-1)];
  console.log(`  one more article: ${milliseconds(median)} (median of ${ADDED}), at most ${milliseconds(worst)}`);
  const kept = JSON.stringify(relationsOf(store));
  store.exec('PRAGMA user_version = 0');
  relationsIn(store).update();
  console.log(`  found anew, the relations are ${JSON.stringify(relationsOf(store)) === kept ? 'the same' : 'OTHERS'}`);
  store.close();
}

function measurePeer(size: number): void {
  const documents = articles(0, size).map(({ number, headline, paragraphs }) => ({ id: number, headline, text: paragraphs.join('\n') }));
  const index = new MiniSearch<(typeof documents)[number]>({ fields: ['headline', 'text'] });
  const add = secondsOf(() => index.addAll(documents)).seconds;
  const asked = documents.filter(({ id }) => id % Math.ceil(size / ASKED) === 0).map(({ id }) => made(generated(id)));
  const search = secondsOf(() => {
    for (const { article, folded } of asked)
      index
        .search(
          keyTermsOf(article, folded)
            .map(({ term }) => term)
            .join(' '),
        )
        .slice(0, 6);
  }).seconds;
  const each = add / size + search / asked.length;
  console.log(`\nMiniSearch, ${size} articles: ${milliseconds(each)} each, ${Math.round(1 / each)} a CPU second.`);
  console.log(`  indexing ${milliseconds(add / size)}, searching ${milliseconds(search / asked.length)}; peak memory ${memory()} MB`);
}

try {
  measure(Math.ceil(count / 10));
  measure(count);
  measurePeer(count);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
