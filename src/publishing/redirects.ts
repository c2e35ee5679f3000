/** For hosts that redirect by themselves. The pages at former addresses do without. */
import type { Archive } from '../archive/listing.ts';
import { hrefOf } from '../domain/permalink.ts';
import type { SiteInProgress } from './site-in-progress.ts';

/** In a map $uri is decoded: https://nginx.org/en/docs/http/ngx_http_map_module.html */
const NGINX = `# In http:    map $uri $moved { include /PATH/TO/redirects.nginx.conf; }
# In server:  if ($moved) { return 301 $moved; }
`;

export function writeRedirects(site: SiteInProgress, archive: Archive): void {
  const pairs = Array.from(archive.formerAddresses(), ({ from, to }) => [hrefOf(site.base, from), hrefOf(site.base, to)] as const);
  // Netlify and Cloudflare Pages: https://docs.netlify.com/routing/redirects/
  site.write('_redirects', pairs.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join(''));
  site.write('redirects.nginx.conf', NGINX + pairs.map(([from, to]) => `${from} ${to};\n`).join(''));
}
