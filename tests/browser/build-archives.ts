/** Builds what the browser tests read, once, and serves it: the sample archive, the same below `/archive/` and in several shards, a hostile one, one of clippings in every format, and one of long lists. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Served, serveFolder } from '../../src/commands/serve-folder.ts';
import { anchorOf } from '../../src/domain/permalink.ts';
import { writeShards } from '../../src/search/shards.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { importedFixtures } from '../imported-fixtures.ts';
import { longLists } from '../long-lists.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export default async function buildArchives(): Promise<() => void> {
  const served: Served[] = [];
  const hostile = hostileArchive();
  const imported = importedFixtures();
  const long = longLists();
  const sharded = shardedSample();
  for (const [name, base, content] of [
    ['ROOT', '/', 'content'],
    ['BELOW', '/archive/', 'content'],
    ['SHARDED', '/', sharded],
    ['HOSTILE', '/', hostile.content],
    ['IMPORTED', '/', imported.content],
    ['LONG', '/', long.content],
  ] as const) {
    const out = join(ROOT, '.cache/tests', name.toLowerCase());
    execFileSync(process.execPath, ['src/commands/build.ts', '--content', content, '--out', out, '--base', base], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const site = await serveFolder(out, base, 0);
    process.env[`VERBATIM_URL_${name}`] = site.url;
    process.env[`VERBATIM_OUT_${name}`] = out;
    served.push(site);
  }
  return () => {
    hostile.cleanUp();
    imported.cleanUp();
    long.cleanUp();
    rmSync(sharded, { recursive: true });
    for (const site of served) site.close();
  };
}

/** The sample as if its articles had been frozen year by year, the last year not yet. */
function shardedSample(): string {
  const content = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  cpSync(join(ROOT, 'content'), content, { recursive: true });
  const addresses = readdirSync(join(content, 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''));
  writeShards(
    content,
    ['2017/', '2018/'].map((year) => addresses.filter((address) => address.startsWith(year)).sort()),
  );
  return content;
}

/** One article whose every field holds markup that would run, one that has moved and was corrected, and one of words that are longer than a line. */
function hostileArchive(): FixtureArchive {
  const archive = fixtureArchive();
  const run = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  archive.article(
    '2018/01/hostile.md',
    `The lighthouse ${run.replaceAll('<', '&lt;')} was dark.\n\nThe lighthouse ${run} was lit. [Again](javascript:document.title=1)`,
    [
      ...['headline', 'standfirst', 'byline', 'section', 'dateline'].map((field) => `${field}: 'Lighthouse ${run}'`),
      `authors: ['${run}']`,
      `keywords: ['${run}']`,
      `publication: 'The ${run} Post'`,
      `published: 2018-01-02`,
      `pictures: [{caption: 'Lighthouse ${run}', credit: '${run}'}]`,
    ].join('\n'),
  );
  const kept = `keepAnchors: {p-0ld0ld0: ${anchorOf('The lighthouse stood.')}}`;
  archive.article(
    '2018/01/other.md',
    'The lighthouse stood.',
    `headline: Other\nsection: Port\npublished: 2018-01-03\nformerly: [2017/12/other]\n${kept}`,
  );
  const long = 'Leuchtturmwärterwitwenversicherungsgesellschaftsangestellter';
  archive.article(
    '2018/02/long.md',
    `“${long},” said Jan ${long}.\n\n<table><tr>${`<td>${long}</td>`.repeat(5)}</tr></table>`,
    [
      ...['headline', 'standfirst', 'byline', 'section', 'dateline'].map((field) => `${field}: ${long}`),
      `authors: [${long}]`,
      `publication: ${long}`,
      'published: 2018-02-01',
      'language: de',
    ].join('\n'),
  );
  return archive;
}
