/** The clippings that this archive was first made for lie beside the project, not in it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/archive/read-front-matter.ts';
import { describeProblem, type Problem } from '../../src/domain/problem.ts';
import { build, pageAt, ROOT, run, textOf } from './built-site.ts';

const SHARED = resolve(ROOT, '../shared');
const SEEDS = join(SHARED, 'seeds');
const TABLE = join(SHARED, 'corpus/wikinews-2020.csv');
const isThere = existsSync(SEEDS) && existsSync(TABLE);
if (!isThere) console.log('Skipped: no folder of clippings lies beside the project.');

const printedLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

describe.skipIf(!isThere)('a raw clipping and a table of 124 articles', () => {
  let folder: string;
  let report: { imported: { row?: number; address: string; leftOut: string[] }[]; failed: unknown[] };
  let clipping: string;
  let page: string;
  const content = () => join(folder, 'content');
  const site = () => join(folder, 'site');
  const inputs = () => [...readdirSync(SEEDS).map((name) => join(SEEDS, name)), TABLE];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'verbatim-clippings-'));
    const { status, output } = run('import', '--into', content(), '--json', ...inputs());
    expect(status, output).toBe(0);
    report = JSON.parse(output) as typeof report;
    build(content(), site());
    clipping = readFileSync(join(SEEDS, readdirSync(SEEDS)[0] ?? ''), 'utf8');
    page = pageAt(site(), `undated/${readdirSync(join(content(), 'articles/undated'))[0]?.replace(/\.md$/, '')}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('become an article each, none refused', () => {
    const rows = parse(readFileSync(TABLE), { columns: true, bom: true }) as unknown[];
    expect(rows.length).toBe(124);
    expect(report.failed).toEqual([]);
    expect(report.imported).toHaveLength(rows.length + readdirSync(SEEDS).length);
  });

  test('the clipping’s page prints its thirteen paragraphs exactly as they stood', () => {
    const lines = printedLines(clipping);
    const paragraphs = [...page.matchAll(/<p id="p-[0-9a-z]+">(.*?)<a class="pilcrow"/gs)].map(([, html]) => textOf(html ?? ''));
    const body = paragraphs.filter((text) => text.length > 100);
    expect(body).toHaveLength(13);
    expect(body).toEqual(lines.filter((line) => body.includes(line)));
    expect(lines.filter((line) => line.length > 100)).toEqual(body);
  });

  test('every word of a source’s text is on its page in order, or in the list of what was left out', () => {
    const rows = parse(readFileSync(TABLE), { columns: true, bom: true }) as { text: string }[];
    const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
    const wordsOf = (text: string) =>
      text
        .replace(unseen, '')
        .split(/\s+/u)
        .filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(report.imported.length).toBeGreaterThan(rows.length);
    for (const { row, address, leftOut } of report.imported) {
      // The picture's credit names its agencies twice; the page names each once, as another test holds.
      const source = row === undefined ? clipping.replace(/^.*\/AFP\/Getty.*$/m, '') : (rows[row - 1]?.text ?? '');
      const html = pageAt(site(), address).replace(/<a class="pilcrow".*?<\/a>/gs, '');
      const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
      const printed = wordsOf(textOf(article.replace(/<\/(?:p|li|h\d|blockquote|td|th)>|<br\b[^>]*>/g, ' $&')));
      const elsewhere = new Set(leftOut.flatMap(wordsOf));
      let at = 0;
      const missing = wordsOf(source).filter((word) => {
        const next = printed.indexOf(word, at);
        if (next >= 0) at = next + 1;
        return next < 0 && !elsewhere.has(word);
      });
      expect({ address, missing }).toEqual({ address, missing: [] });
    }
  });

  test('the page names author, caption and one credit, gives no date, and lists what was left out', () => {
    const text = textOf(page);
    expect(text).toContain('Frances Martel');
    expect(text).toContain('US Secretary of State Rex Tillerson and North Korea leader Kim Jong-un');
    expect(text.match(/HANS PUNZ\/AFP\/Getty Images/g)).toHaveLength(1);
    expect(text).not.toContain('Getty/AFP');
    expect(text).toContain('Undated.');
    const article = page.slice(page.indexOf('<article'), page.indexOf('</article>'));
    expect(article).toContain('Frances Martel');
    expect(article).not.toContain('<time');
    const leftOut = textOf(page.slice(page.indexOf('left out')));
    for (const line of ['Follow Frances Martel', 'COMMENTS', 'having issues with commenting']) expect(leftOut).toContain(line);
  });

  test('every raw file is kept byte for byte under its digest', () => {
    const articles = readdirSync(join(content(), 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    expect(articles).toHaveLength(125);
    for (const name of articles) {
      const read = readFrontMatter(readFileSync(join(content(), 'articles', name), 'utf8'), name);
      if (!read.ok) throw new Error(describeProblem(read.problems[0] as Problem));
      const { provenance } = read.fields;
      const raw = readFileSync(join(content(), 'raw', provenance.raw ?? ''));
      expect(createHash('sha256').update(raw).digest('hex')).toBe(provenance.sha256);
    }
  });

  test('a second import changes nothing', () => {
    const digest = () =>
      execFileSync('sh', ['-c', 'find . -type f -print0 | sort -z | xargs -0 sha256sum'], { cwd: content(), encoding: 'utf8' });
    const before = digest();
    expect(run('import', '--into', content(), ...inputs()).status).toBe(0);
    expect(digest()).toBe(before);
  });

  test('“sneered” leads to the clipping’s paragraph', () => {
    const { output } = run('find', '--dist', site(), '--json', 'sneered');
    const { hits } = JSON.parse(output) as { hits: { match: string; url: string; headline: string }[] };
    expect(hits[0]).toMatchObject({ match: 'exact', headline: printedLines(clipping)[0] });
    const anchor = hits[0]?.url.split('#')[1] ?? '';
    const [, paragraph = ''] = new RegExp(`<p id="${anchor}">(.*?)</p>`, 's').exec(page) ?? [];
    expect(textOf(paragraph)).toContain('sneered');
  });

  test('everything that the site prints is found, exact and in its place', () => {
    const { status, output } = run('check-search', '--dist', site(), '--most', '60');
    expect(output).toContain('all found, exact and at their own place');
    expect(status).toBe(0);
  });
});
