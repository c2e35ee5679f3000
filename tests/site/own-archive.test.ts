import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site } from '../../src/site.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { type OtherSite, otherSite } from '../other-site.ts';

const HARBOUR = {
  name: 'Hafenarchiv',
  tagline: 'Was am Kai gesagt wurde',
  description: 'Meldungen aus einem Hafen.',
  language: 'de',
  publication: 'Der Hafenbote',
  rights: 'Alle Rechte beim Hafenboten',
  colours: { accent: ['#0b4f6c', '#8fd0e8'], paper: ['#f7fafc', '#0e1417'] },
  url: 'https://hafen.example',
} as const;

let archive: FixtureArchive;
let sample: OtherSite;
let owner: OtherSite;

beforeAll(() => {
  archive = fixtureArchive();
  archive.article('2018/06/kai.md', '„Der Kai bleibt offen“, sagte sie.', 'headline: Der Kai bleibt offen\npublished: 2018-06-12');
  sample = otherSite({});
  owner = otherSite(HARBOUR);
  for (const each of [sample, owner]) each.run('build', '--content', archive.content);
});
afterAll(() => {
  archive.cleanUp();
  for (const each of [sample, owner]) each.cleanUp();
});

const FILES = ['index.html', '2018/06/kai/index.html', 'search/index.html', 'years/index.html', '404.html'];
const FOR_MACHINES = ['feed.xml', 'atom.xml', 'feed.json', 'site.webmanifest', 'opensearch.xml', 'llms.txt', 'articles-2018.jsonl'];
const read = ({ out }: OtherSite, file: string): string => readFileSync(join(out, file), 'utf8');
const styleSheet = ({ out }: OtherSite): string => {
  const folder = join(out, '_astro');
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
};

const customProperty = (sheet: string, name: string): string | undefined => new RegExp(`--${name}:(#\\w+)`).exec(sheet)?.[1];

describe('an owner who edits src/site.ts has an archive of their own', () => {
  test.each(FILES)('/%s bears its name, says it in its language, and nothing of the sample', (file) => {
    const [theirs, ours] = [read(owner, file), read(sample, file)];
    expect(theirs).toContain(HARBOUR.name);
    expect(theirs).toMatch(/<html lang="de"/);
    expect(theirs).toContain(HARBOUR.tagline);
    expect(theirs).toContain(`content="${HARBOUR.colours.paper[1]}"`);
    for (const text of [site.tagline, site.description, 'Skip to the text', 'https://verbatim.example']) {
      expect(ours.includes(text) || text.startsWith('https'), text).toBe(true);
      expect(theirs, text).not.toContain(text);
    }
    // The generator's name is the only trace of the software.
    expect(theirs.replace('<meta name="generator" content="Verbatim">', '').replace(/verbatim[-:][\w-]*|data-verbatim/g, '')).not.toContain(
      'Verbatim',
    );
  });

  test('the article stood in their newspaper, under their rights, at their address', () => {
    const page = read(owner, '2018/06/kai/index.html');
    expect(page).toContain('Der Hafenbote');
    expect(page).toContain('Alle Rechte beim Hafenboten');
    expect(page).toContain('https://hafen.example/2018/06/kai/');
    expect(read(sample, '2018/06/kai/index.html')).not.toContain('Der Hafenbote');
    expect(read(owner, '2018/06/kai/index.bib')).toContain('Der Hafenbote');
  });

  test('pages are painted in their colours', () => {
    const named = (sheet: string) =>
      ['accent-light', 'accent-dark', 'paper-light', 'paper-dark'].map((name) => customProperty(sheet, name));
    expect(named(styleSheet(owner))).toEqual([...HARBOUR.colours.accent, ...HARBOUR.colours.paper]);
    expect(named(styleSheet(sample))).toEqual([...site.colours.accent, ...site.colours.paper]);
  });

  test.each(FOR_MACHINES)('/%s is theirs, too', (file) => {
    const theirs = read(owner, file);
    expect(theirs).not.toBe(read(sample, file));
    expect(theirs).not.toContain('verbatim.example');
    expect(theirs).not.toContain(site.tagline);
  });

  test('the picture that a posted link shows is theirs', () => {
    const picture = (each: OtherSite) => readFileSync(join(each.out, '2018/06/kai/card.png'));
    expect(picture(owner).equals(picture(sample))).toBe(false);
  });
});
