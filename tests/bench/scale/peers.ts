/** Other makers of static sites, given the same articles and templates that print the like; each followed by Pagefind as anybody would run it. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../site/built-site.ts';
import type { GeneratedArticle } from '../generate/generated-article.ts';
import { type Limits, measured, type Taken } from '../measured.ts';

export interface Peer {
  readonly name: string;
  /** What is missing, and how to get it; `undefined` where nothing is. */
  missing(): Promise<string | undefined>;
  /** Puts articles to those in the folder. */
  add(folder: string, articles: Iterable<GeneratedArticle>): void;
  /** Below the folder. */
  readonly out: string;
  build(folder: string, limits: Limits): Promise<Taken>;
}

const PAGEFIND = join(ROOT, 'node_modules/.bin/pagefind');
const ELEVENTY = join(ROOT, 'node_modules/@11ty/eleventy/cmd.cjs');

export const peers: readonly Peer[] = [
  {
    name: 'Hugo',
    out: 'public',
    async missing() {
      const limits = { seconds: 60, bytes: Number.POSITIVE_INFINITY };
      const found = await measured({ command: 'hugo', args: ['version'], cwd: ROOT }, limits).catch(() => undefined);
      return found ? undefined : 'Hugo is not installed: "apt-get install hugo".';
    },
    add(folder, articles) {
      addTo(folder, 'hugo', articles, (article) => {
        // A folder becomes a list only if it has a page of its own.
        const parts = folderOf(article).split('/');
        for (let depth = 1; depth <= parts.length; depth++) {
          const path = parts.slice(0, depth).join('/');
          writeOnce(join(folder, 'content', path, '_index.md'), `---\ntitle: ${JSON.stringify(path)}\n---\n`);
        }
      });
    },
    build: (folder, limits) => measured({ command: 'hugo', args: ['--quiet'], cwd: folder }, limits),
  },
  {
    name: 'Eleventy',
    out: 'site',
    missing: async () => (existsSync(ELEVENTY) ? undefined : 'Eleventy is not installed: "npm ci" brings it.'),
    add(folder, articles) {
      addTo(folder, 'eleventy', articles, () => {});
      writeOnce(join(folder, 'package.json'), '{"type":"module"}\n');
      writeOnce(join(folder, 'content/content.json'), '{"layout":"article.njk"}\n');
    },
    build: (folder, limits) => measured({ command: process.execPath, args: [ELEVENTY], cwd: folder }, limits),
  },
];

export const indexWithPagefind = (site: string, limits: Limits): Promise<Taken> =>
  measured({ command: PAGEFIND, args: ['--site', site], cwd: dirname(site) }, limits);

function addTo(folder: string, templates: string, articles: Iterable<GeneratedArticle>, also: (article: GeneratedArticle) => void): void {
  cpSync(join(import.meta.dirname, templates), folder, { recursive: true });
  for (const article of articles) {
    writeOnce(join(folder, 'content', `${article.address}.md`), textOf(article));
    also(article);
  }
}

const folderOf = ({ address }: GeneratedArticle): string => dirname(address);

/** Both read dates only as whole days. */
function textOf(article: GeneratedArticle): string {
  const { headline, standfirst, byline, authors, dateline, published, publication, section, keywords, source, paragraphs, address } =
    article;
  const fields = {
    title: headline,
    description: standfirst,
    date: `${published?.replace('~', '') ?? '1970'}-01-01`.slice(0, 10),
    edtf: published,
    byline,
    dateline,
    author: authors,
    publication: [publication],
    section: [section],
    keywords,
    source,
    folder: dirname(address),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---\n${paragraphs.join('\n\n')}\n`;
}

const written = new Set<string>();

function writeOnce(file: string, text: string): void {
  if (written.has(file)) return;
  written.add(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
