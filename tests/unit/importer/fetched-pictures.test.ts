/** Pictures that stayed where they were printed. The only server that is asked stands on this machine. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/archive/read-front-matter.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { type Bounds, type FetchPicture, fetchPicture, isPublic } from '../../../src/importer/pictures/fetch-picture.ts';
import { outcomesOf } from './importing.ts';

const PNG = readFileSync(join(import.meta.dirname, '../../fixtures/import/saved-page_files/ferry.png'));

let folder: string;
let server: Server;
let site: string;
let asked: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-fetched-'));
  asked = [];
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === '/ferry.png') response.end(PNG);
    else if (url === '/moved.png') response.writeHead(302, { location: '/ferry.png' }).end();
    else if (url === '/round.png') response.writeHead(302, { location: '/round.png' }).end();
    else if (url === '/file.png') response.writeHead(302, { location: 'file:///etc/hostname' }).end();
    else if (url === '/page.png')
      response.writeHead(200, { 'content-type': 'image/png' }).end('<svg onload="x()"></svg><p>No picture.</p>');
    else if (url === '/slow.png') response.write(PNG.subarray(0, 20));
    else if (url === '/endless.png')
      void (async () => {
        while (!response.destroyed) {
          response.write(Buffer.alloc(64 * 1024));
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const within =
  (bounds: Partial<Bounds> = {}): FetchPicture =>
  (address, signal) =>
    fetchPicture(address, signal, { mayAsk: () => true, ...bounds });

const fetched = (path: string, bounds?: Partial<Bounds>) => within(bounds)(site + path, undefined);

describe('a picture', () => {
  test.each(['/ferry.png', '/moved.png'])('at %s comes as it is', async (path) => {
    const result = await fetched(path);
    expect('picture' in result && Buffer.from(result.picture.bytes).equals(PNG)).toBe(true);
  });

  test.each([
    ['/round.png', {}, 'redirected more than 5 times'],
    ['/file.png', {}, 'none of the web'],
    ['/page.png', {}, 'no picture'],
    ['/gone.png', {}, 'answered 404'],
    ['/slow.png', { longest: 200 }, 'did not come within 0.2 seconds'],
    ['/endless.png', { largest: 1024 * 1024 }, 'larger than 1 MB'],
    ['/ferry.png', { mayAsk: isPublic }, 'private network'],
  ])('at %s does not come', async (path, bounds, why) => {
    expect(await fetched(path, bounds)).toEqual({ why: expect.stringContaining(why) });
  });

  test('at a name of this machine is not asked for', async () => {
    const named = await fetchPicture(`${site.replace('127.0.0.1', 'localhost')}/ferry.png`);
    expect(named).toEqual({ why: expect.stringContaining('private network') });
    expect(asked).toEqual([]);
  });

  test('where no server is says so', async () => {
    server.close();
    expect(await fetched('/ferry.png')).toEqual({ why: 'its server cannot be reached (ECONNREFUSED)' });
  });
});

test.each([
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
])('%s is a public address: %s', (ip, is) => {
  expect(isPublic(ip)).toBe(is);
});

describe('an import', () => {
  const page = () => {
    const picture = (path: string) =>
      `<figure><img src="${site}${path}" width="300" height="200" alt="A quay"><figcaption>The quay at ${path}. Photo: Tom Reed</figcaption></figure>`;
    const paragraph = 'The ferry between the two quays ran again on Friday, four days after a storm had torn away its landing stage.';
    mkdirSync(join(folder, 'clippings'), { recursive: true });
    const path = join(folder, 'clippings/page.html');
    writeFileSync(
      path,
      `<!doctype html><title>Ferry runs</title><article><h1>Ferry runs</h1>${picture('/ferry.png')}${picture('/gone.png')}<p>${paragraph}</p><p>${paragraph}</p></article>`,
    );
    return path;
  };
  const into = () => join(folder, 'content');
  const imported = (options: { fetch?: FetchPicture; isDryRun?: boolean; signal?: AbortSignal } = {}): Promise<Outcome[]> =>
    outcomesOf([page()], { into: into(), cache: join(folder, 'cache'), ...options });
  const fieldsOf = ([outcome]: readonly Outcome[]) => {
    if (outcome?.outcome !== 'imported') throw new Error(JSON.stringify(outcome));
    const read = readFrontMatter(readFileSync(join(into(), outcome.article), 'utf8'), outcome.article);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.fields;
  };

  test('asks for nothing unless it was told to, and records the addresses', async () => {
    const { pictures } = fieldsOf(await imported());
    expect(pictures.map(({ src, original }) => ({ src, original }))).toEqual([
      { original: `${site}/ferry.png` },
      { original: `${site}/gone.png` },
    ]);
    expect(asked).toEqual([]);
  });

  test('takes over what can be fetched, and tells in article and report what it did', async () => {
    const outcomes = await imported({ fetch: within() });
    const { pictures, provenance } = fieldsOf(outcomes);
    const [name] = readdirSync(join(into(), 'pictures'));
    expect(readFileSync(join(into(), 'pictures', name ?? ''))).toEqual(PNG);
    expect(pictures).toEqual([
      {
        src: `pictures/${name}`,
        caption: 'The quay at /ferry.png.',
        credit: 'Photo: Tom Reed',
        alt: 'A quay',
        original: `${site}/ferry.png`,
      },
      { caption: 'The quay at /gone.png.', credit: 'Photo: Tom Reed', alt: 'A quay', original: `${site}/gone.png` },
    ]);
    expect(provenance.origins?.['pictures']).toBe('fetched on 2026-11-24 from where they were printed');
    expect(outcomes[0]).toMatchObject({
      remarks: expect.arrayContaining([
        `The picture at ${site}/ferry.png was fetched.`,
        `The picture at ${site}/gone.png could not be fetched: its server answered 404.`,
      ]),
    });
  });

  test('of what is here already, and one that only tells, ask for nothing', async () => {
    await imported({ fetch: within(), isDryRun: true });
    await imported();
    expect((await imported({ fetch: within() })).map(({ outcome }) => outcome)).toEqual(['here']);
    expect(asked).toEqual([]);
  });

  test('that is interrupted while it fetches writes nothing of the article', async () => {
    const interruption = new AbortController();
    const fetch: FetchPicture = (address, signal) => {
      interruption.abort();
      return within()(address, signal);
    };
    expect(await imported({ fetch, signal: interruption.signal })).toEqual([]);
    expect(existsSync(into())).toBe(false);
  });
});
