import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from '../../../src/packing/zip-file.ts';

let folder: string;
const at = (name: string) => join(folder, name);
/** More than is compressed at once. */
const LARGE = 'The harbour was closed on Monday.\n'.repeat(300_000);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-zip-'));
  writeFileSync(at('large.txt'), LARGE);
  writeFileSync(at('small.png'), Buffer.from([0x89, 0x50, 0, 255]));
  writeFileSync(at('empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function packed(
  name: string,
  ...limits: ConstructorParameters<typeof ZipFile> extends [string, ...infer Rest] ? Rest : never
): Promise<Buffer> {
  const zip = new ZipFile(at(name), ...limits);
  zip.addText('README.txt', 'Read me — ünïcode.');
  await zip.addFile('한국/large.txt', at('large.txt'), false);
  await zip.addFile('large-as-it-is.txt', at('large.txt'), true);
  await zip.addFile('small.png', at('small.png'), true);
  await zip.addFile('empty.txt', at('empty.txt'), false);
  const bytes = zip.end();
  const file = readFileSync(at(name));
  expect(file.length).toBe(bytes);
  return file;
}

test.each([
  ['as it is', undefined],
  ['with 64-bit records, as if it were large', { entries: 3, bytes: 1000 }],
])('another program reads what was packed, %s', async (_, limits) => {
  const files = unzipSync(await packed('a.zip', limits));
  expect(Object.keys(files)).toEqual(['README.txt', '한국/large.txt', 'large-as-it-is.txt', 'small.png', 'empty.txt']);
  expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toBe('Read me — ünïcode.');
  expect(strFromU8(files['한국/large.txt'] ?? new Uint8Array()) === LARGE).toBe(true);
  expect(strFromU8(files['large-as-it-is.txt'] ?? new Uint8Array()) === LARGE).toBe(true);
  expect([...(files['small.png'] ?? [])]).toEqual([0x89, 0x50, 0, 255]);
  expect(files['empty.txt']).toHaveLength(0);
});

test('packing again gives the same bytes, whenever and wherever it is done', async () => {
  const first = await packed('b.zip');
  const { TZ } = process.env;
  process.env['TZ'] = 'Pacific/Kiritimati';
  writeFileSync(at('large.txt'), LARGE);
  const second = await packed('c.zip');
  process.env['TZ'] = TZ;
  expect(first.equals(second)).toBe(true);
});

test('a large archive holds its many files', async () => {
  const zip = new ZipFile(at('many.zip'));
  for (let number = 0; number < 70_000; number++) zip.addText(`${number}.txt`, String(number));
  zip.end();
  const files = unzipSync(readFileSync(at('many.zip')));
  expect(Object.keys(files)).toHaveLength(70_000);
  expect(strFromU8(files['69999.txt'] ?? new Uint8Array())).toBe('69999');
});
