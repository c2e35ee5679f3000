/** For hosts that redirect by themselves. The pages at former addresses do without. */
import type { Archive } from '../archive/listing.ts';
import { hrefOf } from '../domain/permalink.ts';
import type { SiteInProgress } from './site-in-progress.ts';

/**
 * In a map $uri is decoded: https://nginx.org/en/docs/http/ngx_http_map_module.html. The sizes that nginx has by itself are for short
 * addresses: https://nginx.org/en/docs/hash.html.
 */
const nginxHead = (pairs: readonly (readonly [from: string, to: string])[]): string => {
  const longest = Math.max(0, ...pairs.map(([from]) => Buffer.byteLength(from)));
  return `# In http, before any other map (also that of cache.nginx.conf):
#             map_hash_bucket_size ${powerOfTwo(longest + ENTRY)}; map_hash_max_size ${powerOfTwo(pairs.length)};
#             map $uri $moved { include /PATH/TO/redirects.nginx.conf; }
# In server:  if ($moved) { return 301 $moved$is_args$args; }
`;
};
/** Bytes that nginx needs beside an address, and the least of both sizes. */
const ENTRY = 32;
const LEAST = 128;
const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(LEAST, least)));

export function writeRedirects(site: SiteInProgress, archive: Archive): void {
  const moved = [
    ...archive.formerAddresses(),
    ...archive.otherNames().map(({ slug, speaker }) => ({ from: `speaker/${slug}`, to: `speaker/${speaker}` })),
  ];
  const pairs = moved.map(({ from, to }) => [hrefOf(site.base, from), hrefOf(site.base, to)] as const);
  // Netlify and Cloudflare Pages: https://docs.netlify.com/routing/redirects/
  site.write('_redirects', pairs.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join(''));
  site.write('redirects.nginx.conf', nginxHead(pairs) + pairs.map(([from, to]) => `${from} ${encodeURI(to)};\n`).join(''));
}
