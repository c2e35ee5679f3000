/**
 * Keeps what was read and searched, so that it can be read and searched again without a network.
 *
 * Pages and pictures come from what is kept and are renewed behind it; files whose names change with their content are
 * fetched once. When a new build is published, all kept pages are fetched anew before the new worker takes over, so that
 * kept pages and the files that they need are of one build.
 */

/** Digest of the build; `integrations/offline.ts` writes it before this code. */
declare const BUILD: string;

/** What is used of https://www.w3.org/TR/service-workers/ and not known to the types of a page. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & MessageEvent<readonly string[]>) => void): void;
}

const worker = globalThis as unknown as Worker;
const { scope } = worker.registration;

/** How a file is kept. The index of the search is kept across builds: its manifest says which files are of the last one that was loaded. */
interface Shelf {
  readonly name: string;
  /** The files used longest ago leave first. */
  readonly most: number;
  readonly order: 'kept first, then renewed' | 'kept first' | 'network first';
}
const prefix = (kind: string) => `verbatim ${kind} ${scope} `;
const PAGES: Shelf = { name: prefix('pages') + BUILD, most: 100, order: 'kept first, then renewed' };
const PARTS: Shelf = { name: prefix('parts') + BUILD, most: 200, order: 'kept first' };
const INDEX: Shelf = { name: prefix('index'), most: 1000, order: 'kept first' };
const INDEX_ROOT: Shelf = { ...INDEX, order: 'network first' };

/** @param isPage the file is asked for as a page or a picture of one */
function shelfOf(address: string, isPage: boolean): Shelf | undefined {
  if (!address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length);
  if (path.startsWith('_astro/')) return PARTS;
  if (path.startsWith('pagefind/')) return path === 'pagefind/shards.json' ? INDEX_ROOT : INDEX;
  return isPage ? PAGES : undefined;
}

/** Without what only the page itself reads: a search is one page whatever is searched. */
const bare = (address: string): string => address.split(/[?#]/)[0] ?? '';

async function keep({ name, most }: Shelf, address: string, response: Response): Promise<void> {
  if (!response.ok || response.redirected || response.type !== 'basic') return;
  const cache = await caches.open(name);
  await cache.delete(address);
  await cache.put(address, response);
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((oldest) => cache.delete(oldest)));
}

const keptAt = async ({ name }: Shelf, address: string): Promise<Response | undefined> => (await caches.open(name)).match(address);

async function answer({ request, waitUntil }: Pick<Fetching, 'request' | 'waitUntil'>, shelf: Shelf): Promise<Response> {
  const address = bare(request.url);
  const kept = await keptAt(shelf, address);
  const fetched = async () => {
    const response = await fetch(request);
    waitUntil(keep(shelf, address, response.clone()));
    return response;
  };
  if (kept && shelf.order === 'kept first') return kept;
  if (kept && shelf.order === 'kept first, then renewed') {
    waitUntil(fetched().catch(() => undefined));
    return kept;
  }
  return kept ? fetched().catch(() => kept) : fetched();
}

/** What earlier builds kept of one kind. */
async function earlier(kind: string, now: Shelf): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix(kind)) && name !== now.name);
}

/** @throws where the network fails; the worker of the last build then stays, with all that it kept */
async function carryOver(): Promise<void> {
  const before = new Set<string>();
  for (const name of await earlier('parts', PARTS)) {
    const old = await caches.open(name);
    for (const { url } of await old.keys()) {
      before.add(unhashed(url));
      await keep(PARTS, url, (await old.match(url)) ?? Response.error());
    }
  }
  for (const name of await earlier('pages', PAGES)) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const page = await fetch(url, { cache: 'no-cache' });
      await keep(PAGES, url, page.clone());
      if (!page.headers.get('content-type')?.includes('html')) continue;
      for (const address of named(await page.text(), PART_OF_PAGE, url)) await keepWithParts(address, before);
    }
  }
}

/** `words.CzgwKH3l.js` -> `words.js` */
const unhashed = (address: string): string => address.replace(/\.[\w-]{8}(?=\.\w+$)/, '');

const PART_OF_PAGE = /\b(?:href|src)="([^"]*\/_astro\/[^"]+)"/g;
const PART_OF_SCRIPT = /\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const PART_OF_STYLE = /\burl\(["']?([^"')]+)["']?\)/g;

/** Addresses that a file names, all in full. */
const named = (text: string, form: RegExp, address: string): string[] =>
  [...text.matchAll(form)].map(([, path = '']) => new URL(path, address).href);

/** A file whose name changes with its content, and what it needs: the scripts that it imports, the typefaces that were needed before. */
async function keepWithParts(address: string, before: ReadonlySet<string>): Promise<void> {
  // What is kept was kept with all that it needs.
  if (!address.startsWith(scope) || (await keptAt(PARTS, address))) return;
  const part = await fetch(address);
  await keep(PARTS, address, part.clone());
  if (address.endsWith('.js')) for (const other of named(await part.text(), PART_OF_SCRIPT, address)) await keepWithParts(other, before);
  if (address.endsWith('.css'))
    for (const other of named(await part.text(), PART_OF_STYLE, address))
      if (before.has(unhashed(other))) await keepWithParts(other, before);
}

async function keepNow(address: string, isPage: boolean): Promise<void> {
  const shelf = shelfOf(address, isPage);
  if (!shelf || (await keptAt(shelf, address))) return;
  await keep(shelf, address, await fetch(address));
}

worker.addEventListener('install', (event) => event.waitUntil(carryOver().then(() => worker.skipWaiting())));

worker.addEventListener('activate', (event) => {
  const leave = async () => {
    const names = [...(await earlier('pages', PAGES)), ...(await earlier('parts', PARTS))];
    await Promise.all(names.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(leave());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isPage = request.mode === 'navigate' || request.destination === 'image';
  const shelf = request.method === 'GET' ? shelfOf(bare(request.url), isPage) : undefined;
  if (shelf) event.respondWith(answer({ request, waitUntil: (work) => event.waitUntil(work) }, shelf));
});

/** The page that brought the worker was loaded without it, and says what it has loaded. */
worker.addEventListener('message', (event) => {
  const [page = '', ...others] = event.data;
  event.waitUntil(Promise.all([keepNow(bare(page), true), ...others.map((address) => keepNow(bare(address), false))]));
});
