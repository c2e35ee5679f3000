/** The evaluation set: real articles, queries made from them, and which articles and paragraphs are right. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

const SHARED = process.env['VERBATIM_SHARED'] ?? resolve(import.meta.dirname, '../../../../shared');
export const EVALUATION_SCRIPT = join(SHARED, 'bench/make_quote_eval.py');

export interface Query {
  readonly qid: string;
  readonly variant: string;
  readonly sub: string;
  readonly text: string;
  /** URL of an article and number of a paragraph in it, from 1; 0 is the headline. */
  readonly relevant: readonly (readonly [article: string, paragraph: number])[];
}

export interface GoldArticle {
  readonly url: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface Evaluation {
  /** CSV to import. */
  readonly corpus: string;
  readonly articles: readonly GoldArticle[];
  readonly queries: readonly Query[];
}

/** @returns `undefined` where the shared corpus is not beside the project */
export function makeEvaluation(folder: string, spans: number): Evaluation | undefined {
  const csv = join(SHARED, 'corpus/wikinews-2020.csv');
  if (!existsSync(csv)) return undefined;
  execFileSync('python3', [EVALUATION_SCRIPT, '--csv', csv, '--spans', String(spans), '--out', folder], {
    stdio: 'ignore',
  });
  const corpus = join(folder, 'corpus.csv');
  const rows = parse(readFileSync(corpus), { columns: true, bom: true }) as { url: string; title: string; text: string }[];
  const lines = readFileSync(join(folder, 'queries.jsonl'), 'utf8').trim().split('\n');
  return {
    corpus,
    articles: rows.map(({ url, title, text }) => ({ url, title, paragraphs: text.split('\n\n') })),
    queries: lines.map((line) => JSON.parse(line) as Query),
  };
}

/** What an engine answers: articles in order of rank, each with the paragraph that it shows, and what it calls exact. */
export interface EngineHit {
  readonly url: string;
  /** Printed text of the paragraph; absent where the engine knows only pages. */
  readonly paragraph?: string;
  readonly exact: boolean;
}

export interface Engine {
  readonly name: string;
  search(text: string): Promise<{ readonly hits: readonly EngineHit[]; readonly ms: number }>;
}
