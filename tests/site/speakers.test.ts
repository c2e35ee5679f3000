import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/domain/list-pages.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt, removeSite, run, textOf } from './built-site.ts';

/** More than stand on one page. */
const SHIPS = PAGE_SIZE + 20;
let archive: FixtureArchive;
let out: string;

beforeAll(() => {
  archive = fixtureArchive();
  out = mkdtempSync(join(tmpdir(), 'verbatim-speakers-'));
  archive.article(
    '2017/12/pier.md',
    '“We have no money for the pier,” said Ada Carter, “and no time.”\n\n“The pier is safe,” said Ben Dorn. The “old guard” met.',
    'headline: The pier stays shut\npublished: 2017-12-19\npublication: The Harbour Post',
  );
  archive.article(
    '2018/01/boats.md',
    'Ada Carter, the mayor, spoke on Monday.\n\n“Boats are dear,” Ms Carter said. “Nets are dearer.”\n\n“It rains,” a clerk said.',
    'headline: Dear boats\npublished: 2018-01',
  );
  archive.article('2019/gone.md', '“I never said that,” said Ada Carter.', 'headline: Gone\npublished: 2019\nwithdrawn: It was wrong.');
  for (let number = 1; number <= SHIPS; number++) {
    archive.article(`2016/many-${number}.md`, `“Ship ${number} is in,” said Cy Ray.`, `headline: Ship ${number}\npublished: 2016`);
  }
  writeFileSync(
    join(archive.content, 'speakers.yaml'),
    'speakers:\n  - name: Ada Carter\n    also: [Ada M. Carter]\n    role: Mayor of Port Example\n    born: 1950-04-02\n    wikidata: Q42\n',
  );
  build(archive.content, out, '--site', 'https://archive.example');
});
afterAll(() => {
  archive.cleanUp();
  removeSite(out);
});

const quotationsOn = (html: string) => [...html.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, text]) => textOf(text ?? ''));

describe('a speaker’s page', () => {
  test('has everything said, newest first, in the sentences that prove it, each with a link to its place', () => {
    const html = pageAt(out, 'speaker/ada-carter');
    expect(quotationsOn(html)).toEqual([
      '“Boats are dear,” Ms Carter said. “Nets are dearer.”',
      '“We have no money for the pier,” said Ada Carter, “and no time.”',
    ]);
    expect(html).toMatch(/href="\/2018\/01\/boats\/#p-[0-9a-z]{7}:~:text=Boats/);
    expect(textOf(html)).toContain('Quoted 2 times in this archive');
  });

  test('says who that is, as the owner says it', () => {
    const text = textOf(pageAt(out, 'speaker/ada-carter'));
    expect(text).toContain('Mayor of Port Example');
    expect(text).toContain('Born April 2, 1950.');
    expect(pageAt(out, 'speaker/ada-carter')).toContain('https://www.wikidata.org/wiki/Q42');
  });

  test('is where hosts lead to that redirect, from pages of other names of theirs', () => {
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toBe('/speaker/ada-m-carter/ /speaker/ada-carter/ 301\n');
  });

  test('has the newest of very much, and all of it by year', () => {
    const first = pageAt(out, 'speaker/cy-ray');
    expect(quotationsOn(first)).toHaveLength(PAGE_SIZE);
    expect(textOf(first)).toContain(`The newest ${PAGE_SIZE} stand here, all ${SHIPS} under their years.`);
    expect(first).toContain('href="/speaker/cy-ray/2016/"');
    const pages = ['speaker/cy-ray/2016', 'speaker/cy-ray/2016/page-2'].map((path) => quotationsOn(pageAt(out, path)));
    expect(pages.every(({ length }) => length <= PAGE_SIZE)).toBe(true);
    expect(new Set(pages.flat()).size).toBe(SHIPS);
  });

  test('is there for nobody who is not named in full, and nothing of a withdrawn article stands on one', () => {
    const index = textOf(pageAt(out, 'speaker'));
    for (const name of ['Ada Carter', 'Ben Dorn', 'Cy Ray']) expect(index).toContain(name);
    expect(index).not.toContain('clerk');
    expect(pageAt(out, 'speaker/ada-carter')).not.toContain('never said that');
  });

  test('has feeds whose items are the quotations', () => {
    const read = (file: string) => readFileSync(join(out, 'speaker/ada-carter', file), 'utf8');
    const titles = [
      parseRssFeed(read('feed.xml')).items?.map(({ title }) => title),
      parseAtomFeed(read('atom.xml')).entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value)),
      parseJsonFeed(read('feed.json')).items?.map(({ title }) => title),
    ];
    for (const each of titles)
      expect(each).toEqual(['“Boats are dear,” … “Nets are dearer.”', '“We have no money for the pier,” … “and no time.”']);
  });
});

describe('an article', () => {
  test('says who is quoted, and leads to all that they said', () => {
    const html = pageAt(out, '2017/12/pier');
    const quoted = html.match(/<section class="quoted".*?<\/section>/s)?.[0] ?? '';
    expect(quoted).toContain('href="/speaker/ada-carter/"');
    expect(quoted).toContain('href="/speaker/ben-dorn/"');
  });

  test('gives machines its quotations with their speakers', () => {
    const html = pageAt(out, '2017/12/pier');
    expect(html).toMatch(/<span class="quotation" data-speaker="Ben Dorn"[^>]*>“The pier is safe,”<\/span>/);
    const data = JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '{}');
    expect(data.hasPart).toContainEqual(
      expect.objectContaining({
        '@type': 'Quotation',
        creditText: 'Ben Dorn',
        spokenByCharacter: { '@id': 'https://archive.example/speaker/ben-dorn/' },
      }),
    );
  });
});

describe('the finder', () => {
  const find = (words: string) => JSON.parse(run('find', '--dist', out, '--json', words).output) as { says: string; hits: Found[] };
  interface Found {
    readonly url: string;
    readonly match: string;
    readonly said?: { readonly speaker: string; readonly certainty: string };
  }

  test('tells who said what it found', () => {
    const { hits } = find('no money for the pier');
    expect(hits[0]).toMatchObject({ match: 'exact', said: { speaker: 'Ada Carter' } });
    expect(find('spoke on Monday').hits[0]?.said).toBeUndefined();
  });

  test('looks only through what a speaker said', () => {
    const { hits } = find('pier speaker:dorn');
    expect(hits.map(({ said }) => said?.speaker)).toEqual(['Ben Dorn']);
    expect(hits[0]?.url).toMatch(/^\/2017\/12\/pier\/#p-[0-9a-z]{7}$/);
    expect(find('guard speaker:dorn').hits).toEqual([]);
    expect(find('rains speaker:carter').hits).toEqual([]);
  });

  test('finds words that the article parts to say who spoke', () => {
    expect(find('"money for the pier and no time" speaker:carter')).toMatchObject({
      says: 'These exact words run over the end of a quotation.',
      hits: [{ match: 'near', said: { speaker: 'Ada Carter' } }],
    });
  });

  test('says so where nobody of that name is quoted', () => {
    expect(find('pier speaker:Nobody')).toMatchObject({ says: 'This archive knows of no quotation by “Nobody”.', hits: [] });
  });
});
