/** `npm run bench:same-words -- [ARTICLES]`: what it costs to find the same words in other articles, beside MiniSearch asked for each quotation. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Archive } from '../../../src/archive/listing.ts';
import { sameWordsIn } from '../../../src/archive/same-words.ts';
import { openStore } from '../../../src/archive/store.ts';
import { utterancesIn } from '../../../src/archive/utterances.ts';
import { wordsSaidIn } from '../../../src/archive/words-said.ts';
import type { Article } from '../../../src/domain/article.ts';
import type { Sameness } from '../../../src/domain/likeness/same-words.ts';
import { type GeneratedArticle, generatedQuotations } from './generated-quotations.ts';

const count = Number(process.argv[2] ?? 10_000);
/** So many articles are asked for, spread over all. */
const ASKED = 2_000;
/** MiniSearch keeps its index in memory: it is given so many articles at most. */
const PEERS_MOST = 10_000;
const PEERS_ASKED = 100;

const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
const memory = () => Math.round(process.resourceUsage().maxRSS / 1024);
const milliseconds = (seconds: number): string => `${(seconds * 1000).toFixed(2)} ms`;

function secondsOf<Result>(work: () => Result): { seconds: number; result: Result } {
  const begun = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(begun);
  return { seconds: (user + system) / 1e6, result };
}

const addressOf = (number: number): string => `2018/article-${number}`;
const asArticle = ({ number, quotations }: GeneratedArticle): Article =>
  ({
    address: addressOf(number),
    quotations: quotations.map((text) => ({ anchor: 'p-0000000', text, kind: 'speech', depth: 1, start: 0, end: text.length })),
  }) as unknown as Article;

const file = join(folder, 'archive.sqlite');
const store = openStore(file, 'bench', '/');
const said = wordsSaidIn(store);
const putArticle = store.prepare("INSERT INTO article VALUES (?, ?, '', '', '2018', 2018, NULL, 'listed', NULL)");
const putListing = store.prepare('INSERT INTO listing VALUES (?, ?)');
const putBody = store.prepare("INSERT INTO body VALUES (?, '{}', '[]', '{}', '')");
const planted: { number: number; place: number; from: number; is: Sameness }[] = [];
let put = 0;
store.exec('BEGIN');
for (const article of generatedQuotations(count)) {
  planted.push(...article.taken.map((each) => ({ ...each, number: article.number })));
  const each = asArticle(article);
  putArticle.run(each.address, each.address);
  putListing.run(each.address, JSON.stringify({ address: each.address, headline: each.address }));
  putBody.run(each.address);
  put += secondsOf(() => said.put(each.address, utterancesIn(each.quotations))).seconds;
}
const comparing = secondsOf(() => said.update()).seconds;
put += secondsOf(() => store.exec('COMMIT')).seconds;

const prepared = new Map<string, ReturnType<typeof store.prepare>>();
const sql = (text: string) => {
  const statement = prepared.get(text) ?? store.prepare(text);
  prepared.set(text, statement);
  return statement;
};
const archive = { ...sameWordsIn(sql), alsoPublished: () => [] } as unknown as Pick<Archive, 'sameWords'>;

const step = Math.max(1, Math.floor(count / ASKED));
const asked = Array.from({ length: Math.min(count, ASKED) }, (_, at) => at * step);
const answers = secondsOf(() => asked.map((number) => archive.sameWords(addressOf(number))));
/** Two that quote the same article have its words in common, too. */
const sourceOf = new Map(planted.map(({ number, from }) => [number, from]));
const isPlanted = (one: number, other: number): boolean => {
  const [ours, theirs] = [sourceOf.get(one), sourceOf.get(other)];
  return ours === other || theirs === one || (ours !== undefined && ours === theirs);
};
const links = answers.result.flatMap((sames, at) =>
  sames.flatMap(({ others }) =>
    others.map(({ article }) => [asked[at] ?? 0, Number(article.address.slice('2018/article-'.length))] as const),
  ),
);
const sample = planted.filter((_, at) => at % Math.max(1, Math.floor(planted.length / ASKED)) === 0);
const found = sample.filter(({ number, from, place }) =>
  archive
    .sameWords(addressOf(number))
    .find((each) => each.place === place)
    ?.others.some(({ article }) => article.address === addressOf(from)),
);
const again = asArticle(generatedQuotations(1).next().value as GeneratedArticle);
const one =
  secondsOf(() => {
    for (let round = 0; round < 20; round++) {
      said.drop(again.address);
      said.put(again.address, utterancesIn(again.quotations));
      said.update();
      archive.sameWords(again.address);
    }
  }).seconds / 20;

console.log(`${count} articles with 10 quotations each, ${planted.length} of them quote an earlier one.\n`);
console.log('| | an article | of all |\n| --- | --- | --- |');
console.log(`| taking in | ${milliseconds(put / count)} | ${put.toFixed(1)} s |`);
console.log(`| comparing | ${milliseconds(comparing / count)} | ${comparing.toFixed(1)} s |`);
console.log(`| asking | ${milliseconds(answers.seconds / asked.length)} | ${((answers.seconds / asked.length) * count).toFixed(1)} s |`);
console.log(`| one more, taken in, compared and asked | ${milliseconds(one)} | |`);
const share = (is: Sameness) => {
  const these = sample.filter((each) => each.is === is);
  return `${found.filter((each) => each.is === is).length} of ${these.length} ${is}`;
};
console.log(`\nFound of what was planted: ${(['same', 'shorter', 'near'] as const).map(share).join(', ')}.`);
console.log(
  `${links.filter((link) => !isPlanted(...link)).length} of ${links.length} links were not planted: two quotations begin with the same formula.`,
);
console.log(`${Math.round(statSync(file).size / 2 ** 20)} MB on disk, ${memory()} MB of memory at most.`);
store.close();

const most = Math.min(count, PEERS_MOST);
const peer = new MiniSearch({ fields: ['words'], idField: 'id' });
const indexing = secondsOf(() => {
  for (const { number, quotations } of generatedQuotations(most)) {
    peer.addAll(quotations.map((words, place) => ({ id: `${number}.${place}`, words })));
  }
}).seconds;
const peers = [...generatedQuotations(PEERS_ASKED)];
const asking = secondsOf(() =>
  peers.flatMap(({ quotations }) => quotations.map((words) => peer.search(words, { combineWith: 'AND' }).slice(0, 20))),
).seconds;
const ours = answers.seconds / asked.length;
console.log(
  `MiniSearch with ${most} of them: ${milliseconds(indexing / most)} to take in, ${milliseconds(asking / PEERS_ASKED)} to ask, ${Math.round(asking / PEERS_ASKED / ours)} times ours; ${memory()} MB.`,
);
rmSync(folder, { recursive: true, force: true });
