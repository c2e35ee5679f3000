/** Asks the finder every query, each as the first of a reader, and judges what it answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { find } from '../../../src/domain/finding/finder.ts';
import { openBuiltIndex } from '../../../src/search/built-index.ts';
import type { Query } from '../quotations/evaluation.ts';

export interface Judged {
  readonly query: Query;
  /** The first hit is in a right article. */
  readonly first: boolean;
  readonly firstThree: boolean;
  readonly exact: boolean;
  /** Files of the index that a reader loads who has loaded none before. */
  readonly bytes: number;
  readonly ms: number;
}

/** @param content the folder of the articles that were built */
export async function judged(dist: string, content: string, queries: readonly Query[]): Promise<Judged[]> {
  const all: Judged[] = [];
  /** What is said in very many articles is right in more of them than a query names. */
  const prints = (url: string, words: string): boolean => {
    const address = new URL(url, 'http://localhost').pathname.replace(/^\/|\/$/g, '');
    return plain(readFileSync(join(content, 'articles', `${address}.md`), 'utf8')).includes(plain(words));
  };
  for (const query of queries) {
    const { exact, near, words, bytes, ms } = await find(query.text, await openBuiltIndex(dist));
    const found = [...Map.groupBy([...exact, ...near, ...words], ({ source }) => source)].map(([source, [first]]) => ({ source, first }));
    const right = new Set<string | undefined>(query.relevant.map(([url]) => url));
    const within = (count: number) =>
      found.slice(0, count).some(({ source, first }) => right.has(source) || (first && prints(first.url, query.text)));
    all.push({ query, first: within(1), firstThree: within(3), exact: exact.length > 0, bytes, ms });
  }
  return all;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');

const nameOf = ({ variant, sub }: Query): string => (sub ? `${variant}.${sub}` : variant);

/** One row a variant. */
export function table(all: readonly Judged[]): string {
  const rows = [...Map.groupBy(all, ({ query }) => nameOf(query))].sort().map(([name, some]) => {
    const share = (is: (each: Judged) => boolean) => ((100 * some.filter(is).length) / some.length).toFixed(1);
    const isNegative = name.startsWith('h');
    return [
      name,
      some.length,
      isNegative ? '–' : share(({ first }) => first),
      isNegative ? '–' : share(({ firstThree }) => firstThree),
      isNegative ? some.filter(({ exact }) => exact).length : '–',
      ...[0.5, 0.95, 1].map((part) =>
        kilobytes(
          quantile(
            some.map(({ bytes }) => bytes),
            part,
          ),
        ),
      ),
      quantile(
        some.map(({ ms }) => ms),
        0.5,
      ).toFixed(0),
    ];
  });
  const head = ['', 'searches', 'first', 'among three', 'falsely exact', 'kB, median', '95 of 100', 'most', 'ms in Node'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);

export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
