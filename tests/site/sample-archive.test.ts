import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/archive/read-front-matter.ts';
import type { FrontMatter } from '../../src/front-matter.ts';
import { pagesOf } from '../../src/integrity/pages.ts';
import { build, ROOT, removeSite, run, textOf } from './built-site.ts';

const ARTICLES = join(ROOT, 'content/articles');
const files = readdirSync(ARTICLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

function read(file: string): { file: string; fields: FrontMatter; body: string } {
  const article = readFrontMatter(readFileSync(join(ARTICLES, file), 'utf8'), file);
  if (!article.ok) throw new Error(JSON.stringify(article.problems));
  return { file, ...article };
}
const articles = files.map(read);

describe('the sample archive', () => {
  let out: string;
  let report: string;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'verbatim-sample-'));
    build('content', out, '--site', 'https://archive.example', '--frozen');
    report = run('check-search', '--dist', out).output;
  });
  afterAll(() => removeSite(out));

  test('holds twenty-four articles, each with the public sources of its facts, and each says at its foot what it is', () => {
    expect(articles).toHaveLength(24);
    for (const { file, fields } of articles) {
      expect(fields.provenance.checkedAgainst.length, file).toBeGreaterThan(0);
      for (const { url } of fields.provenance.checkedAgainst) expect(url, file).toMatch(/^https?:\/\/[^/]+\.[a-z]+\//);
      const page = readFileSync(join(out, file.replace(/\.md$/, ''), 'index.html'), 'utf8');
      expect(textOf(page), file).toContain('Written for this archive from the public record.');
    }
  });

  test('shows each awkward kind: about a date, undated, withdrawn, corrected, from right to left', () => {
    const having = (is: (fields: FrontMatter) => boolean) => articles.filter(({ fields }) => is(fields)).length;
    expect(having(({ published }) => published?.certainty === 'approximate')).toBeGreaterThan(0);
    expect(having(({ published }) => published === undefined)).toBeGreaterThan(0);
    expect(having(({ withdrawn }) => withdrawn !== undefined)).toBeGreaterThan(0);
    expect(having(({ corrected }) => (corrected ?? []).length > 0)).toBeGreaterThan(0);
    expect(having(({ language }) => language === 'ar')).toBeGreaterThan(0);
  });

  test('quotes awkwardly: a quotation in a quotation, [sic], words left out', () => {
    const all = articles.map(({ body }) => body).join('\n');
    expect(all).toMatch(/“[^”]*‘[^”]*’[^”]*”/);
    expect(all).toMatch(/“[^”]*\\\[sic\\\][^”]*”/);
    expect(all).toMatch(/“[^”]*…[^”]*”/);
  });

  test('keeps its quotations short', () => {
    for (const { file, body } of articles) {
      for (const [, words] of body.matchAll(/[“«]([^“”«»]+)[”»]/g)) {
        expect((words ?? '').split(/\s+/).length, `${file}: ${words}`).toBeLessThanOrEqual(40);
      }
    }
  });

  test('is found whole: every quotation and every sentence, in every form that people type', () => {
    const [quotations = 0, sentences = 0] = [...report.matchAll(/(\d+) (?:quotations|sentences)/g)].map(([, count]) => Number(count));
    expect(quotations).toBeGreaterThan(120);
    expect(sentences).toBeGreaterThan(250);
    expect(report).toContain('all found, exact and at their own place');
  });

  test('asks no other host for a script, a style, a font or a picture', () => {
    for (const { file, html } of pagesOf(out)) {
      const asked = [...html.matchAll(/<(?:script|img|link|source|iframe|video|audio)\b[^>]*?(?:src|href)="(https?:\/\/[^"]*)"[^>]*>/g)]
        .filter(([tag]) => !/rel="(?:canonical|alternate|original|memento|license)"/.test(tag))
        .map(([, url]) => url);
      expect(asked, file).toEqual([]);
    }
  });
});
