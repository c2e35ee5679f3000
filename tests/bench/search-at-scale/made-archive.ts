/** An archive of generated articles with the noise of the evaluation set, its search index, and the page that searches it. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { archiveLocation } from '../../../src/archive/location.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { indexArchive } from '../../../src/search/index-archive.ts';
import { site } from '../../../src/site.ts';
import { build } from '../../site/built-site.ts';
import { type GeneratedArticle, type Generator, generator } from '../generate/generated-article.ts';
import { writeArticles, writeTable } from '../generate/written.ts';
import { EVALUATION_SCRIPT, type Query } from '../quotations/evaluation.ts';

export interface MadeArchive {
  readonly dist: string;
  readonly content: string;
  readonly queries: readonly Query[];
}

/** Whatever stands in the folder from a run before is used again. */
export async function madeArchive(folder: string, articles: number, spans: number): Promise<MadeArchive> {
  mkdirSync(folder, { recursive: true });
  const generated = generator(1);
  const table = join(folder, 'table.csv');
  const queries = join(folder, 'queries.jsonl');
  if (!existsSync(queries)) {
    writeTable(table, firstOf(generated, articles));
    execFileSync('python3', [EVALUATION_SCRIPT, '--csv', table, '--spans', String(spans), '--out', folder], { stdio: 'ignore' });
    rmSync(table);
  }
  const content = join(folder, 'content');
  if (!existsSync(content)) await writeNoisy(join(folder, 'corpus.csv'), content, generated);
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) {
    build('content', dist);
    rmSync(join(dist, 'pagefind'), { recursive: true });
  }
  await indexed(content, dist);
  const lines = readFileSync(queries, 'utf8').trim().split('\n');
  return { dist, content, queries: lines.map((line) => JSON.parse(line) as Query) };
}

function* firstOf(generated: Generator, count: number): Iterable<GeneratedArticle> {
  for (let number = 0; number < count; number++) yield generated(number);
}

async function writeNoisy(table: string, content: string, generated: Generator): Promise<void> {
  let number = 0;
  for await (const row of createReadStream(table).pipe(parse({ columns: true, bom: true }))) {
    const { title, text } = row as { title: string; text: string };
    writeArticles(content, [{ ...generated(number++), headline: title, paragraphs: text.split('\n\n') }]);
  }
}

async function indexed(content: string, dist: string): Promise<void> {
  const place = archiveLocation(content);
  refreshArchive(place, { ...site, base: '/' });
  const before = process.cpuUsage();
  const { articles, shards, made } = await indexArchive(openArchive(place), { out: dist, content, language: site.language });
  const { user, system } = process.cpuUsage(before);
  writeFileSync(join(dist, 'verbatim.json'), JSON.stringify({ generator: 'Verbatim', articles, base: '/' }));
  console.log(
    `${articles} articles in ${shards} shards, ${made} made now; ${((user + system) / 1e6).toFixed(1)} CPU s beside Pagefind's own.`,
  );
}
