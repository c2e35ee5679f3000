/** Asks the finder every query, each as the first of a reader, and judges what it answers. */
import { find } from '../../../src/domain/finder.ts';
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

export async function judged(dist: string, queries: readonly Query[]): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const query of queries) {
    const { exact, near, words, bytes, ms } = await find(query.text, await openBuiltIndex(dist));
    const sources = [...new Set([...exact, ...near, ...words].map(({ source }) => source))];
    const right = new Set(query.relevant.map(([url]) => url));
    const within = (count: number) => sources.slice(0, count).some((source) => right.has(source));
    all.push({ query, first: within(1), firstThree: within(3), exact: exact.length > 0, bytes, ms });
  }
  return all;
}

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
