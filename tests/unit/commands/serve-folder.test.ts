import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Served, serveFolder } from '../../../src/commands/serve-folder.ts';

let place: string;
let served: Served;
const site = () => join(place, 'site');
const write = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const answerTo = async (path: string) => {
  const response = await fetch(served.url + path);
  return [response.status, await response.text()];
};

beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), 'verbatim-served-'));
  write(site(), { 'index.html': 'short', 'gone/index.html': 'here', '404.html': 'lost' });
  served = await serveFolder(site(), '/', 0);
});
afterEach(() => {
  served.close();
  rmSync(place, { recursive: true, force: true });
});

test('a site that is built again while it is served is served as it is now', async () => {
  expect(await answerTo('')).toEqual([200, 'short']);
  const next = join(place, 'next');
  write(next, { 'index.html': 'a much longer page', 'new/index.html': 'new', '404.html': 'lost again' });
  renameSync(site(), join(place, 'last'));
  // Nothing at all stands there at this moment.
  expect(await answerTo('gone/')).toEqual([404, 'Not found.']);
  renameSync(next, site());
  expect(await answerTo('')).toEqual([200, 'a much longer page']);
  expect(await answerTo('new/')).toEqual([200, 'new']);
  expect(await answerTo('gone/')).toEqual([404, 'lost again']);
});

test('what has not changed is not sent again', async () => {
  const first = await fetch(served.url);
  const again = await fetch(served.url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('nothing outside of the folder is served', async () => {
  write(place, { 'secret.html': 'secret' });
  for (const path of ['../secret.html', '%2e%2e/secret.html', '..%2fsecret.html']) expect(await answerTo(path)).toEqual([404, 'lost']);
});

test('programs are told what a citation or a file of articles is', async () => {
  write(site(), { 'talks/index.bib': '@misc{}', 'talks/index.ris': 'TY  - NEWS', 'articles-2017.jsonl': '{}' });
  const types = await Promise.all(
    ['talks/index.bib', 'talks/index.ris', 'articles-2017.jsonl'].map(async (path) =>
      (await fetch(served.url + path)).headers.get('content-type'),
    ),
  );
  expect(types).toEqual(['x-bibtex', 'x-research-info-systems', 'jsonl'].map((type) => `application/${type}; charset=utf-8`));
});
