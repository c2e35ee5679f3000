/** The same clipping, a newer one of the same, and the same story in another paper. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { journalIn } from '../../../src/importer/import-files.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { describeDiff, writeReadableReport } from '../../../src/importer/report.ts';
import type { Versions } from '../../../src/importer/take-in.ts';
import { madeArticle } from '../../bench/import/made-articles.ts';
import { outcomesOf } from './importing.ts';

let folder: string;
let into: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-known-'));
  into = join(folder, 'content');
  mkdirSync(into);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Row = Record<string, string>;
const STORY: Row = { title: 'Bridge opens', url: 'https://harbour.example/bridge', text: madeArticle(1, { words: 200 }).text };
let files = 0;
const imported = async (row: Row, options: { versions?: Versions; isDryRun?: boolean } = {}): Promise<Outcome | undefined> => {
  const path = join(folder, `${++files}.jsonl`);
  writeFileSync(path, `${JSON.stringify(row)}\n`);
  return (await outcomesOf([path], { into, cache: join(folder, 'cache'), ...options }))[0];
};
const articles = (): string[] => readdirSync(into, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const textAt = (outcome: Outcome | undefined): string =>
  outcome && 'article' in outcome ? readFileSync(join(into, outcome.article), 'utf8') : '';
const reworded = (text = ''): string => text.replace(/ the /, ' one ');

describe('a new version of an article', () => {
  test.each([
    ['from the same address', { ...STORY, text: `${STORY['text']}\n\nOne more paragraph stands below.` }, 'same source'],
    [
      'from the same address, followed',
      { ...STORY, url: 'http://www.harbour.example/bridge/?utm_source=x', text: reworded(STORY['text']) },
      'same source',
    ],
    [
      'in nearly the same words',
      { title: 'Bridge is open', url: 'https://harbour.example/other', text: reworded(STORY['text']) },
      'nearly the same text',
    ],
  ])('%s is proposed, word by word, and nothing is written', async (_, row, because) => {
    const first = await imported(STORY);
    const before = textAt(first);
    const outcome = await imported(row);
    expect(outcome).toMatchObject({ outcome: 'proposed', because });
    expect(articles()).toHaveLength(1);
    expect(textAt(first)).toBe(before);
    const diff = outcome?.outcome === 'proposed' ? describeDiff(outcome.diff) : '';
    expect(diff).toContain(
      because === 'same source' && row.text.includes('One more') ? '{+One more paragraph stands below.+}' : '[-the-] {+one+}',
    );
  });

  test('is taken over when that is said, and what people wrote beside the words stays', async () => {
    const first = await imported(STORY);
    const path = join(into, first && 'article' in first ? first.article : '');
    writeFileSync(path, textAt(first).replace('provenance:', 'section: Port\nprovenance:'));
    const outcome = await imported({ ...STORY, text: reworded(STORY['text']) }, { versions: 'take' });
    expect(outcome).toMatchObject({ outcome: 'corrected', because: 'same source' });
    expect(textAt(outcome)).toMatch(/section: Port[\s\S]*corrected:\n\s+- date: 2026-11-24/);
    expect(textAt(outcome)).toContain(reworded(STORY['text']).split('\n\n')[0]);
    expect(articles()).toHaveLength(1);
  });

  test('is an article of its own when that is said', async () => {
    await imported(STORY);
    expect(await imported({ ...STORY, text: reworded(STORY['text']) }, { versions: 'apart' })).toMatchObject({ outcome: 'imported' });
    expect(articles()).toHaveLength(2);
  });
});

describe('the same words', () => {
  test('from another clipping of no other paper are here', async () => {
    await imported(STORY);
    expect(await imported({ title: 'Bridge opens', text: STORY['text'] ?? '' })).toMatchObject({
      outcome: 'here',
      remarks: ['The same text is here already, from https://harbour.example/bridge.'],
    });
  });

  test.each([
    ['printed', STORY['text']],
    ['nearly printed', reworded(STORY['text'])],
  ])('%s in another paper are an article that names the other', async (_, text = '') => {
    const first = await imported(STORY);
    const address = first && 'address' in first ? first.address : '';
    expect(await imported({ title: 'New bridge', url: 'https://river.example/1', text })).toMatchObject({
      outcome: 'imported',
      also: [address],
    });
  });
});

test('a rehearsal tells what would be done, and writes nothing', async () => {
  expect(await imported(STORY, { isDryRun: true })).toMatchObject({ outcome: 'imported', address: 'undated/bridge-opens' });
  expect(readdirSync(into)).toEqual([]);
  expect(await imported(STORY)).toMatchObject({ outcome: 'imported' });
  expect(await imported({ ...STORY, text: reworded(STORY['text']) }, { isDryRun: true, versions: 'take' })).toMatchObject({
    outcome: 'corrected',
  });
  expect(await imported(STORY)).toMatchObject({ outcome: 'here' });
});

test('the report says in sentences why a clipping is a new version, and counts one as one', async () => {
  await imported(STORY);
  await imported({ title: 'Bridge is open', url: 'https://harbour.example/other', text: reworded(STORY['text']) });
  let report = '';
  await writeReadableReport(journalIn({ cache: join(folder, 'cache'), isDryRun: false }), into, (text) => {
    report += text;
  });
  expect(report).toContain('1 new version proposed.');
  expect(report).toContain('It prints nearly the same text. Nothing was changed.');
});
