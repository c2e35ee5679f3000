import { expect, test } from 'vitest';
import { openSearch } from '../../../src/machine-readable/opensearch.ts';

const describe = (name: string, description = 'Words.') =>
  openSearch({ name, description, language: 'en' }, (path) => `https://archive.example/news/${path}`);
const partOf = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];

test('a browser learns where to send the words', () => {
  expect(describe('Verbatim')).toContain('template="https://archive.example/news/search/?q={searchTerms}"');
});

test.each([
  ['Verbatim', 'Verbatim', 'Verbatim'],
  ['The Harbour Post Archive', 'The Harbour…', 'The Harbour Post Archive'],
  ['Harbourmastersarchive', 'Harbourmastersa…', 'Harbourmastersarchive'],
  ['News & Views', 'News &amp; Views', 'News &amp; Views'],
])('%s is cut to what the format allows', (name, short, long) => {
  expect(partOf(describe(name), 'ShortName')).toBe(short);
  expect(partOf(describe(name), 'LongName')).toBe(long);
});

test('a long description is cut, an absent one is the name', () => {
  expect([...(partOf(describe('A', 'word '.repeat(400)), 'Description') ?? '')].length).toBeLessThanOrEqual(1024);
  expect(partOf(describe('A', ''), 'Description')).toBe('A');
});
