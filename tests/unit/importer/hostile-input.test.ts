/** What was made to run, to fill a memory, to take for ever, or to reach what lies elsewhere. It is data, or it is refused. */
import { readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { expandInputs } from '../../../src/importer/expand-inputs.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { placeForImports } from './importing.ts';

const { at, clipping, importAll, articleOf } = placeForImports();
const imported = (...files: string[]): Promise<Outcome[]> => importAll(files);
const importedFolder = async (): Promise<Outcome[]> => imported(...(await expandInputs([at('clippings')])).map(({ path }) => path));

const files = (below: string): string[] => {
  const all = readdirSync(at(below), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return all.map(({ parentPath, name }) => join(parentPath, name).slice(at().length + 1)).sort();
};

const refusals = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap((outcome) => (outcome.outcome === 'failed' ? outcome.problem.what : []));

const LETTER = 'Lamp lit in the tower\n\nThe lamp in the tower was lit on Tuesday, for the first time in years.\n';
const PARAGRAPH =
  'The ferry between the two quays ran again on Friday, four days after a storm had torn away its landing stage, and carried people.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Ferry runs again</title>${head}</head><body><article><h1>Ferry runs again</h1><p>${PARAGRAPH}</p>${body}<p>${PARAGRAPH.replace('Friday', 'Monday')}</p></article></body></html>`;
const RUNS = /<script|<iframe|<object|<embed|<style|<svg|<form|<base|<meta|<link|\son\w+\s*=|javascript:|data:|vbscript:|style\s*=|url\(/i;

describe('nothing runs that came in', () => {
  test.each([
    ['a script', `<script>document.title = 'ran'</script>`],
    ['a script that is not closed where it seems to be', `<script><!-- <script> </script> --> document.title = 'ran'</script>`],
    ['a handler', `<p onclick="x()" onmouseover=x()>The <b onfocus="x()" tabindex=0>cook</b> of the second boat went home on Monday.</p>`],
    [
      'an address that is a script',
      `<p>The <a href="javascript:x()">cook</a> of the <a href=" java\tscript:x()">second</a> boat went home.</p>`,
    ],
    [
      'an address that is data',
      `<p>The <a href="data:text/html,<script>x()</script>">cook</a> of the second boat went home on Monday.</p>`,
    ],
    [
      'a style',
      `<style>p { background: url(https://elsewhere.example/) }</style><p style="position: fixed; inset: 0">The cook went home.</p>`,
    ],
    ['an SVG with a script', `<svg onload="x()"><script>x()</script><foreignObject><p onclick="x()">Hm.</p></foreignObject></svg>`],
    [
      'frames and forms',
      `<iframe srcdoc="<script>x()</script>"></iframe><object data="javascript:x()"></object><form action="/x"><button>Go</button></form>`,
    ],
    [
      'an element that parsers disagree about',
      `<math><mtext><table><mglyph><style><img src=x onerror="x()"></style></mglyph></table></mtext></math>`,
    ],
    ['a table with handlers', `<table><tr><th onclick="x()">Who</th><td><a href="javascript:x()">2.40</a></td></tr></table>`],
    ['a template', `<script type="text/template"><p onclick="x()">The cook went home.</p><script>x()</script>`],
  ])('%s in a page', async (_, markup) => {
    const { html, texts } = articleOf((await imported(clipping('page.html', page(markup, '<base href="javascript:x()//">'))))[0]);
    expect(html).not.toMatch(RUNS);
    expect(texts[0]).toBe(PARAGRAPH);
  });

  test.each([
    ['markup', `The boat.\n\n<script>x()</script>\n\n<p onclick="x()">The cook.</p>\n\n<img src=x onerror=x()>`],
    [
      'addresses',
      `[The cook](javascript:x()), [the boat](data:text/html,x), ![a quay](javascript:x()), <javascript:x()>, [mate][m]\n\n[m]: vbscript:x()`,
    ],
  ])('%s in Markdown', async (_, body) => {
    const { html } = articleOf((await imported(clipping('boat.md', `---\ntitle: Boat\n---\n${body}\n`)))[0]);
    expect(html.replaceAll('&#x3C;', '<')).not.toMatch(/<script|<[^>]*\son\w+=|(?:href|src)="?(?:javascript|data|vbscript)/i);
  });

  test('a mail, a feed and a word that would leave its front matter', async () => {
    const bad = `<p>${PARAGRAPH}</p><script>x()</script><p onclick="x()">The <a href="javascript:x()">cook</a> went home.</p>`;
    const outcomes = await imported(
      clipping('a.eml', `From: A <a@a.example>\nSubject: Boat\nDate: Fri, 1 Mar 2019 10:00:00 +0000\nContent-Type: text/html\n\n${bad}`),
      clipping(
        'b.xml',
        `<rss><channel><title>C</title><item><title>Quay</title><description><![CDATA[${bad}]]></description></item></channel></rss>`,
      ),
      clipping(
        'c.json',
        JSON.stringify({ title: 'Ferry\n---\n<script>x()</script>\nwithdrawn: yes', text: LETTER, author: '!!js/function x' }),
      ),
    );
    for (const outcome of outcomes) expect(articleOf(outcome).html).not.toMatch(RUNS);
    expect(articleOf(outcomes[2])).toMatchObject({
      headline: 'Ferry --- <script>x()</script> withdrawn: yes',
      authors: ['!!js/function x'],
    });
    expect(articleOf(outcomes[2]).withdrawn).toBeUndefined();
  });

  test('a picture that is an SVG, or only called one of another kind, is not taken over', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script></svg>';
    clipping('page_files/a.svg', svg);
    clipping('page_files/b.png', svg);
    const pictures = ['a.svg', 'b.png'].map((name) => `<img src="page_files/${name}" width="300" height="200" alt="A quay">`).join('');
    const { pictures: named } = articleOf((await imported(clipping('page.html', page(pictures))))[0]);
    expect(named.filter(({ src }) => src)).toEqual([]);
    expect(files('content').filter((name) => name.includes('pictures'))).toEqual([]);
  });
});

describe('what would grow is refused', () => {
  const laughs = (letters: string) =>
    Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at} "${at === 0 ? letters : `&l${at - 1};`.repeat(10)}">`).join('');

  test('entities of a document type', async () => {
    const feed = (entity: string) =>
      `<?xml version="1.0"?><!DOCTYPE rss [${entity}]><rss><channel><item><title>A boat</title><description>&l11;</description></item></channel></rss>`;
    const outcomes = await imported(
      clipping('laughs.xml', feed(laughs('ha'))),
      clipping('elsewhere.xml', feed('<!ENTITY l11 SYSTEM "file:///etc/passwd">')),
    );
    expect(refusals(outcomes)).toEqual([expect.stringContaining('entity'), expect.stringContaining('entity')]);
  });

  test('anchors of YAML that name each other', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) =>
        `l${at}: &l${at} [${
          at === 0
            ? 'ha'
            : Array(10)
                .fill(`*l${at - 1}`)
                .join(', ')
        }]`,
    );
    const outcomes = await imported(clipping('laughs.md', `---\ntitle: Boat\n${levels.join('\n')}\ntags: *l11\n---\nText.\n`));
    expect(refusals(outcomes)).toEqual([expect.stringContaining('alias')]);
  });

  test('tags of YAML make nothing', async () => {
    const [outcome] = await imported(
      clipping(
        'tags.md',
        '---\ntitle: !!js/function "function () { globalThis.ran = 1 }"\ndate: !!python/object/apply:os.system [ls]\n---\nText.\n',
      ),
      clipping('known.md', '---\ntitle: !!binary Qm9hdA==\ntags: !!set {a, b}\n---\nText.\n'),
    );
    expect('ran' in globalThis).toBe(false);
    expect(outcome?.outcome).toBe('failed');
  });

  const ZEROS = 256 * 1024 * 1024;
  test('a ZIP, and what is beside it in the ZIP is read', async () => {
    const zip = zipSync({ 'bomb.txt': [new Uint8Array(ZEROS / 4 - 1), { level: 9 }], 'lamp.txt': strToU8(LETTER) });
    const outcomes = await imported(clipping('letters.zip', zip));
    expect(outcomes.map(({ file, outcome }) => `${file.split('/').at(-1)} ${outcome}`)).toEqual(['bomb.txt failed', 'lamp.txt imported']);
    expect(refusals(outcomes)[0]).toContain('as no text is');
  });

  test('a ZIP that lies about the sizes of what is in it', async () => {
    const zip = Buffer.from(zipSync({ 'bomb.txt': [new Uint8Array(ZEROS / 16), { level: 9 }] }));
    const central = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    zip.writeUInt32LE(1000, central + 24);
    expect(refusals(await imported(clipping('letters.zip', zip)))).toEqual([expect.stringContaining('damaged')]);
  });

  test('a ZIP in a ZIP in a ZIP …', async () => {
    let zip = zipSync({ 'lamp.txt': strToU8(LETTER) });
    for (let level = 0; level < 6; level++) zip = zipSync({ 'letters.zip': zip });
    expect(refusals(await imported(clipping('letters.zip', zip)))).toEqual([expect.stringContaining('archive in an archive')]);
  });

  test('gzip', async () => {
    const packed = gzipSync(Buffer.alloc(ZEROS + 1), { level: 9 });
    expect(refusals(await imported(clipping('letter.txt.gz', packed)))).toEqual([expect.stringContaining('unpacks to more than')]);
  });

  test('a Word document', async () => {
    const parts = {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      'word/document.xml': [new Uint8Array(ZEROS / 4 - 1).fill(32), { level: 9 }] as [Uint8Array, { level: 9 }],
    };
    expect(refusals(await imported(clipping('letter.docx', zipSync(parts))))).toEqual([expect.stringContaining('as no text is')]);
  });

  test('a page of a web archive that its server packed', async () => {
    const record = (address: string, body: Buffer, encoding = '') => {
      const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${encoding}\r\n`), body]);
      const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2019-03-08T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
    };
    const outcomes = await imported(
      clipping(
        'capture.warc',
        Buffer.concat([
          record('https://quay.example/bomb', gzipSync(Buffer.alloc(ZEROS), { level: 9 }), 'Content-Encoding: gzip\r\n'),
          record('https://quay.example/ferry', Buffer.from(page(''))),
        ]),
      ),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'imported']);
    expect(refusals(outcomes)[0]).toContain('too large to be a page');
  });

  test.each([
    'letter.txt',
    'page.html',
    'table.csv',
    'records.jsonl',
    'list.json',
    'a.eml',
    'feed.xml',
    'letters.zip',
    'letter.docx',
    'a.pdf',
    'boat.md',
  ])('a file of a gigabyte: %s', async (name) => {
    const beginnings: Record<string, string | Uint8Array> = {
      'letter.txt': LETTER,
      'page.html': page(''),
      'table.csv': 'url,title,text\n1,A boat,"',
      'records.jsonl': '{"title": "A boat", "text": "It left."}\n{"title": "',
      'list.json': '[{"title": "A boat", "text": "',
      'a.eml': 'From: a@a.example\nSubject: A boat\n\nIt left.',
      'feed.xml': '<rss><channel><item><title>A boat</title><description>',
      'letters.zip': zipSync({ 'lamp.txt': strToU8(LETTER) }),
      'letter.docx': zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') }),
      'a.pdf': '%PDF-1.7\n',
      'boat.md': '---\ntitle: A boat\n---\nIt left.',
    };
    const path = clipping(name, beginnings[name] ?? '');
    truncateSync(path, 1024 ** 3);
    const outcomes = await imported(path);
    const [what] = refusals(outcomes);
    expect(outcomes.filter(({ outcome }) => outcome === 'failed')).toHaveLength(1);
    expect(what).toMatch(/1024 MB|binary|million letters|cannot be read|damaged|sound XML/);
  });
});

describe('what is nested without end is refused, or shown flat', () => {
  const deep = (open: string, close = '', times = 100_000) => open.repeat(times) + close.repeat(times);
  test.each([
    ['page.html', page(deep('<div>', '</div>'))],
    ['list.json', `{"title": "A boat", "text": ${deep('[', ']')}}`],
    ['records.jsonl', `{"title": "A boat", "text": "It left.", "author": ${deep('{"name":', '}').replace(/:(?=\})/, ':""')}}\n`],
    ['feed.xml', `<rss><channel><item><title>A boat</title>${deep('<a>', '</a>')}</item></channel></rss>`],
    ['flow.md', `---\ntitle: A boat\ntags: ${deep('[', ']')}\n---\nIt left.\n`],
    ['table.md', `+++\ntitle = "A boat"\ntags = ${deep('[', ']')}\n+++\nIt left.\n`],
    [
      'a.eml',
      `From: a@a.example\nSubject: A boat\n${Array.from({ length: 3000 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`).join('')}`,
    ],
  ])('%s', async (name, text) => {
    const [what] = refusals(await imported(clipping(name, text)));
    expect(what).toMatch(/\w/);
    expect(what).not.toContain('more than 10 seconds');
  });

  test.each([
    ['quotations', deep('> ', '', 5000)],
    ['lists', Array.from({ length: 500 }, (_, at) => `${' '.repeat(2 * at)}- boat`).join('\n')],
    ['lists in a line', deep('- ', '', 2000)],
    ['emphasis', deep('**a *', 'b** ', 2000)],
    ['elements', deep('<b>', '</b>', 2000)],
    ['tables', deep('<table><tr><td>\n\n', '', 400)],
  ])('Markdown of %s', async (_, body) => {
    const [what] = refusals(await imported(clipping('boat.md', `---\ntitle: A boat\n---\nIt left.\n\n${body} end.\n`)));
    expect(what).toMatch(/nests deeper|more than 10 seconds/);
  });

  test.each([
    ['quotations', deep('<blockquote>', '</blockquote>', 400)],
    ['lists', deep('<ul><li>', '</li></ul>', 200)],
    ['emphasis', `<p>${deep('<i><b>', '</b></i>', 20).replace('<i></b>', '<i>The cook.</b>')}</p>`],
    ['tables', deep('<table><tr><td>', '</td></tr></table>', 200)],
  ])('a page of %s is one that can be built', async (_, markup) => {
    const inner = markup.replace(/(?=<\/)/, 'The cook of the second boat went home on Monday, and with him his soup.');
    expect(articleOf((await imported(clipping('page.html', page(inner))))[0]).texts[0]).toBe(PARAGRAPH);
  });
});

describe('nothing is read or written elsewhere', () => {
  const secret = () => clipping('../secret.txt', LETTER.replaceAll('amp', 'ock'));

  test('by names in a ZIP', async () => {
    const names = [
      '../../up.txt',
      '/root.txt',
      'C:\\windows.txt',
      '..\\..\\back.txt',
      'a/../../b.txt',
      'nul\0.txt',
      `${'long'.repeat(5000)}.txt`,
    ];
    const zip = zipSync(Object.fromEntries(names.map((name, at) => [name, strToU8(LETTER.replaceAll('amp', `amp${at}`))])));
    const path = clipping('letters.zip', zip);
    const before = files('.');
    const outcomes = await imported(path);
    expect(
      outcomes.flatMap((each) => (each.outcome === 'failed' ? `${each.file.replace(/^.*\.zip\//, '')}: ${each.problem.what}` : [])),
    ).toEqual(names.filter((name) => name.includes('..')).map((name) => `${name}: Its name leads out of the ZIP.`));
    const made = files('.').filter((name) => !before.includes(name) && !name.startsWith('cache/'));
    expect(made.length).toBeGreaterThan(names.length);
    expect(made.filter((name) => !/^content\/(?:articles\/undated|raw)\/[\p{L}\p{N}.-]+$/u.test(name))).toEqual([]);
  });

  test('by links in a folder', async () => {
    secret();
    clipping('lamp.txt', LETTER);
    symlinkSync(at('secret.txt'), at('clippings/linked.txt'));
    symlinkSync(at(), at('clippings/around'));
    expect((await importedFolder()).map((outcome) => 'headline' in outcome && outcome.headline)).toEqual(['Lamp lit in the tower']);
  });

  test.each([
    '../secret.png',
    '/etc/hostname',
    'file:///etc/hostname',
    '%2e%2e/secret.png',
    'page_files/linked.png',
    'page_files/../../secret.png',
  ])('by a picture at %s', async (address) => {
    const png = readFileSync(join(import.meta.dirname, '../../fixtures/import/saved-page_files/ferry.png'));
    clipping('../secret.png', png);
    clipping('page_files/ours.png', png);
    symlinkSync(at('secret.png'), at('clippings/page_files/linked.png'));
    const { pictures: named } = articleOf(
      (await imported(clipping('page.html', page(`<img src="${address}" width="300" height="200" alt="A quay">`))))[0],
    );
    expect(named.filter(({ src }) => src)).toEqual([]);
  });
});
