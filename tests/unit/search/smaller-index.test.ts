import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../../src/domain/word-hash.ts';
import { CborReader, type Item, writeCbor } from '../../../src/search/cbor.ts';
import { beginIndex, endPagefind } from '../../../src/search/pagefind-service.ts';
import { makeIndexSmaller } from '../../../src/search/smaller-index.ts';

let folder: string;
const sizeOf = (name: string) => statSync(join(folder, name)).size;
const metaFile = () => readdirSync(folder).find((name) => name.endsWith('.pf_meta')) ?? '';
const unpacked = (name: string) => gunzipSync(readFileSync(join(folder, name))).subarray('pagefind_dcd'.length);
const chunks = () => (new CborReader(unpacked(metaFile())).read() as Item[])[2] as [from: string, to: string, name: string][];
const wordsOf = (name: string) =>
  ((new CborReader(unpacked(`index/${name}.pf_index`)).read() as Item[])[0] as Item[][]).map(([word]) => String(word));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  const index = await beginIndex('en');
  for (let page = 0; page < 3000; page++) {
    const words = Array.from(
      { length: 30 },
      (_, place) => `b${(page * 31 + place * 7) % 900}${hashOf(`${page} ${place}`) % 2 ? ' and' : ''}`,
    ).join(' ');
    await index.add({
      url: `/${page}/`,
      content: `<html lang="en"><body data-pagefind-body><p>${words} anchor${page % 50}</p></body></html>`,
    });
  }
  await index.write(folder);
  await endPagefind();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an index made smaller', () => {
  test('is listed in fewer bytes, and gives a common word a file of its own', () => {
    const before = {
      meta: sizeOf(metaFile()),
      words: chunks()
        .flatMap(([, , name]) => wordsOf(name))
        .sort(),
    };
    expect(makeIndexSmaller(folder)).toBe(true);
    expect(sizeOf(metaFile())).toBeLessThan(before.meta * 0.7);
    expect(
      chunks()
        .flatMap(([, , name]) => wordsOf(name))
        .sort(),
    ).toEqual(before.words);
    const alone = chunks().filter(([from]) => from === 'and');
    expect(alone.map(([, , name]) => wordsOf(name))).toEqual([['and']]);
  });

  test('has every word in the one file that is said to have it, in the order of the alphabet', () => {
    for (const [from, to, name] of chunks()) {
      const words = wordsOf(name);
      expect(words).toEqual([...words].sort());
      expect((words[0] ?? '') >= from).toBe(true);
      expect((words.at(-1) ?? '').slice(0, to.length) <= to).toBe(true);
    }
  });

  test('is left as it is where Pagefind wrote something else', () => {
    const meta = join(folder, metaFile());
    const others: Item[] = [['2.0.0', [], 'chunks'], ['2.0.0', [['a', 1, 'group']], []], 'words'];
    for (const item of others) {
      const bytes = gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), writeCbor(item)]));
      writeFileSync(meta, bytes);
      expect(makeIndexSmaller(folder)).toBe(false);
      expect(readFileSync(meta)).toEqual(bytes);
    }
    writeFileSync(meta, gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Uint8Array.of(0x9f, 0xff)])));
    expect(makeIndexSmaller(folder)).toBe(false);
  });
});
