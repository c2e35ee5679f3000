/** How long browsers and CDNs may keep files: for good where their names change with their content, else until they have asked again. */
import type { SiteInProgress } from './site-in-progress.ts';

const FOR_GOOD = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

export function writeCacheHeaders(site: SiteInProgress): void {
  // Netlify and Cloudflare Pages: https://docs.netlify.com/routing/headers/
  const lasting = ['_astro/*', 'pagefind/:part/*'].map((path) => `${site.base}${path}\n  Cache-Control: ${FOR_GOOD}\n`);
  site.write('_headers', lasting.join(''));
  // A header without a value is not sent: https://nginx.org/en/docs/http/ngx_http_headers_module.html
  const inPattern = site.base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  site.write(
    'cache.nginx.conf',
    `# In http:    include /PATH/TO/cache.nginx.conf;
# In server:  add_header Cache-Control $archive_cache;
#             error_page 404 ${site.base}404.html;
#             charset utf-8;
map $uri $archive_cache {
  ~^${inPattern}(?:_astro|pagefind/[^/]+)/ "${FOR_GOOD}";
  ~^${inPattern} "${ASK_AGAIN}";
}
`,
  );
}
