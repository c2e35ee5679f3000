/** Two thousand clippings that were damaged, cut and mixed, always the same ones: each is imported or refused with a reason, and what is built of them is harmless. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outcome } from '../../src/importer/outcome.ts';
import { randomFrom } from '../bench/import/made-articles.ts';
import { packedFixtures } from '../imported-fixtures.ts';
import { build, ROOT } from './built-site.ts';

const FILES = 2000;
const FIXTURES = resolve(import.meta.dirname, '../fixtures/import');

/** What is put into clippings, between their letters and in the place of them. */
const PIECES = [
  '<script>document.title=1</script>',
  '<img src=x onerror="document.title=1">',
  '"><svg onload=document.title=1>',
  '</title></script></textarea>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '[a](javascript:document.title=1)',
  '<a href="javascript:document.title=1">a</a>',
  '<a href="data:text/html,<script>1</script>">a</a>',
  '<iframe srcdoc="<script>1</script>">',
  '<style>@import "//elsewhere.example"',
  '<base href="javascript:1//">',
  '<meta http-equiv="refresh" content="0;url=javascript:1">',
  '&#x6a;avascript:',
  '&lol;',
  '<!ENTITY a "b">',
  '---\n',
  '+++\n',
  '\n\n',
  '{{ 1 }}',
  '<%= 1 %>',
  '!!js/function ',
  '&a [*a]',
  '__proto__',
  '"constructor": 1,',
  '../../../',
  '/etc/passwd',
  'C:\\',
  '"',
  "'",
  ',',
  '\0',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '=?utf-8?q?=ff?=',
  'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n',
  'WARC/1.1\r\n',
  'PK\u0003\u0004',
  '9'.repeat(400),
  'a'.repeat(5000),
  '> '.repeat(300),
  '['.repeat(300),
  '<b>'.repeat(300),
  '-0001-13-32',
  '275760-09-14T25:61:61Z',
];

let folder: string;
let outcomes: (Outcome & { kind: Outcome['outcome'] })[];
let ran: ReturnType<typeof spawnSync>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-mutated-'));
  for (const name of ['clippings', 'temporary']) mkdirSync(join(folder, name));
  for (let at = 0; at < FILES; at++) {
    const { name, bytes } = mutated(at);
    writeFileSync(join(folder, 'clippings', `${String(at).padStart(4, '0')}-${name}`), bytes);
  }
  const args = ['src/commands/import.ts', '--into', join(folder, 'content'), '--versions', 'apart', '--json', join(folder, 'clippings')];
  ran = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, VERBATIM_CACHE: join(folder, 'cache'), TMPDIR: join(folder, 'temporary'), HOME: join(folder, 'temporary') },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const report = ran.stdout ? (JSON.parse(String(ran.stdout)) as Record<string, Outcome[]>) : {};
  outcomes = Object.entries(report).flatMap(([kind, all]) =>
    Array.isArray(all) ? all.map((each) => ({ ...each, kind: kind as Outcome['outcome'] })) : [],
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources: { name: string; bytes: Buffer }[] = [
  ...readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map(({ name }) => ({ name, bytes: readFileSync(join(FIXTURES, name)) })),
  ...Object.entries(packedFixtures()).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })),
].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The same for the same number. */
function mutated(number: number): { name: string; bytes: Buffer } {
  const next = randomFrom(number + 1);
  const below = (end: number) => Math.floor(next() * end);
  const one = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const source = sources[number % sources.length] as (typeof sources)[number];
  let { bytes } = source;
  const put = (at: number, piece: Uint8Array, instead: number) => {
    bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + instead)]);
  };
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(bytes.length + 1);
    const length = below(Math.min(400, bytes.length - at + 1));
    switch (below(7)) {
      case 0:
        put(at, Buffer.from([below(256)]), 1);
        break;
      case 1:
        put(at, Buffer.alloc(0), length);
        break;
      case 2:
        put(at, bytes.subarray(at, at + length), 0);
        break;
      case 3:
        put(at, Buffer.from(one(PIECES)), length);
        break;
      case 4:
        put(at, one(sources).bytes.subarray(0, 2000), length);
        break;
      case 5:
        if (next() < 0.3) put(at, Buffer.alloc(0), bytes.length);
        break;
      default:
        put(at, Buffer.from(one(PIECES)), 0);
    }
  }
  return { name: source.name, bytes };
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(path.length + 1));

test('every clipping is told of, and each that is refused with a reason that is ours', () => {
  expect({ status: ran.status, errors: ran.stderr }).toEqual({ status: 1, errors: '' });
  const told = new Set(outcomes.map(({ file }) => /clippings\/(\d{4})/.exec(file)?.[1]));
  expect(told.size).toBe(FILES);
  const counts = Object.groupBy(outcomes, ({ kind }) => kind);
  expect(counts.imported?.length).toBeGreaterThan(FILES / 4);
  expect(counts.failed?.length).toBeGreaterThan(FILES / 20);
  for (const outcome of outcomes) {
    if (!('problem' in outcome)) continue;
    const { what, remedy } = outcome.problem;
    expect(`${what} ${remedy}`, outcome.file).toMatch(/\w{3}.*\. \w{3}.*/s);
    expect(what, outcome.file).not.toMatch(/is not a function|Cannot read|not iterable|call stack|took more|Reading it failed/);
  }
});

test('nothing is written but what belongs to the archive, and nothing is left half', () => {
  const outside = filesIn(folder).filter((name) => !/^(?:clippings|content|cache)\//.test(name));
  expect(outside).toEqual([]);
  const content = filesIn(join(folder, 'content'));
  expect(
    content.filter((name) => !/^(?:articles\/.+\.md|raw\/[^/]+|pictures\/[0-9a-f]{32}\.(?:png|jpg|gif|webp|avif))$/.test(name)),
  ).toEqual([]);
  expect(filesIn(join(folder, 'clippings'))).toHaveLength(FILES);
});

test('an archive is built of them, and no page of it has a script or an address that runs', () => {
  const out = join(folder, 'site');
  build(join(folder, 'content'), out);
  const pages = filesIn(out).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(FILES / 4);
  const ours = new Set(scriptsIn(readFileSync(join(out, '404.html'), 'utf8')));
  expect(ours.size).toBeGreaterThan(0);
  for (const name of pages) {
    const page = readFileSync(join(out, name), 'utf8');
    expect(
      scriptsIn(page).filter((script) => !ours.has(script)),
      name,
    ).toEqual([]);
    expect(harmIn(page), name).toEqual([]);
  }
});

interface Tag {
  readonly tag: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of scripts. */
  readonly content: string;
}

const TAG = /<([a-z][^\s/>]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/giy;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** One after the other, as a browser finds them: what stands in an attribute or in a script is no tag. */
function* tagsIn(page: string): Generator<Tag> {
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
    TAG.lastIndex = at;
    const [tag = '', name = '', written = ''] = TAG.exec(page) ?? [];
    at += tag.length || 1;
    if (!tag) continue;
    const isOpaque = /^(?:script|style|textarea|title)$/i.test(name);
    const end = isOpaque ? page.slice(at).search(new RegExp(`</${name}`, 'i')) : 0;
    const attributes = new Map([...written.matchAll(ATTRIBUTE)].map(([, each = '', ...values]) => [each.toLowerCase(), values.join('')]));
    yield { tag, name: name.toLowerCase(), attributes, content: page.slice(at, at + end) };
    at += Math.max(end, 0);
  }
}

/** What runs in a page itself; files of our own and data do not count. */
const scriptsIn = (page: string): string[] =>
  [...tagsIn(page)]
    .filter(({ name, attributes }) => name === 'script' && attributes.get('type') !== 'application/ld+json')
    .filter(({ attributes }) => !/^\/_astro\/[\w.-]+$/.test(attributes.get('src') ?? ''))
    .map(({ tag, content }) => tag + content);

const harmIn = (page: string): string[] =>
  [...tagsIn(page)]
    .filter(
      ({ name, attributes }) =>
        /^(?:iframe|object|embed|base|frame|applet|foreignobject)$/.test(name) ||
        [...attributes].some(
          ([attribute, value]) =>
            /^on|^srcdoc$/.test(attribute) ||
            (/^(?:href|src|action|formaction|data|xlink:href)$/.test(attribute) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
        ),
    )
    .map(({ tag }) => tag);
