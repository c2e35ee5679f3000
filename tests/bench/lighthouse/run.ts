/** `npm run bench:lighthouse`: what Lighthouse says of home, an article, the search page and a search, on a phone with a slow line. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { buildSite } from '../../../src/commands/build-site.ts';
import { serveFolder } from '../../../src/commands/serve-folder.ts';
import { installedBrowser } from '../../browser/installed-browser.ts';

const PAGES = [
  ['home', ''],
  ['article', '2017/12/north-korea-rejects-tillerson-offer/'],
  ['search', 'search/'],
  ['hits', `search/?q=${encodeURIComponent('no interest in the dialogue')}`],
] as const;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PORT = 9333;

const out = resolve('.cache/tests/lighthouse');
await buildSite({ out });
compress(out);
const served = await serveFolder(out, '/', 0);
const { executablePath, env } = await installedBrowser();
const browser = await chromium.launch({ executablePath, env, args: ['--no-sandbox', `--remote-debugging-port=${PORT}`] });
console.log(`page      ${CATEGORIES.join('  ')}  LCP s  CLS  kB`);
for (const [name, path] of PAGES) {
  const result = await lighthouse(served.url + path, { port: PORT, logLevel: 'silent', onlyCategories: CATEGORIES });
  if (!result) throw new Error(`Lighthouse gave no result for ${name}.`);
  const { categories, audits } = result.lhr;
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100));
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  console.log(
    [
      name.padEnd(8),
      ...scores.map((score, index) => String(score).padStart(CATEGORIES[index]?.length ?? 0)),
      (value('largest-contentful-paint') / 1000).toFixed(1).padStart(5),
      value('cumulative-layout-shift').toFixed(3),
      (value('total-byte-weight') / 1000).toFixed(0),
    ].join('  '),
  );
  for (const { id, score, title, displayValue } of Object.values(audits)) {
    if (score !== null && score < 0.9) console.log(`    ${id}: ${title} ${displayValue ?? ''}`);
  }
}
await browser.close();
served.close();

/** As a host does: the server finds `index.html.gz` beside `index.html`. */
function compress(site: string): void {
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (/\.(?:html|css|js|svg|xml|json|webmanifest)$/.test(name))
      writeFileSync(join(site, `${name}.gz`), gzipSync(readFileSync(join(site, name))));
  }
}
