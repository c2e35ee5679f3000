/** What was measured, as tables in Markdown, and the ratios to read them by. */
import type { Taken } from '../measured.ts';
import type { Steps } from './ours.ts';
import type { SearchBytes } from './search-bytes.ts';
import type { SiteSize } from './site-size.ts';

export interface Row {
  readonly name: string;
  readonly steps?: Steps;
  readonly taken: Pick<Taken, 'cpu' | 'wall' | 'memory' | 'stopped'>;
  readonly size?: SiteSize;
}

export type Searched = readonly [name: string, bytes: SearchBytes];

/** Added to the name of a row: the same with one more article. */
export const ONE_MORE = ', one more article';

/** The first row is what the others are compared with. */
export function tableOf(rows: readonly Row[], searches: readonly Searched[]): string {
  const lines = [
    '| | content, CPU s | pages, CPU s | search, CPU s | all, CPU s | wall, s | peak memory, MB | files | MB |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rows.map(lineOf),
  ];
  const ratios = ratiosOf(rows);
  if (ratios.length > 0) lines.push('', ...ratios);
  if (searches.length > 0) {
    lines.push('', '| | kB to open the search | kB for hits of a quotation | kB for hits of common words |', '| --- | --: | --: | --: |');
    for (const [name, { opened, hit, phrase }] of searches)
      lines.push(`| ${[name, ...[opened, hit, phrase].map((bytes) => Math.round(bytes / 1000))].join(' | ')} |`);
  }
  return lines.join('\n');
}

function ratiosOf(rows: readonly Row[]): string[] {
  const cpuOf = (name: string) => rows.find((row) => row.name === name && !row.taken.stopped)?.taken.cpu;
  const ours = rows[0]?.name ?? '';
  const ratio = (what: string, one: number | undefined, other: number | undefined, name: string) =>
    one && other ? [`${what} takes ${inTimes(one / other)} the CPU seconds of ${name}.`] : [];
  return rows
    .filter(({ name }) => name !== ours && rows.some((row) => row.name === name + ONE_MORE))
    .flatMap(({ name }) => [
      ...ratio(ours, cpuOf(ours), cpuOf(name), name),
      ...ratio(ours + ONE_MORE, cpuOf(ours + ONE_MORE), cpuOf(name + ONE_MORE), name + ONE_MORE),
    ]);
}

const inTimes = (ratio: number): string => `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} times`;

function lineOf({ name, steps, taken, size }: Row): string {
  const cpu = (step: keyof Steps) => steps?.[step]?.toFixed(1) ?? '';
  const { stopped } = taken;
  const cells = [
    name,
    cpu('content'),
    cpu('pages'),
    cpu('search'),
    stopped ? `stopped ${stopped}` : taken.cpu.toFixed(1),
    taken.wall.toFixed(1),
    Math.round(taken.memory / 1e6).toLocaleString('en'),
    size?.files.toLocaleString('en') ?? '',
    size ? Math.round(size.bytes / 1e6).toLocaleString('en') : '',
  ];
  return `| ${cells.join(' | ')} |`;
}
