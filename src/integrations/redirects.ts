import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openArchive } from '../archive/open-archive.ts';
import { hrefOf } from '../domain/permalink.ts';

/** For hosts that redirect by themselves. The pages at former addresses do without. */
export function redirects(): AstroIntegration {
  let base = '/';
  return {
    name: 'verbatim:redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pairs = [...movedPairs(base)];
        // Netlify and Cloudflare Pages: https://docs.netlify.com/routing/redirects/
        writeFileSync(join(folder, '_redirects'), pairs.map(([from, to]) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join(''));
        // For `map $uri $moved { include redirects.nginx.conf; }`, where $uri is decoded: https://nginx.org/en/docs/http/ngx_http_map_module.html
        writeFileSync(join(folder, 'redirects.nginx.conf'), pairs.map(([from, to]) => `${from} ${to};\n`).join(''));
      },
    },
  };
}

function* movedPairs(base: string): Generator<readonly [from: string, to: string]> {
  for (const { address, movedTo } of openArchive().addresses()) {
    if (movedTo !== undefined) yield [hrefOf(base, address), hrefOf(base, movedTo)];
  }
}
