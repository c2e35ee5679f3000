import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveLocation } from '../../src/archive/location.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { namesToPublish, writePublishedNames } from '../../src/archive/published-names.ts';
import { refreshArchive } from '../../src/archive/refresh-archive.ts';
import { keptPermalinks } from '../../src/commands/kept-permalinks.ts';
import { foldedText } from '../../src/domain/fold.ts';
import { describeProblem } from '../../src/domain/problem.ts';
import { readLedger, writeLedger } from '../../src/integrity/ledger.ts';
import { withdrawnFile } from '../../src/integrity/permalink-answers.ts';
import { withAnswer } from '../../src/integrity/write-answers.ts';
import { site } from '../../src/site.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt, removeSite, run, textOf } from './built-site.ts';

/** Mulberry32: the same edits in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const WORDS =
  'the a harbour ferry keeper light tide storm council vote bridge mill strike letter envoy talks offer paper answer winter'.split(' ');

describe('two hundred edits of an archive', () => {
  let archive: FixtureArchive;
  let out: string;
  const roll = dice(7);
  let made = 0;
  const sentence = () => `${Array.from({ length: 8 + roll(8) }, () => WORDS[roll(WORDS.length)]).join(' ')} ${++made}.`;
  const articles = () =>
    readdirSync(join(archive.content, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const pathOf = (file: string) => join(archive.content, 'articles', file);

  function edit(file: string): string {
    const source = readFileSync(pathOf(file), 'utf8');
    const end = source.indexOf('\n---', 3) + 5;
    const head = source.slice(0, end);
    const paragraphs = source.slice(end).trim().split('\n\n').filter(Boolean);
    const at = roll(Math.max(1, paragraphs.length));
    const put = (changed: string[], front = head) => writeFileSync(pathOf(file), `${front}${changed.join('\n\n')}\n`);
    const moveTo = (to: string) => {
      mkdirSync(dirname(pathOf(to)), { recursive: true });
      renameSync(pathOf(file), pathOf(to));
    };
    const kind = roll(12);
    if (source.includes('\nwithdrawn:')) return 'nothing';
    if (kind <= 1) put(paragraphs.toSpliced(at, 0, sentence()));
    else if (kind <= 3 && paragraphs.length > 1) put(paragraphs.toSpliced(at, 1));
    else if (kind <= 5 && paragraphs.length > 1) put([...paragraphs.toSpliced(at, 1), paragraphs[at] ?? '']);
    else if (kind <= 7) put(paragraphs.with(at, (paragraphs[at] ?? '').replace(/^\S+ \S+/, WORDS[roll(WORDS.length)] ?? '')));
    else if (kind === 8) moveTo(join(dirname(file), `renamed-${++made}.md`));
    else if (kind === 9) moveTo(`${2015 + roll(4)}/0${1 + roll(9)}/dated-${++made}.md`);
    else if (kind === 10)
      put(paragraphs, head.replace(/headline: .*/, `headline: ${sentence()}`).replace(/section: .*/, `section: S${roll(3)}`));
    else if (roll(4) === 0) rmSync(pathOf(file));
    else put([...paragraphs, paragraphs[at] ?? sentence()]);
    return `edit ${kind}`;
  }

  /** What a person does who is told that a link would break: what the message says. */
  function followAdvice(): number {
    const location = archiveLocation(archive.content);
    refreshArchive(location, site);
    const { advice, next } = keptPermalinks(location);
    if (advice.problems.length === 0) {
      writeLedger(archive.content, next);
      writePublishedNames(archive.content, namesToPublish(archive.content, openArchive(location)));
      return 0;
    }
    for (const answer of advice.answers) {
      const path = join(archive.content, answer.file.replace(/^content\//, ''));
      writeFileSync(path, withAnswer(readFileSync(path, 'utf8'), answer));
    }
    for (const address of advice.unanswered) archive.write(`${address}.md`, withdrawnFile(address));
    return advice.problems.length;
  }

  beforeAll(() => {
    archive = fixtureArchive();
    out = mkdtempSync(join(tmpdir(), 'verbatim-links-'));
    for (let index = 0; index < 12; index++) {
      const body = Array.from({ length: 6 }, sentence).join('\n\n');
      archive.article(`2016/0${1 + (index % 9)}/first-${index}.md`, body, `headline: ${sentence()}\nsection: S1`);
    }
    followAdvice();
  });
  afterAll(() => {
    archive.cleanUp();
    removeSite(out);
  });

  test('lose no published link: each leads to its words, or the build refused and its advice mended it', () => {
    let refused = 0;
    for (let count = 1; count <= 200; count++) {
      const all = articles();
      const kind = edit(all[roll(all.length)] ?? '');
      for (let round = 0; followAdvice() > 0; round++) {
        refused++;
        expect(round, `advice after ${kind} does not mend it`).toBeLessThan(3);
      }
      if (count % 40 === 0) expectAllToStand(count);
    }
    expect(refused).toBeGreaterThan(40);
  });

  function expectAllToStand(count: number): void {
    build(archive.content, out, '--frozen');
    const names = JSON.parse(readFileSync(join(archive.content, 'permalinks/names.json'), 'utf8')) as Record<string, string>;
    for (const [path, name] of Object.entries(names)) expect(textOf(pageAt(out, path))).toContain(name);
    const lost: string[] = [];
    let words = 0;
    for (const [address, anchors] of readLedger(archive.content)) {
      const page = pageAt(out, address);
      if (page.includes('This article was withdrawn.')) continue;
      for (const anchor of anchors) {
        const [, html = ''] = new RegExp(`<(?:p|h1|li)[^>]* id="${anchor}"[^>]*>(.*?)<a class="pilcrow"`, 's').exec(page) ?? [];
        const stands = html !== '' || page.includes(`<span class="kept" id="${anchor}"`);
        if (!stands) lost.push(`${address}#${anchor} after ${count} edits`);
        if (html) words += Number(foldedText(textOf(html)).length > 0);
      }
    }
    expect(lost).toEqual([]);
    expect(words).toBeGreaterThan(60);
  }
});

describe('an article that moves', () => {
  let archive: FixtureArchive;
  let out: string;
  const SAID = '“We will wait for the tide,” the keeper said.';
  beforeAll(() => {
    archive = fixtureArchive();
    out = mkdtempSync(join(tmpdir(), 'verbatim-moved-'));
    archive.article('2019/04/tide.md', `${SAID}\n\nNobody asked him why.`, 'headline: Harbour waits\npublished: 2019-04-12');
    build(archive.content, out);
  });
  afterAll(() => {
    archive.cleanUp();
    removeSite(out);
  });
  const anchorOfSaid = () => / id="(p-[0-9a-z]{7})">“We will wait/.exec(pageAt(out, '2019/04/tide'))?.[1] ?? 'none';

  test('stops the build with its new place and the line to write, and the last site stays', () => {
    const anchor = anchorOfSaid();
    renameSync(join(archive.content, 'articles/2019/04/tide.md'), join(archive.content, 'articles/2019/04/harbour-waits.md'));
    const { status, output } = run('build', '--content', archive.content, '--out', out);
    expect(status).toBe(1);
    expect(output).toContain(join(archive.content, 'permalinks/2019.json:2'));
    expect(output).toContain(join(archive.content, 'articles/2019/04/harbour-waits.md'));
    expect(output).toContain('formerly: [2019/04/tide]');
    expect(pageAt(out, '2019/04/tide')).toContain(anchor);
  });

  test('is mended by accepting the obvious answer, and stands whole at both addresses', () => {
    const anchor = anchorOfSaid();
    expect(run('permalinks', 'accept', '--content', archive.content).status).toBe(0);
    build(archive.content, out, '--site', 'https://archive.example');
    const old = pageAt(out, '2019/04/tide');
    expect(old).toContain(` id="${anchor}"`);
    expect(old).toContain('<link rel="canonical" href="https://archive.example/2019/04/harbour-waits/"');
    expect(textOf(old)).toContain('This article has moved.');
    expect(old).not.toContain('data-searched');
    expect(pageAt(out, '2019/04/harbour-waits')).toContain('data-searched');
    const hits = JSON.parse(run('find', '--dist', out, '--json', 'wait for the tide').output).hits as { url: string }[];
    expect(hits.map(({ url }) => url.split('#')[0])).toEqual(['/2019/04/harbour-waits/']);
  });

  test('can be redirected by hosts that know how', () => {
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toContain('/2019/04/tide/ /2019/04/harbour-waits/ 301');
    const nginx = readFileSync(join(out, 'redirects.nginx.conf'), 'utf8');
    expect(nginx).toContain('/2019/04/tide/ /2019/04/harbour-waits/;');
    // By itself nginx takes addresses of some forty letters.
    const size = Number(/map_hash_bucket_size (\d+);/.exec(nginx)?.[1]);
    expect(size).toBeGreaterThanOrEqual(128);
    expect(Math.log2(size) % 1).toBe(0);
  });

  test('keeps the link to words that are corrected, and --frozen refuses what the ledger lacks', () => {
    const anchor = anchorOfSaid();
    const path = join(archive.content, 'articles/2019/04/harbour-waits.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('wait for the tide', 'wait for the high tide'));
    const refused = run('build', '--content', archive.content, '--out', out);
    expect(refused.status).toBe(1);
    expect(refused.output).toMatch(new RegExp(`keepAnchors:\\s+${anchor}: p-`));
    expect(run('permalinks', 'accept', '--content', archive.content).status).toBe(0);
    const frozen = run('build', '--content', archive.content, '--out', out, '--frozen');
    expect(frozen.status).toBe(1);
    expect(frozen.output).toContain(`commit ${archive.content}/permalinks`);
    build(archive.content, out);
    for (const address of ['2019/04/tide', '2019/04/harbour-waits']) {
      expect(pageAt(out, address)).toMatch(
        new RegExp(`<p id="p-[0-9a-z]+"><span class="kept" id="${anchor}"[^>]*></span>“We will wait for the high tide`),
      );
    }
  });

  test('that is deleted leaves the build refusing until somebody says why', () => {
    rmSync(join(archive.content, 'articles/2019/04/harbour-waits.md'));
    const { status, output } = run('build', '--content', archive.content, '--out', out);
    expect(status).toBe(1);
    expect(output).toContain('withdrawn:');
    expect(run('permalinks', 'accept', '--content', archive.content).status).toBe(1);
    for (const address of ['2019/04/tide', '2019/04/harbour-waits']) archive.write(`${address}.md`, withdrawnFile(address));
    build(archive.content, out);
    expect(textOf(pageAt(out, '2019/04/tide'))).toContain('This article was withdrawn.');
  });
});

test('where git has the old words, the advice shows them, and the page shows what changed in them', () => {
  const archive = fixtureArchive();
  const out = mkdtempSync(join(tmpdir(), 'verbatim-changed-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: archive.content });
  try {
    archive.article('2019/04/tide.md', 'The ferry sailed at eight with forty aboard.\n\nNobody asked why.', 'headline: Ferry sails');
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'first');
    build(archive.content, out);
    archive.article(
      '2019/04/tide.md',
      'Late.\n\nThe ferry sailed at nine with forty aboard.\n\nNobody asked why.',
      'headline: Ferry sails',
    );
    const { output } = run('build', '--content', archive.content, '--out', out);
    expect(output).toContain('They were: The ferry sailed at eight with forty aboard.');
    expect(output).toContain('Nearest now: The ferry sailed at nine with forty aboard.');
    expect(run('permalinks', 'accept', '--content', archive.content).status).toBe(0);
    build(archive.content, out);
    const page = pageAt(out, '2019/04/tide');
    expect(page).toContain('One passage has changed.');
    expect(page).toMatch(/<del>eight<\/del>\s*<ins>nine<\/ins>/);
  } finally {
    archive.cleanUp();
    removeSite(out);
  }
});

test('a problem names the place in the ledger as an editor counts lines', () => {
  expect(describeProblem({ file: 'content/permalinks/2019.json', line: 2, what: 'x', remedy: 'y' })).toContain('2019.json:2');
});
