/** Serves a built site like the plainest static server. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** `http://localhost:4321/archive/` */
  readonly url: string;
  close(): void;
}

/** Types of files that the server's own list lacks. */
const TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
};

/**
 * @param base path below which the site was built
 * @param firstPort tried first; then the following ones
 */
export async function serveFolder(folder: string, base: string, firstPort: number): Promise<Served> {
  // A site may be built again while it is served, and a large one has a million files: each is looked for when it is asked for.
  const files = sirv(folder, {
    etag: true,
    dev: true,
    gzip: true,
    setHeaders(response, path) {
      const type = TYPES[extname(path)];
      if (type) response.setHeader('content-type', type);
    },
  });
  const below = base.replace(/\/*$/, '/');
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(textOf(join(folder, '404.html')) ?? 'Not found.');
    };
    const url = request.url ?? '/';
    if (url === below.slice(0, -1)) {
      response.writeHead(301, { location: below }).end();
    } else if (url.startsWith(below)) {
      request.url = `/${url.slice(below.length)}`;
      files(request, response, notFound);
    } else notFound();
  });
  const port = await listen(server, firstPort);
  return { url: `http://localhost:${port}${below}`, close: () => server.close() };
}

/** Nothing at the moment when one version of a site takes the place of another. */
function textOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Takes the first free port of twenty; with `0` the system chooses. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + 20; port++) {
    if (first !== 0 && (await isTaken(port))) continue;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, resolve);
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`The ports ${first} to ${first + 19} are all taken. End one of the programs that listen there, or set PORT.`);
}

/** A server that listens on one address family only would otherwise share the port with ours. */
const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' });
    const answer = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
  });
