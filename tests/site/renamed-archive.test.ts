import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { readLedger } from '../../src/integrity/ledger.ts';
import { build, ROOT, run } from './built-site.ts';

let folder: string;
const content = () => join(folder, 'content');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-renamed-'));
  cpSync(join(ROOT, 'content'), content(), { recursive: true });
  const articles = join(content(), 'articles');
  for (const name of readdirSync(articles, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.md')) renameSync(join(articles, name), join(articles, name.replace(/\.md$/, '-renamed.md')));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('renaming every article of the sample stops the build, and accepting the answers keeps every link', async () => {
  const published = readLedger(join(ROOT, 'content'));
  expect(published.size).toBe(24);
  const refused = run('build', '--content', content(), '--out', join(folder, 'site'));
  expect(refused.status).toBe(1);
  expect(refused.output).toContain('problems');
  expect(run('permalinks', 'accept', '--content', content()).output).not.toContain('is nowhere now');

  for (const base of ['/', '/archive/']) {
    const out = join(folder, base === '/' ? 'site' : 'below');
    build(content(), out, '--base', base);
    const served = await serveFolder(out, base, 0);
    try {
      let anchors = 0;
      for (const [address, list] of published) {
        const response = await fetch(`${served.url}${address}/`);
        expect(response.status, address).toBe(200);
        const page = await response.text();
        expect(page, address).toContain(`${base}${encodeURI(address)}-renamed/`);
        for (const anchor of list) {
          expect(page.includes(` id="${anchor}"`), `${address}#${anchor}`).toBe(true);
          anchors++;
        }
      }
      expect(anchors).toBeGreaterThan(250);
    } finally {
      served.close();
    }
  }
});
