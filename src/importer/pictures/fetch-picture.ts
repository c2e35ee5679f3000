/** A picture at the address where it was printed -> the picture. The one place where an import asks the network, and only when it was told to. */
import { lookup } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { LARGEST_PICTURE } from '../item.ts';
import { type KeptPicture, pictureFor } from './kept-picture.ts';

export type Fetched = { readonly picture: KeptPicture } | { readonly why: string };

/** @param signal ends the request; what comes of it then is of no use */
export type FetchPicture = (address: string, signal: AbortSignal | undefined) => Promise<Fetched>;

export interface Bounds {
  /** Bytes. */
  readonly largest: number;
  /** Milliseconds, from the first request to the last byte. */
  readonly longest: number;
  /** Whether a machine of this IP address may be asked. */
  readonly mayAsk: (ip: string) => boolean;
}

const MOST_REDIRECTIONS = 5;
const BOUNDS: Bounds = { largest: LARGEST_PICTURE, longest: 30_000, mayAsk: isPublic };

export async function fetchPicture(address: string, signal?: AbortSignal, bounds: Partial<Bounds> = {}): Promise<Fetched> {
  const { largest, longest, mayAsk } = { ...BOUNDS, ...bounds };
  const tooLate = AbortSignal.timeout(longest);
  const ends = signal ? AbortSignal.any([signal, tooLate]) : tooLate;
  try {
    const picture = pictureFor(await bytesAt(address, { largest, mayAsk, ends, redirections: 0 }));
    return picture ? { picture } : { why: 'what is there is no picture that can be shown' };
  } catch (error) {
    if (tooLate.aborted) return { why: `it did not come within ${longest / 1000} seconds` };
    return { why: error instanceof NotFetched ? error.message : `its server cannot be reached (${codeOf(error)})` };
  }
}

class NotFetched extends Error {}

interface Request extends Omit<Bounds, 'longest'> {
  readonly ends: AbortSignal;
  readonly redirections: number;
}

async function bytesAt(address: string, request: Request): Promise<Buffer> {
  const { largest, redirections } = request;
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new NotFetched('its address is none of the web');
  const response = await responseOf(url, request);
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      if (redirections === MOST_REDIRECTIONS) throw new NotFetched(`it was redirected more than ${MOST_REDIRECTIONS} times`);
      const next = URL.parse(headers.location, url)?.href ?? headers.location;
      return await bytesAt(next, { ...request, redirections: redirections + 1 });
    }
    if (statusCode !== 200) throw new NotFetched(`its server answered ${statusCode}`);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > largest) throw new NotFetched(`it is larger than ${Math.round(largest / 1024 / 1024)} MB`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    response.destroy();
  }
}

/** A page may name addresses of the network in which it is imported; those who live there are not asked, whatever name they have. */
function responseOf(url: URL, { ends, mayAsk }: Request): Promise<IncomingMessage> {
  const refused = () => new NotFetched('its address leads into a private network');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !mayAsk(host)) throw refused();
  const lookUp: LookupFunction = (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      const all = error ? [] : found;
      if (error || all.some(({ address }) => !mayAsk(address))) done(error ?? refused(), []);
      else if (options.all) done(null, all);
      else done(null, all[0]?.address ?? '', all[0]?.family);
    });
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const headers = { accept: 'image/webp,image/jpeg,image/png,image/avif,image/gif', 'user-agent': 'Verbatim' };
    get(url, { signal: ends, lookup: lookUp, headers, agent: false }, resolve).on('error', reject);
  });
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? (error as Error).message;

/** Everything that is no address of one machine on the public internet: IANA's special-purpose registries. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
/** Ways to write an IPv4 address as an IPv6 one that others translate back: 6to4, Teredo. */
const TRANSLATED = new BlockList();
TRANSLATED.addSubnet('2002::', 16, 'ipv6');
TRANSLATED.addSubnet('2001::', 32, 'ipv6');

export function isPublic(ip: string): boolean {
  return isIP(ip) === 4 ? !PRIVATE.check(ip, 'ipv4') : GLOBAL.check(ip, 'ipv6') && !TRANSLATED.check(ip, 'ipv6');
}
