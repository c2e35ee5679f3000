import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt, removeSite, textOf } from './built-site.ts';

const WORDS = 'We will not rest until every boat is back in the harbour';

let archive: FixtureArchive;
let out: string;
beforeAll(() => {
  archive = fixtureArchive();
  out = mkdtempSync(join(tmpdir(), 'verbatim-elsewhere-'));
  archive.article(
    '2017/12/vow.md',
    `“${WORDS},” said Ada Carter.`,
    'headline: A vow\npublished: 2017-12-19\npublication: The Harbour Post',
  );
  archive.article(
    '2018/01/echo.md',
    '“Not rest until every boat is back,” she said: Ada Carter said “the tide turns”.',
    'headline: An echo\npublished: 2018-01-02',
  );
  archive.article('2018/02/claim.md', `“${WORDS.replace('boat', 'ship')},” said Ben Dorn.`, 'headline: A claim\npublished: 2018-02-03');
  build(archive.content, out, '--site', 'https://archive.example');
});
afterAll(() => {
  archive.cleanUp();
  removeSite(out);
});

const elsewhere = (address: string) => pageAt(out, address).match(/<section class="related elsewhere".*?<\/section>/s)?.[0] ?? '';

test('an article tells where else its words are quoted, what differs there, and who is said to have said them', () => {
  const text = textOf(elsewhere('2017/12/vow'));
  expect(text).toContain('The same words elsewhere');
  expect(text).toContain(`${WORDS},`);
  expect(text).toContain('Also quoted in 2 other articles');
  expect(text).toContain('No other article in this archive has them so early.');
  expect(text).toMatch(/January 2, 2018.*An echo.*Only some of these words\./);
  expect(text).toMatch(/February 3, 2018.*A claim.*Nearly these words\.\s*There Ben Dorn is said to have said it\./);
});

test('each is a link to the words in that article', () => {
  expect(elsewhere('2018/02/claim')).toMatch(/<a href="\/2017\/12\/vow\/#p-[0-9a-z]{7}:~:text=We%20will%20not%20rest[^"]*">A vow<\/a>/);
  expect(textOf(elsewhere('2018/02/claim'))).toMatch(/Here first\. Nearly these words\.\s*There Ada Carter is said to have said it\./);
});

test('a speaker’s page counts them', () => {
  expect(textOf(pageAt(out, 'speaker/ada-carter'))).toContain('Also quoted in 2 other articles.');
});
