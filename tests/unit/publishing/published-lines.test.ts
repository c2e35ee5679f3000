import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { articleLine } from '../../../src/domain/article-data.ts';
import { publishedLines } from '../../../src/publishing/published-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-lines-'));
const file = join(folder, 'articles-2017.jsonl');
afterEach(() => rmSync(file, { force: true }));

const permalinkOf = (address: string) => `https://archive.example/base/${address}/`;
const line = (address: string, text = 'x') => `${JSON.stringify({ permalink: permalinkOf(address), address, text })}\n`;
const asked = (...addresses: string[]) => {
  const lines = publishedLines(file);
  try {
    return addresses.map((address) => lines.lineOf(permalinkOf(address))).map((bytes) => bytes && Buffer.from(bytes).toString());
  } finally {
    lines.close();
  }
};

test('lines are found by their permalinks, others passed over, missing ones told', () => {
  writeFileSync(file, ['2017/a', '2017/a-b', '2017/c', '2017/e'].map((address) => line(address)).join(''));
  expect(asked('2017/a', '2017/a-b', '2017/b', '2017/e', '2017/f')).toEqual([
    line('2017/a'),
    line('2017/a-b'),
    undefined,
    line('2017/e'),
    undefined,
  ]);
});

test('lines longer than what is read at once are whole, byte by byte', () => {
  const long = line('2017/b', '“ü”'.repeat(300_000));
  writeFileSync(file, line('2017/a') + long + line('2017/c'));
  expect(asked('2017/a', '2017/b', '2017/c')).toEqual([line('2017/a'), long, line('2017/c')]);
});

test('of a file that is missing, cut off or something else, only whole lines of articles are taken', () => {
  expect(asked('2017/a')).toEqual([undefined]);
  writeFileSync(file, `not JSON\n\n{"other":1}\n${line('2017/b')}${line('2017/c').slice(0, -1)}`);
  expect(asked('2017/a', '2017/b', '2017/c')).toEqual([undefined, line('2017/b'), undefined]);
});

test('lines are those that the data of articles has', () => {
  const article = { address: '2017/a', corrected: [], quotations: [], provenance: {} } as unknown as Parameters<typeof articleLine>[0];
  const made = articleLine(article, [{ anchor: 'p-1', text: 'Words.' }], permalinkOf('2017/a'));
  writeFileSync(file, made);
  expect(asked('2017/a')).toEqual([made]);
});
