/** The report of an import: every article, what was made of it, what was left out and guessed, what failed and why. For people and for programs. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { describeProblem } from '../domain/problem.ts';
import type { DiffPiece } from '../domain/word-diff.ts';
import { outcomesIn } from './journal.ts';
import { type Counts, type Difference, noCounts, OUTCOMES, type Outcome } from './outcome.ts';

/** Writes JSON with one list for each kind of outcome, however many there are. */
async function writeJsonReport(journal: string, into: string, write: (text: string) => void): Promise<void> {
  write(`{\n  "into": ${JSON.stringify(into)}`);
  for (const kind of OUTCOMES) {
    write(`,\n  "${kind}": [`);
    let count = 0;
    for await (const outcome of outcomesIn(journal)) {
      if (outcome.outcome !== kind) continue;
      const { outcome: _, ...rest } = outcome;
      write(`${count++ > 0 ? ',' : ''}\n    ${JSON.stringify(rest)}`);
    }
    write(count > 0 ? '\n  ]' : ']');
  }
  write('\n}\n');
}

/** What needs a person's eyes first, then all articles. */
export async function writeReadableReport(journal: string, into: string, write: (text: string) => void): Promise<void> {
  const counts = await countsIn(journal);
  write(`Import into ${into}\n\n${summaryOf(counts, await kindsPassedIn(journal))}\n`);
  const parts: readonly (readonly [string, (outcome: Outcome) => string | undefined])[] = [
    ['Could not be imported', (each) => (each.outcome === 'failed' ? describeProblem(each.problem) : undefined)],
    ['New versions of articles that are here', (each) => (each.outcome === 'proposed' ? describeVersion(each) : undefined)],
    ['Corrected', (each) => (each.outcome === 'corrected' ? describeVersion(each) : undefined)],
    ['Imported', (each) => (each.outcome === 'imported' ? describeArticle(each) : undefined)],
    [
      'Here already',
      (each) =>
        each.outcome === 'here'
          ? `${placeOf(each)}\n  ${each.address}${each.remarks.map((remark) => `\n  ${remark}`).join('')}`
          : undefined,
    ],
    ['Passed over: by themselves no clippings', (each) => (each.outcome === 'passed' ? each.file : undefined)],
  ];
  for (const [title, describe] of parts) {
    let isFirst = true;
    for await (const outcome of outcomesIn(journal)) {
      const text = describe(outcome);
      if (text === undefined) continue;
      write(`${isFirst ? `\n\n${title}\n${'='.repeat(title.length)}\n` : ''}\n${text}\n`);
      isFirst = false;
    }
  }
}

export async function countsIn(journal: string): Promise<Counts> {
  const counts = noCounts();
  for await (const { outcome } of outcomesIn(journal)) counts[outcome]++;
  return counts;
}

/** Ending -> how many files of it were passed over, most first. */
export async function kindsPassedIn(journal: string): Promise<ReadonlyMap<string, number>> {
  const kinds = new Map<string, number>();
  for await (const { outcome, file } of outcomesIn(journal)) {
    if (outcome !== 'passed') continue;
    const ending = extname(file).toLowerCase() || 'without an ending';
    kinds.set(ending, (kinds.get(ending) ?? 0) + 1);
  }
  return new Map([...kinds].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)));
}

/** `124 imported, 1 already here, 2 refused, 3 passed over, which by themselves are no clippings (2 .jpg, 1 .png).` */
export function summaryOf(
  { imported, here, proposed, corrected, failed, passed }: Counts,
  kindsPassed: ReadonlyMap<string, number>,
): string {
  const kinds = [...kindsPassed].map(([ending, count]) => `${count} ${ending}`).join(', ');
  const parts = [
    `${imported} imported`,
    `${here} already here`,
    `${failed} refused`,
    ...(proposed > 0 ? [`${proposed} new ${proposed === 1 ? 'version' : 'versions'} proposed`] : []),
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(passed > 0
      ? [`${passed} passed over, which by ${passed === 1 ? 'itself is no clipping' : 'themselves are no clippings'} (${kinds})`]
      : []),
  ];
  return `${parts.join(', ')}.`;
}

type WithArticle = Exclude<Outcome, { readonly outcome: 'failed' | 'passed' }>;

const placeOf = ({ file, row }: Outcome): string => (row === undefined ? file : `${file}, row ${row}`);

function describeArticle(outcome: WithArticle & { readonly also?: readonly string[] }): string {
  const { headline, article, leftOut, guesses, remarks, also = [] } = outcome;
  const lines = [
    `“${headline}” -> ${article}`,
    ...remarks,
    ...also.map((address) => `Another paper printed the same story: ${address}`),
    ...Object.entries(guesses).map(([field, how]) => `Guessed: ${field}, ${how}`),
    ...leftOut.map((line) => `Left out: ${line}`),
  ];
  return `${placeOf(outcome)}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

const BECAUSE: Readonly<Record<Difference['because'], string>> = {
  'same source': 'It comes from the same source.',
  'nearly the same text': 'It prints nearly the same text.',
};

function describeVersion(outcome: WithArticle & Difference): string {
  const what =
    outcome.outcome === 'proposed'
      ? 'Nothing was changed. To take it over: --versions take. To keep both: --versions apart.'
      : 'It was taken over.';
  return `${describeArticle(outcome)}\n  ${BECAUSE[outcome.because]} ${what}\n\n${describeDiff(outcome.diff)}`;
}

/** `… at the harbour [-on Tuesday-] {+on Wednesday+} …`: as `git diff --word-diff` writes it. */
export function describeDiff(diff: readonly DiffPiece[]): string {
  const pieces = diff.map(({ is, text }) => {
    if (is === 'was') return `[-${text}-]`;
    if (is === 'now') return `{+${text}+}`;
    const words = text.split(/\s+/);
    return words.length > 16 ? `${words.slice(0, 8).join(' ')} … ${words.slice(-8).join(' ')}` : text;
  });
  return pieces.join(' ').replace(/^/gm, '    ');
}

export async function writeReports(journal: string, into: string, stem: string): Promise<readonly [json: string, readable: string]> {
  const paths = [`${stem}.json`, `${stem}.txt`] as const;
  for (const [at, write] of [writeJsonReport, writeReadableReport].entries()) {
    const handle = openSync(paths[at] ?? '', 'w');
    try {
      await write(journal, into, (text) => writeSync(handle, text));
    } finally {
      closeSync(handle);
    }
  }
  return paths;
}
